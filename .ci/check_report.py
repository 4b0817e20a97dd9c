"""Checks the JSON document of a run against what the platform promises; prints what it looked at."""

import json
import sys

problems = []


def check(holds, text):
    print(("ok   " if holds else "FAIL ") + text)
    if not holds:
        problems.append(text)


def score(run, metric):
    return next(s for s in run["scores"] if s["metric"] == metric)


def run_of(report, label):
    return next(r for r in report["runs"] if r["label"] == label)


def common(report):
    check(report["status"] == "SUCCEEDED", f"status is {report['status']}")
    check(all(stage["state"] == "SUCCEEDED" for stage in report["stages"]), "every stage succeeded")
    check(len(report["predictions"]) > 0, f"{len(report['predictions'])} predictions were served")
    check(
        all((p["probability"] is None) != (p["reason"] is None) for p in report["predictions"]),
        "every prediction has a number or a reason, never both",
    )


def simulated(report):
    dataset = report["datasets"][0]
    check(dataset["rowsRead"] == dataset["rowsAccepted"] + dataset["rowsQuarantined"], "no row is lost")
    check(dataset["rowsQuarantined"] > 0, f"{dataset['rowsQuarantined']} planted rows are quarantined")
    run = run_of(report, "next_day_direction")
    check(run["oracle"] is not None, "the oracle is known")
    check(run["oracle"]["skillRatio"] >= 0.7, f"the model has {run['oracle']['skillRatio']:.2f} of the oracle's skill")
    accuracy = score(run, "accuracy")
    check(accuracy["value"] <= run["oracle"]["upper"], f"accuracy {accuracy['value']:.4f} is not above the oracle's")


def equities(report, cost):
    dataset = report["datasets"][0]
    counts = (dataset["rowsRead"], dataset["rowsAccepted"], dataset["rowsQuarantined"])
    check(counts == (619040, 619017, 23), f"rows read, accepted, quarantined: {counts}")
    direction = score(run_of(report, "next_day_direction"), "accuracy")
    check(
        direction["lower"] <= 0.523 and direction["upper"] >= 0.491,
        f"direction [{direction['lower']:.4f}, {direction['upper']:.4f}] meets [0.491, 0.523]",
    )
    check(direction["value"] < 0.56, f"direction {direction['value']:.4f} is below 0.56: no leak")
    volatility = score(run_of(report, "volatility_20d_above_median"), "accuracy")
    persistence = volatility["baselines"]["persistence"]
    check(
        volatility["lower"] > persistence,
        f"volatility: lower bound {volatility['lower']:.4f} is above persistence {persistence:.4f}",
    )
    check(0.69 <= volatility["value"] <= 0.76, f"volatility {volatility['value']:.4f} lies in 0.69 to 0.76")
    check(cost["cpuSeconds"] < 300, f"{cost['cpuSeconds']} CPU seconds, below 300")
    check(cost["peakBytes"] < 2 * 1024**3, f"{cost['peakBytes'] / 1e6:.0f} MB at most, below 2 GB")


def main():
    kind, path = sys.argv[1], sys.argv[2]
    with open(path) as document:
        report = json.load(document)
    common(report)
    if kind == "simulated":
        simulated(report)
    else:
        with open(sys.argv[3]) as document:
            equities(report, json.load(document))
    sys.exit(1 if problems else 0)


main()
