"""Checks the Grafana dashboards without Grafana: their structure, and every query against a Prometheus.

    python3 .ci/check_panels.py http://127.0.0.1:9090 [--within 15m] [--patience 60] [--without ROW]...

A query fails when Prometheus cannot parse it, or when it finds no number within the window. Rows named by --without may
be empty: they belong to components that do not run here. Without an address only the structure is checked.
"""

import argparse
import json
import math
import pathlib
import re
import sys
import time
import urllib.error
import urllib.parse
import urllib.request

GRAFANA = pathlib.Path(__file__).resolve().parent.parent / "grafana"
COLUMNS = 24
STEP = 5
VARIABLE = re.compile(r"\$(?:\{(\w+)(?::\w+)?\}|(\w+))")
LABEL_VALUES = re.compile(r"label_values\((?:(?P<selector>.+),\s*)?(?P<label>\w+)\)")


class Problems:
    """What is wrong, collected so that one run shows everything."""

    def __init__(self):
        self.found = []

    def check(self, holds, text):
        if not holds:
            self.found.append(text)


def panels_by_row(dashboard):
    """Pairs of row title and panel, rows themselves left out; a collapsed row holds its panels."""
    row = ""
    for panel in dashboard["panels"]:
        if panel["type"] != "row":
            yield row, panel
            continue
        row = panel["title"]
        for nested in panel.get("panels", []):
            yield row, nested


def every_panel(dashboard):
    for panel in dashboard["panels"]:
        yield panel
        yield from panel.get("panels", [])


def provisioned_datasources():
    text = "".join(path.read_text() for path in sorted((GRAFANA / "provisioning/datasources").glob("*.y*ml")))
    return set(re.findall(r"^\s+uid:\s*(\S+)", text, re.MULTILINE))


def overlaps(one, other):
    return (
        one["x"] < other["x"] + other["w"]
        and other["x"] < one["x"] + one["w"]
        and one["y"] < other["y"] + other["h"]
        and other["y"] < one["y"] + one["h"]
    )


def check_layout(name, panels, problems):
    ids = [panel["id"] for panel in panels]
    problems.check(len(ids) == len(set(ids)), f"{name}: panel ids are not unique: {sorted(ids)}")
    for i, panel in enumerate(panels):
        place = panel["gridPos"]
        holds = all(isinstance(place.get(key), int) and place[key] >= 0 for key in "xywh")
        problems.check(holds, f"{name}: {panel['title']}: gridPos {place} is not four whole numbers")
        if not holds:
            continue
        problems.check(place["x"] + place["w"] <= COLUMNS, f"{name}: {panel['title']} is wider than the grid")
        for other in panels[i + 1 :]:
            problems.check(
                not overlaps(place, other["gridPos"]), f"{name}: {panel['title']} overlaps {other['title']}"
            )


def check_panel(name, panel, datasources, declared, problems):
    where = f"{name}: {panel.get('title')}"
    problems.check(panel.get("title"), f"{name}: panel {panel['id']} has no title")
    problems.check(panel.get("description"), f"{where} has no description")
    problems.check(panel.get("fieldConfig", {}).get("defaults", {}).get("unit"), f"{where} has no unit")
    problems.check(panel.get("targets"), f"{where} asks nothing")
    references = [target.get("refId") for target in panel.get("targets", [])]
    problems.check(len(references) == len(set(references)), f"{where}: refIds are not unique: {references}")
    sources = [panel.get("datasource", {})] + [target.get("datasource", {}) for target in panel.get("targets", [])]
    for source in sources:
        problems.check(source.get("uid") in datasources, f"{where}: datasource {source} is not provisioned")
    for target in panel.get("targets", []):
        used = {a or b for a, b in VARIABLE.findall(target["expr"])}
        unknown = {variable for variable in used if not variable.startswith("__")} - declared
        problems.check(not unknown, f"{where}: undeclared variables {sorted(unknown)}")


def check_structure(name, dashboard, datasources, problems):
    problems.check(dashboard.get("uid"), f"{name} has no uid of its own")
    problems.check(dashboard.get("id") is None, f"{name} carries the id of another Grafana")
    declared = {variable["name"] for variable in dashboard["templating"]["list"]}
    check_layout(name, list(every_panel(dashboard)), problems)
    for variable in dashboard["templating"]["list"]:
        source = variable.get("datasource", {})
        problems.check(source.get("uid") in datasources, f"{name}: ${variable['name']}: {source} is not provisioned")
    for _, panel in panels_by_row(dashboard):
        check_panel(name, panel, datasources, declared, problems)


def seconds(duration):
    number, unit = re.fullmatch(r"(\d+)([smh])", duration).groups()
    return int(number) * {"s": 1, "m": 60, "h": 3600}[unit]


