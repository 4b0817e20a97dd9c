"""Questions to a running stack, each with an exit status: used by .ci/compose-smoke.

    python3 .ci/stack.py health | targets URL | workers COUNT URL | finished COUNT URL | note FILE | alias FILE ALIAS
    python3 .ci/stack.py feast FILE URL | mirrored FILE ALIAS URL
    python3 .ci/stack.py explicit FILE | unknown FILE | fresh FILE | degraded FILE | refused FILE

The services are those of BREADTHFLOW_<SERVICE>_URL; their management ports, BREADTHFLOW_<SERVICE>_MANAGEMENT_URL.
"""

import json
import os
import sys
import time
import urllib.error
import urllib.request

SERVICES = ("ingestion", "features", "training", "serving")
# What was stopped starts again in it: a Python server takes a minute on two busy cores.
PATIENCE = 150


def address(service, kind=""):
    return os.environ[f"BREADTHFLOW_{service.upper()}_{kind}URL"]


def ask(url, body=None, method=None):
    """Status and document of one request; status 0 when nothing answers."""
    data = json.dumps(body).encode() if body else None
    request = urllib.request.Request(url, data, {"Content-Type": "application/json"}, method=method)
    try:
        with urllib.request.urlopen(request, timeout=15) as answer:
            return answer.status, json.load(answer)
    except urllib.error.HTTPError as error:
        text = error.read()
        return error.code, json.loads(text) if text else {}
    except (OSError, ValueError) as error:
        return 0, {"detail": str(error)}


def until(question, what):
    """Asks until the answer is as it should be."""
    deadline = time.monotonic() + PATIENCE
    while True:
        holds, seen = question()
        if holds:
            print(f"ok   {what}: {seen}")
            return
        if time.monotonic() > deadline:
            sys.exit(f"FAIL {what}: {seen}")
        time.sleep(1)


def health():
    for service in SERVICES:
        for probe in ("", "/liveness", "/readiness"):
            status, document = ask(f"{address(service, 'MANAGEMENT_')}/actuator/health{probe}")
            if status != 200 or document.get("status") != "UP":
                sys.exit(f"FAIL {service}{probe} answers {status}: {document}")
        print(f"ok   {service} is live, ready and up")


def targets(prometheus):
    def all_up():
        found = ask(f"{prometheus}/api/v1/targets?state=active")[1]["data"]["activeTargets"]
        states = {target["labels"]["job"]: target["health"] for target in found}
        return states and set(states.values()) == {"up"}, states

    until(all_up, "every target of Prometheus is up")


def workers(count, master):
    def alive():
        states = [worker["state"] for worker in ask(f"{master}/json/")[1].get("workers", [])]
        return states.count("ALIVE") == int(count), states

    until(alive, f"Spark's master has {count} workers")


def finished(count, master):
    """What ran on the cluster: that many applications, and none failed."""
    def all_finished():
        applications = [
            (application["name"], application["state"]) for application in ask(f"{master}/json/")[1].get("completedapps", [])
        ]
        return len(applications) == int(count) and all(state == "FINISHED" for _, state in applications), applications

    until(all_finished, f"{count} applications have finished on the cluster")


def feast(path, server):
    """The vector of the noted instrument, asked of Feast itself."""
    noted = remembered(path)
    features = [f"{noted['view']}:{name}" for name in noted["features"]]
    body = {"features": features, "entities": {"instrument": [noted["instrument"]]}}
    status, document = ask(f"{server}/get-online-features", body)
    names = document.get("metadata", {}).get("feature_names", [])
    values = dict(zip(names, (result["values"][0] for result in document.get("results", []))))
    known = [name for name in noted["features"] if values.get(name) is not None]
    if len(known) != len(noted["features"]):
        sys.exit(f"FAIL Feast answers {status} with {len(known)} of {len(noted['features'])} features: {document}")
    print(f"ok   Feast has all {len(known)} features of {noted['instrument']}")


