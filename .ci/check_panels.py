"""Asks a Prometheus every query of the Grafana dashboards.

    python3 .ci/check_panels.py http://127.0.0.1:9090 [--within 15m] [--patience 60] [--without ROW]...

A query fails when Prometheus cannot parse it, or when it finds no number within the window. Rows named by --without may
be empty: they belong to components that do not run here. What needs no Prometheus is checked by
MonitoringConsistencyTest.
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
STEP = 5
VARIABLE = re.compile(r"\$(?:\{(\w+)(?::\w+)?\}|(\w+))")
LABEL_VALUES = re.compile(r"label_values\((?:(?P<selector>.+),\s*)?(?P<label>\w+)\)")


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
    parser.add_argument("url", help="address of a Prometheus")
    parser.add_argument("--within", default="15m", metavar="DURATION", help="how far to look back (default: 15m)")
    parser.add_argument("--patience", default=60, type=int, metavar="SECONDS", help="how long to wait for scrapes")
    parser.add_argument("--without", action="append", default=[], metavar="ROW", help="row that may be empty here")
    return parser.parse_args()


def read_dashboards():
    files = sorted((GRAFANA / "dashboards").glob("*.json"))
    if not files:
        sys.exit(f"no dashboards in {GRAFANA}")
    return [(path.name, json.loads(path.read_text())) for path in files]


def main():
    options = arguments()
    dashboards = read_dashboards()
    known = {row for _, dashboard in dashboards for row, _ in panels_by_row(dashboard)}
    if not known.issuperset(options.without):
        sys.exit(f"rows are {sorted(known)}, --without names {options.without}")
    rows = ask_patiently(Prometheus(options.url, options.within), dashboards, options.without, options.patience)
    print(f"{'ROW':14} {'PANEL':36} {'QUERY':5} {'SERIES':>6}")
    for _, row, title, reference, series, complaint in rows:
        print(f"{row:14} {title:36} {reference:5} {series:6} {complaint}".rstrip())
    print(f"{len(rows)} queries, {sum(bool(row[4]) for row in rows)} with data")
    complaints = [row for row in rows if row[5]]
    for name, _, title, reference, _, complaint in complaints:
        print(f"FAIL {name}: {title} {reference}: {complaint}", file=sys.stderr)
    sys.exit(1 if complaints else 0)


if __name__ == "__main__":
    main()
