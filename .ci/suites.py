"""Which test suites there are and which of them ran on what, by the records that io.breadthflow.testing leaves.

  suites.py modules PROFILE             the modules that have tests of a profile, as `mvn -pl` wants them
  suites.py goals PROFILE               the goals of Maven that run them: Surefire only where there are unit tests
  suites.py table [NAME=REASON...]      suites that run on servers, in all variants; a reason tells why a variant or a
                                        profile did not run at all. Exit status 1: a class that was meant to run has no
                                        record, or failed. CI_MODULES are those that .ci/tests did not leave out.
"""

import dataclasses
import os
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
VARIANTS = {"embedded": ["", "slow", "data"], "native": ["native"], "docker": ["docker"]}


def runs(profile, tags):
    """Whether tests with these tags run in a profile of the build; the plain build is the one without a name."""
    if profile in ("native", "docker"):
        other = "docker" if profile == "native" else "native"
        return bool(tags & {profile, "contract"}) and other not in tags
    if profile == "":
        return not tags & {"slow", "data", "native", "docker"}
    return profile in tags and not tags & {"native", "docker"} and not (profile == "slow" and "data" in tags)


@dataclasses.dataclass
class TestClass:
    """A class and the tags of its tests, one set for each combination."""

    module: str
    name: str
    suite: str
    tags: list

    @property
    def goal(self):
        return "failsafe" if self.name.endswith("IT") else "surefire"

    @property
    def short(self):
        return self.name.rsplit(".", 1)[-1]

    @property
    def needs_servers(self):
        return bool(set().union(*self.tags) & {"native", "docker", "contract"})

    def runs_in(self, profile):
        return any(runs(profile, tags) for tags in self.tags)


@dataclasses.dataclass
class Outcome:
    passed: int = 0
    failed: int = 0
    skipped: int = 0
    reason: str = ""

    def __add__(self, other):
        counts = (self.passed + other.passed, self.failed + other.failed, self.skipped + other.skipped)
        return Outcome(*counts, self.reason or other.reason)

    def text(self):
        parts = [f"FAILED {self.failed}"] if self.failed else []
        parts += [f"RAN {self.passed}"] if self.passed else []
        parts += [f"SKIPPED {self.skipped}: {self.reason}"] if self.skipped else []
        return ", ".join(parts)


def lines(path):
    return [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()] if path.exists() else []


def test_modules():
    return sorted(path.parent.parent.name for path in ROOT.glob("services/*/src/test"))


def records(module):
    return ROOT / "services" / module / "target/suites"


def classes(module):
    found = {}
    for name, suite, tags in lines(records(module) / "classes.tsv"):
        found.setdefault(name, TestClass(module, name, suite, [])).tags.append(set(tags.split(",")) - {""})
    return list(found.values())


def is_known(module):
    """Whether the list of a module's classes is younger than the sources of its tests."""
    path = records(module) / "classes.tsv"
    sources = (ROOT / "services" / module / "src/test").rglob("*.java")
    return path.exists() and all(source.stat().st_mtime <= path.stat().st_mtime for source in sources)


def of_profile(profile):
    """Modules and goals that a profile needs; a module of which nothing is known may have tests of any kind."""
    found = {}
    for module in test_modules():
        if not is_known(module):
            found[module] = {"surefire", "failsafe"}
            continue
        goals = {test.goal for test in classes(module) if test.runs_in(profile)}
        if goals:
            found[module] = goals
    return found


def goals(profile):
    needed = set().union(*of_profile(profile).values())
    unit = ["surefire:test"] if "surefire" in needed else []
    return unit + (["failsafe:integration-test", "failsafe:verify"] if "failsafe" in needed else [])


def outcomes(module):
    """What came of each class, by profile and class."""
    return {
        (path.stem.partition("-")[2], name): Outcome(int(passed), int(failed), int(skipped), reason)
        for path in sorted(records(module).glob("*.tsv"))
        if path.stem != "classes"
        for name, passed, failed, skipped, reason in lines(path)
    }


def why_left_out(test, profile, left_out):
    """Why a class did not run in a profile; None if it was to run."""
    chosen = os.environ.get("CI_MODULES")
    if profile and chosen and f"services/{test.module}" not in chosen.split(","):
        return "nothing it depends on has changed"
    return left_out.get(profile)


def cell(suite, tests, variant, left_out, found):
    """What a suite did in a variant, and whether that is a problem."""
    meant = [(test, profile) for test in tests for profile in VARIANTS[variant] if test.runs_in(profile)]
    if not meant:
        return "-", False
    if variant in left_out:
        return f"SKIPPED: {left_out[variant]}", False
    total = sum((found[profile, test.name] for test, profile in meant if (profile, test.name) in found), Outcome())
    absent = {
        (test.short, why_left_out(test, profile, left_out))
        for test, profile in meant
        if (profile, test.name) not in found
    }
    missing = sorted(name for name, reason in absent if not reason)
    names = ", ".join(sorted({test.short for test, _ in meant} - {suite}))
    parts = [total.text(), f"({names})" if names else ""]
    parts += [f"LEFT OUT: {reason}" for reason in sorted({reason for _, reason in absent if reason})]
    parts += [f"NO RECORD of {', '.join(missing)}"] if missing else []
    return " ".join(part for part in parts if part), bool(missing or total.failed)


def table(left_out):
    """Prints a line for each suite on servers; what is not as it should be."""
    wrong = [f"{module} has no record of its test classes" for module in test_modules() if not classes(module)]
    for module in test_modules():
        found = outcomes(module)
        suites = {}
        for test in classes(module):
            suites.setdefault(test.suite, []).append(test)
        for suite, tests in sorted(suites.items()):
            if not any(test.needs_servers for test in tests):
                continue
            cells = {variant: cell(suite, tests, variant, left_out, found) for variant in VARIANTS}
            row = " | ".join(f"{variant} {text}" for variant, (text, _) in cells.items())
            print(f"{module + ' ' + suite:34} {row}")
            wrong += [f"{suite}, {variant}" for variant, (_, problem) in cells.items() if problem]
    return wrong


def main():
    if sys.argv[1] == "modules":
        print(",".join(f"services/{module}" for module in of_profile(sys.argv[2])))
    elif sys.argv[1] == "goals":
        print(" ".join(goals(sys.argv[2])))
    elif sys.argv[1] == "table":
        wrong = table(dict(argument.split("=", 1) for argument in sys.argv[2:]))
        print("A dash: the suite has no such variant.")
        for each in wrong:
            print(f"NOT AS IT SHOULD BE: {each}")
        sys.exit(1 if wrong else 0)


main()