class Prometheus:
    """The HTTP API of one server."""

    def __init__(self, url, within):
        self.url = url.rstrip("/")
        self.within = within
        # The address is of a server on this machine or network: no proxy stands between.
        self.opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))

    def get(self, path, **parameters):
        address = f"{self.url}{path}?{urllib.parse.urlencode(parameters)}"
        try:
            with self.opener.open(address, timeout=20) as answer:
                return json.load(answer)["data"]
        except urllib.error.HTTPError as refusal:
            try:
                raise ValueError(json.load(refusal)["error"]) from None
            except (json.JSONDecodeError, KeyError):
                raise ValueError(f"{refusal}") from None

    def series(self, target):
        """Number of series with at least one number within the window."""
        query = substitute(target["expr"], self.within)
        now = time.time()
        if target.get("instant"):
            result = self.get("/api/v1/query", query=query, time=now)["result"]
            samples = [[one["value"]] for one in result]
        else:
            start = now - seconds(self.within)
            result = self.get("/api/v1/query_range", query=query, start=start, end=now, step=STEP)["result"]
            samples = [one["values"] for one in result]
        return sum(any(math.isfinite(float(value)) for _, value in values) for values in samples)

    def values(self, query):
        """Values that a variable offers."""
        match = LABEL_VALUES.fullmatch(query)
        if not match:
            raise ValueError(f"{query!r} is no label_values(metric, label)")
        found = self.get("/api/v1/series", **{"match[]": match["selector"], "start": time.time() - seconds(self.within)})
        return sorted({labels[match["label"]] for labels in found if match["label"] in labels})


def substitute(expression, within):
    """The query as Grafana would send it with every variable on All."""
    text = expression.replace("$__rate_interval", "1m").replace("$__interval", "15s").replace("$__range", within)
    return VARIABLE.sub(".*", text)


def ask(prometheus, dashboards, without):
    """One pass over all queries: rows of (dashboard, row, panel, refId, series, complaint)."""
    rows = []
    for name, dashboard in dashboards:
        for variable in dashboard["templating"]["list"]:
            query = variable["query"]["query"] if isinstance(variable["query"], dict) else variable["query"]
            rows.append(answer(name, "", f"${variable['name']}", "", lambda q=query: len(prometheus.values(q)), without))
        for row, panel in panels_by_row(dashboard):
            for target in panel["targets"]:
                rows.append(
                    answer(name, row, panel["title"], target["refId"], lambda t=target: prometheus.series(t), without)
                )
    return rows


def answer(name, row, title, reference, count, without):
    try:
        series = count()
    except ValueError as refusal:
        return name, row, title, reference, 0, f"refused: {refusal}"
    return name, row, title, reference, series, "" if series or row in without else "no series"


def ask_patiently(prometheus, dashboards, without, patience):
    """Asks again until every query has found something: a young Prometheus has few scrapes."""
    deadline = time.monotonic() + patience
    while True:
        rows = ask(prometheus, dashboards, without)
        complaints = [row for row in rows if row[5]]
        if not complaints or time.monotonic() > deadline:
            return rows
        time.sleep(2)


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("url", nargs="?", help="address of a Prometheus")
    parser.add_argument("--within", default="15m", metavar="DURATION", help="how far to look back (default: 15m)")
    parser.add_argument("--patience", default=60, type=int, metavar="SECONDS", help="how long to wait for scrapes")
    parser.add_argument("--without", action="append", default=[], metavar="ROW", help="row that may be empty here")
    return parser.parse_args()


def main():
    options = arguments()
    problems = Problems()
    files = sorted((GRAFANA / "dashboards").glob("*.json"))
    problems.check(files, f"no dashboards in {GRAFANA}")
    dashboards = [(path.name, json.loads(path.read_text())) for path in files]
    for name, dashboard in dashboards:
        check_structure(name, dashboard, provisioned_datasources(), problems)
    known = {row for _, dashboard in dashboards for row, _ in panels_by_row(dashboard)}
    problems.check(known.issuperset(options.without), f"rows are {sorted(known)}, --without names {options.without}")
    if options.url and not problems.found:
        rows = ask_patiently(Prometheus(options.url, options.within), dashboards, options.without, options.patience)
        print(f"{'ROW':14} {'PANEL':36} {'QUERY':5} {'SERIES':>6}")
        for name, row, title, reference, series, complaint in rows:
            print(f"{row:14} {title:36} {reference:5} {series:6} {complaint}".rstrip())
            problems.check(not complaint, f"{name}: {title} {reference}: {complaint}")
        print(f"{len(rows)} queries, {sum(bool(row[4]) for row in rows)} with data")
    for problem in problems.found:
        print(f"FAIL {problem}", file=sys.stderr)
    sys.exit(1 if problems.found else 0)


if __name__ == "__main__":
    main()
