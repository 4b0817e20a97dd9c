"""Which of the heavy jobs a change calls for.

  chosen.py job NAME    exit status 0: the job is to run; 1: it is not; the reason is printed in both cases
  chosen.py modules     the modules that the change can have an effect on, as `services/a,services/b`
  chosen.py since       what the change is counted from

A change is all that differs from the newest commit on the way to HEAD that is older than a day. CI_FULL=yes, a clone
without such a commit, or a change in a file that belongs to nothing below, calls for everything.
"""

import fnmatch
import os
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
DAY = 24 * 3600

# What a job depends on: files, folders, and `+module` for a module of services/ with all the modules it stands on.
MAIN_JOB = ["+standalone", "+cli", "breadthflow", ".ci/check_report.py"]
STAND_INS = [".ci/stand-ins"]
JOBS = {
    "real-equities": [*MAIN_JOB, ".ci/real-equities", ".ci/measure.py"],
    "simulated": [*MAIN_JOB, ".ci/simulated"],
    "observability": ["+standalone", "grafana", "prometheus", ".ci/observability", ".ci/check_panels.py", *STAND_INS],
    "notebook": ["+standalone", "services/notebooks", ".ci/notebook", ".ci/execute_notebook.py", *STAND_INS],
    "dashboard": ["services/dashboard", "services/standalone/src/main/openapi", ".ci/dashboard"],
    # What talks to a server of another make, and what the four services as processes need.
    "native": [
        "services/lake",
        "services/platform",
        "services/spark",
        "services/*/src/*/feast/*",
        "services/*/src/*/mlflow/*",
        "services/*/src/*/mirror/*",
        "services/*/src/main/java/*Application.java",
        "services/*/src/main/java/*Configuration.java",
        ".ci/native",
        *STAND_INS,
    ],
    # What is in images and compose files, and what reads the settings they make.
    "containers": [
        "docker-compose*.yml",
        "compose",
        ".env.example",
        "services/Dockerfile",
        "services/image",
        "services/*/pom.xml",
        "services/*/src/main/resources",
        "services/*/src/main/java/*Properties.java",
        "services/platform/src/main/java/*/lake/*",
        "services/spark/src/main",
        "prometheus",
        "grafana",
        ".ci/docker",
        ".ci/compose-*",
        ".ci/stack.py",
        *STAND_INS,
    ],
}
# Nothing that is tested anywhere but by the README's test command, which always runs.
HARMLESS = ["docs", "*.md", "LICENSE", ".github", ".gitignore", ".editorconfig", ".pre-commit-config.yaml", "k8s", "terraform"]
# These decide what runs, not what it finds.
OWN = [".ci/run", ".ci/tests", ".ci/chosen.py", ".ci/patience", ".ci/slowest.py", ".ci/suites.py"]


def git(*arguments):
    done = subprocess.run(["git", *arguments], cwd=ROOT, capture_output=True, text=True, check=True)
    return done.stdout


def base():
    """The newest commit that is a day older than HEAD; None if the history at hand has none."""
    history = [line.split() for line in git("log", "--first-parent", "--format=%H %ct").splitlines()]
    head = int(history[0][1])
    return next((commit for commit, time in history if head - int(time) > DAY), None)


def changed(since):
    return git("diff", "--name-only", "--no-renames", since, "HEAD").splitlines()


def stands_on():
    """Modules by name, with the modules whose artifacts their poms name."""
    modules = {}
    for pom in ROOT.glob("services/*/pom.xml"):
        named = re.findall(r"<artifactId>breadthflow-(\w+)</artifactId>", pom.read_text(encoding="utf-8"))
        modules[pom.parent.name] = {name for name in named if name not in ("ml", pom.parent.name)}
    return modules


def closure(module, modules):
    found, waiting = set(), [module]
    while waiting:
        each = waiting.pop()
        if each not in found:
            found.add(each)
            waiting += modules.get(each, ())
    return found


def covers(pattern, path):
    return fnmatch.fnmatchcase(path, pattern) or fnmatch.fnmatchcase(path, pattern + "/*")


def patterns(job, modules):
    for each in JOBS[job]:
        if each.startswith("+"):
            yield from (f"services/{module}" for module in sorted(closure(each[1:], modules)))
        else:
            yield each


class Change:
    def __init__(self):
        self.modules = stands_on()
        self.everything = None
        self.files = []
        self.since = None
        if os.environ.get("CI_FULL") == "yes":
            self.everything = "CI_FULL=yes"
            return
        try:
            self.since = base()
            self.files = changed(self.since) if self.since else []
        except (subprocess.CalledProcessError, OSError, IndexError) as failure:
            self.everything = f"git cannot tell what has changed ({failure})"
            return
        if not self.since:
            self.everything = "the history at hand has no commit older than a day"
        else:
            self.everything = next((f"{path} has changed" for path in self.files if not self.is_known(path)), None)

    def is_known(self, path):
        known = [*HARMLESS, *OWN, *(f"services/{module}" for module in self.modules)]
        known += [pattern for job in JOBS for pattern in patterns(job, self.modules)]
        return any(covers(pattern, path) for pattern in known)

    def reason(self, job):
        """Why the job runs; None if nothing calls for it."""
        if self.everything:
            return self.everything
        wanted = list(patterns(job, self.modules))
        return next(
            (
                f"{path} has changed"
                for path in self.files
                if any(covers(pattern, path) for pattern in wanted)
                and not any(covers(pattern, path) for pattern in HARMLESS)
            ),
            None,
        )

    def touched_modules(self):
        if self.everything:
            return sorted(self.modules)
        own = {path.split("/")[1] for path in self.files if path.startswith("services/")}
        return sorted(module for module in self.modules if closure(module, self.modules) & own)


def main():
    change = Change()
    if sys.argv[1] == "since":
        print(change.everything or f"{len(change.files)} files differ from {change.since[:10]}, more than a day old")
    elif sys.argv[1] == "modules":
        print(",".join(f"services/{module}" for module in change.touched_modules()))
    elif sys.argv[1] == "job":
        reason = change.reason(sys.argv[2])
        print(reason or "nothing it depends on has changed (CI_FULL=yes runs it)")
        sys.exit(0 if reason else 1)


main()