def mirrored(path, alias, server):
    model = remembered(path)["model"]

    def there():
        url = f"{server}/api/2.0/mlflow/registered-models/alias?name={model}&alias={alias}"
        status, document = ask(url)
        version = document.get("model_version", {})
        return status == 200 and version.get("source"), version.get("source") or (status, document.get("message"))

    until(there, f"MLflow knows {model}@{alias}")


def alias(path, name):
    """Sets an alias of the noted model, which is mirrored when MLflow is there."""
    url = f"{address('training')}/v1/training/models/{remembered(path)['model']}/aliases/{name}"
    status, document = ask(url, {"version": 1}, method="PUT")
    if status != 200:
        sys.exit(f"FAIL the alias {name} is answered with {status}: {document}")
    print(f"ok   the alias {name} is set")


def served():
    """A model that is served, with an instrument that it can be asked about."""
    model = next(m for m in ask(f"{address('serving')}/v1/serving/models")[1]["items"] if m["version"])
    listing = "us.equity" if model["model"].startswith("equities") else "sim.equity"
    entities = ask(f"{address('serving')}/v1/serving/models/{model['model']}/entities?listing={listing}")[1]["items"]
    return model, entities[0]["instrument"]


def note(path):
    """Remembers, while everything runs, what to ask when something does not."""
    model, instrument = served()
    sets = ask(f"{address('features')}/v1/features/feature-sets")[1]["items"]
    features = next(s for s in sets if s["name"] == model["featureSet"])
    noted = {
        "model": model["model"],
        "instrument": instrument,
        "features": dict.fromkeys(features["outputs"], 0.5),
        # Feast's view is called like the table.
        "view": features["table"].removeprefix("features_"),
    }
    with open(path, "w", encoding="utf-8") as file:
        json.dump(noted, file)
    print(f"ok   {model['model']} has {len(noted['features'])} features; entities are asked by {instrument}")


def remembered(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def unknown(path):
    """An instrument that nobody has published gets a reason instead of a number."""
    body = {"model": remembered(path)["model"], "entities": [{"symbol": "NOBODY"}]}
    status, document = ask(f"{address('serving')}/v1/serving/predict", body)
    if status != 200 or not document["predictions"][0]["reason"]:
        sys.exit(f"FAIL an unknown instrument is answered with {status}: {document}")
    print(f"ok   an unknown instrument is answered with {document['predictions'][0]['reason']}")


def predict(path, entities):
    noted = remembered(path)
    body = {"model": noted["model"]}
    if entities:
        body["entities"] = [{"symbol": noted["instrument"]}]
    else:
        body["instances"] = [{"features": noted["features"]}]
    return ask(f"{address('serving')}/v1/serving/predict", body)


def explicit(path):
    status, document = predict(path, entities=False)
    if status != 200 or document["predictions"][0]["probability"] is None:
        sys.exit(f"FAIL an explicit instance is answered with {status}: {document}")
    print(f"ok   an explicit instance is answered with {document['predictions'][0]['probability']:.4f}")


def fresh(path):
    def answered():
        status, document = predict(path, entities=True)
        return status == 200 and not document["degraded"] and document["predictions"][0]["probability"] is not None, (
            status,
            document.get("degraded", document.get("detail")),
        )

    until(answered, "an entity is answered, and not degraded")


def degraded(path):
    def answered():
        status, document = predict(path, entities=True)
        return status == 200 and document["degraded"] and document["predictions"][0]["probability"] is not None, (
            status,
            document.get("degraded", document.get("detail")),
        )

    until(answered, "an entity is answered from the cache, degraded")


def refused(path):
    def answered():
        status, document = predict(path, entities=True)
        return status == 503 and document.get("detail"), (status, document.get("code"), document.get("detail"))

    until(answered, "past max-staleness an entity is refused with the reason")


if __name__ == "__main__":
    globals()[sys.argv[1]](*sys.argv[2:])
