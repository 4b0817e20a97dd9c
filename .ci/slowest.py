"""slowest.py [COUNT]: the test classes that took longest, by the reports of the build."""

import pathlib
import sys
import xml.etree.ElementTree

ROOT = pathlib.Path(__file__).resolve().parent.parent


def main():
    classes = []
    for path in ROOT.glob("services/*/target/*-reports*/TEST-*.xml"):
        report = xml.etree.ElementTree.parse(path).getroot()
        profile = path.parent.name.partition("-reports")[2].lstrip("-") or "plain"
        name = report.get("name").rpartition(".")[2]
        classes.append((float(report.get("time").replace(",", "")), path.relative_to(ROOT).parts[1], profile, name))
    classes.sort(reverse=True)
    for seconds, module, profile, name in classes[: int(sys.argv[1]) if len(sys.argv) > 1 else 20]:
        print(f"{seconds:8.1f} s  {module:10} {profile:7} {name}")
    print(f"{sum(each[0] for each in classes):8.1f} s  in all {len(classes)} classes")


main()
