"""Checks that two runs found the same: rows, scores, models and predictions, to the last bit of every number."""

import json
import sys

# What a run is called and how long it took; versions count what a table or a model has seen before.
DIFFERS = {"runId", "urls", "seconds", "secondsToFirstPrediction", "version", "modelVersion"}


def comparable(value):
    if isinstance(value, dict):
        return {key: comparable(entry) for key, entry in value.items() if key not in DIFFERS}
    return [comparable(entry) for entry in value] if isinstance(value, list) else value


def differences(first, second, path="report"):
    if isinstance(first, dict) and isinstance(second, dict):
        for key in sorted(first.keys() | second.keys()):
            yield from differences(first.get(key), second.get(key), f"{path}.{key}")
    elif isinstance(first, list) and isinstance(second, list) and len(first) == len(second):
        for index, pair in enumerate(zip(first, second)):
            yield from differences(*pair, f"{path}[{index}]")
    elif first != second:
        yield f"{path}: {first!r} and {second!r}"


def numbers(value):
    if isinstance(value, dict):
        return sum(numbers(entry) for entry in value.values())
    if isinstance(value, list):
        return sum(numbers(entry) for entry in value)
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def main():
    documents = []
    for path in sys.argv[1:3]:
        with open(path) as document:
            documents.append(comparable(json.load(document)))
    found = list(differences(*documents))
    for line in found:
        print("FAIL " + line)
    if not found:
        print(f"ok   {numbers(documents[0])} numbers and {len(documents[0]['predictions'])} predictions are equal")
    sys.exit(1 if found else 0)


main()
