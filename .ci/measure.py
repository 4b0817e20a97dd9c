"""Runs a command, adds up the CPU seconds and the memory of all processes it starts, and writes both as JSON.

Memory is the largest sum, over samples, of the proportional set size of every process of the session: pages that
processes share are counted once.
"""

import json
import os
import subprocess
import sys
import threading
import time

TICKS = os.sysconf("SC_CLK_TCK")


def children(session):
    found = []
    for pid in filter(str.isdigit, os.listdir("/proc")):
        try:
            with open(f"/proc/{pid}/stat") as stat:
                fields = stat.read().rsplit(")", 1)[1].split()
            with open(f"/proc/{pid}/environ", "rb") as environ:
                if session not in environ.read():
                    continue
        except (OSError, IndexError):
            continue
        found.append((int(pid), (int(fields[11]) + int(fields[12])) / TICKS, int(fields[19])))
    return found


def memory(pid):
    try:
        with open(f"/proc/{pid}/smaps_rollup") as rollup:
            for line in rollup:
                if line.startswith("Pss:"):
                    return int(line.split()[1]) * 1024
    except OSError:
        pass
    return 0


def main():
    target, command = sys.argv[1], sys.argv[3:]
    mark = f"MEASURED_SESSION={os.getpid()}"
    environment = dict(os.environ, MEASURED_SESSION=str(os.getpid()))
    cpu, peak, done = {}, [0], threading.Event()

    def sample():
        while not done.wait(0.5):
            alive = children(mark.encode())
            for pid, seconds, started in alive:
                cpu[(pid, started)] = max(seconds, cpu.get((pid, started), 0.0))
            peak[0] = max(peak[0], sum(memory(pid) for pid, _, _ in alive))

    sampler = threading.Thread(target=sample)
    started = time.monotonic()
    process = subprocess.Popen(command, env=environment)
    sampler.start()
    status = process.wait()
    done.set()
    sampler.join()
    cost = {"cpuSeconds": round(sum(cpu.values()), 1), "wallSeconds": round(time.monotonic() - started, 1), "peakBytes": peak[0]}
    with open(target, "w") as out:
        json.dump(cost, out)
    print(f"cost: {cost}", file=sys.stderr)
    sys.exit(status)


main()
