"""Which test suites there are, by the tags in their sources, and which of them ran on what, by the reports of the build.

  suites.py modules PROFILE             the modules that have tests of a profile, as `mvn -pl` wants them
  suites.py goals PROFILE               the goals of Maven that run them: Surefire only where there are unit tests
  suites.py table [VARIANT=REASON...]   suites that run on servers, in all variants; a reason tells why one did not run
                                        at all. Exit status 1: a suite of a variant that ran has no report, or failed.
"""

import dataclasses
import pathlib
import re
import sys
import xml.etree.ElementTree

ROOT = pathlib.Path(__file__).resolve().parent.parent
# What a profile runs, and the ending of its report folders.
TAGS = {
    "slow": {"slow"},
    "data": {"data"},
    "native": {"native", "contract"},
    "docker": {"docker", "contract"},
}
VARIANTS = {"embedded": ["", "-slow", "-data"], "native": ["-native"], "docker": ["-docker"]}
DECLARATION = re.compile(r"^(?:public |final |abstract |sealed )*class (\w+)(?: extends (\w+))?", re.MULTILINE)
TAG = re.compile(r'@Tag\("(\w+)"\)')


@dataclasses.dataclass
class TestClass:
    name: str
    module: str
    parent: str | None
    abstract: bool
    class_tags: set
    method_tags: set


def read_classes():
    """By their files: modules may have classes of one name."""
    classes = {}
    for path in sorted(ROOT.glob("services/*/src/test/java/**/*.java")):
        text = path.read_text(encoding="utf-8")
        found = DECLARATION.search(text)
        if found:
            classes[path] = TestClass(
                name=found[1],
                module=path.relative_to(ROOT).parts[1],
                parent=found[2],
                abstract="abstract " in found[0],
                class_tags=set(TAG.findall(text[: found.start()])),
                method_tags=set(TAG.findall(text[found.start() :])),
            )
    return classes


def parent(test, classes):
    """The class that a class extends, rather of its own module; None if it is not one of ours."""
    named = [each for each in classes.values() if each.name == test.parent]
    return min(named, key=lambda each: each.module != test.module, default=None)


def ancestors(test, classes):
    while test := parent(test, classes):
        yield test


def tags(test, classes):
    lineage = [test, *ancestors(test, classes)]
    return set().union(*(each.class_tags | each.method_tags for each in lineage))


def suite(test, classes):
    """The contract a class is one implementation of: the topmost one, else the class itself."""
    contracts = [each.name for each in ancestors(test, classes) if each.name.endswith("Contract")]
    return contracts[-1] if contracts else test.name


def runnable(classes):
    return [test for test in classes.values() if not test.abstract and re.search("(Test|IT)$", test.name)]


def of_profile(profile, classes):
    return [test for test in runnable(classes) if tags(test, classes) & TAGS[profile]]


def modules(profile, classes):
    return sorted({test.module for test in of_profile(profile, classes)})


def goals(profile, classes):
    ends = {test.name[-2:] for test in of_profile(profile, classes)}
    unit = ["surefire:test"] if ends - {"IT"} else []
    integration = ["failsafe:integration-test", "failsafe:verify"] if "IT" in ends else []
    return unit + integration


@dataclasses.dataclass
class Report:
    tests: int = 0
    skipped: int = 0
    failed: int = 0
    reason: str = ""

    def add(self, path):
        document = xml.etree.ElementTree.parse(path).getroot()
        self.tests += int(document.get("tests"))
        self.skipped += int(document.get("skipped"))
        self.failed += int(document.get("failures")) + int(document.get("errors"))
        for case in document.iter("skipped"):
            self.reason = self.reason or case.get("message", "no reason given").split("\n")[0]

    def text(self):
        parts = []
        if self.failed:
            parts.append(f"FAILED {self.failed}")
        if self.tests > self.failed + self.skipped:
            parts.append(f"RAN {self.tests - self.failed - self.skipped}")
        if self.skipped:
            parts.append(f"SKIPPED {self.skipped}: {self.reason}")
        return ", ".join(parts)


def add_reports(total, test, variant):
    """True if there is at least one report of the class in this variant."""
    before = total.tests
    for ending in VARIANTS[variant]:
        for kind in ("surefire", "failsafe"):
            folder = ROOT / "services" / test.module / "target" / f"{kind}-reports{ending}"
            for path in folder.glob(f"TEST-*.{test.name}.xml"):
                total.add(path)
    return total.tests > before


def runs_in(test, variant, classes):
    own = tags(test, classes)
    return not own & {"native", "docker"} if variant == "embedded" else bool(own & TAGS[variant])


def cell(name, tests, variant, reasons, classes):
    """What a suite did in a variant, and whether that is a problem."""
    meant = [test for test in tests if runs_in(test, variant, classes)]
    if not meant:
        return "-", False
    if variant in reasons:
        return f"SKIPPED: {reasons[variant]}", False
    total = Report()
    missing = [test.name for test in meant if not add_reports(total, test, variant)]
    names = [test.name for test in meant if test.name != name]
    text = " ".join([total.text(), *(f"({each})" for each in [", ".join(names)] if each)])
    if missing:
        text += f" NO REPORT of {', '.join(missing)}"
    return text.strip(), bool(missing or total.failed)


def table(reasons, classes):
    suites = {}
    for test in runnable(classes):
        suites.setdefault((test.module, suite(test, classes)), []).append(test)
    wrong = []
    for (module, name), tests in sorted(suites.items()):
        if not any(tags(test, classes) & {"native", "docker", "contract"} for test in tests):
            continue
        cells = {variant: cell(name, tests, variant, reasons, classes) for variant in VARIANTS}
        row = " | ".join(f"{variant} {text}" for variant, (text, _) in cells.items())
        print(f"{module + ' ' + name:34} {row}")
        wrong += [f"{name}, {variant}" for variant, (_, problem) in cells.items() if problem]
    print("A dash: the suite has no such variant.")
    for each in wrong:
        print(f"NOT AS IT SHOULD BE: {each}")
    return wrong


def main():
    classes = read_classes()
    if sys.argv[1] == "modules":
        print(",".join(f"services/{module}" for module in modules(sys.argv[2], classes)))
    elif sys.argv[1] == "goals":
        print(" ".join(goals(sys.argv[2], classes)))
    elif sys.argv[1] == "table":
        reasons = dict(argument.split("=", 1) for argument in sys.argv[2:])
        sys.exit(1 if table(reasons, classes) else 0)


main()
