"""Questions to a running stack, each with an exit status: used by .ci/compose-smoke.

    python3 .ci/stack.py health | targets URL | explicit | cached | refused

The services are those of BREADTHFLOW_<SERVICE>_URL; their management ports, BREADTHFLOW_<SERVICE>_MANAGEMENT_URL.
"""

import json
import os
import sys
import time
import urllib.error
import urllib.request

SERVICES = ("ingestion", "features", "training", "serving")
PATIENCE = 90


def address(service, kind=""):
    return os.environ[f"BREADTHFLOW_{service.upper()}_{kind}URL"]


def ask(url, body=None):
    """Status and document of one request; status 0 when nothing answers."""
    request = urllib.request.Request(url, json.dumps(body).encode() if body else None, {"Content-Type": "application/json"})
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
    outputs = next(s["outputs"] for s in sets if s["name"] == model["featureSet"])
    names = [output["name"] if isinstance(output, dict) else output for output in outputs]
    with open(path, "w", encoding="utf-8") as file:
        json.dump({"model": model["model"], "instrument": instrument, "features": dict.fromkeys(names, 0.5)}, file)
    print(f"ok   {model['model']} has {len(names)} features; entities are asked by {instrument}")


def predict(path, entities):
    with open(path, encoding="utf-8") as file:
        noted = json.load(file)
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
