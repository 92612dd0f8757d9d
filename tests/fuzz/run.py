"""Fuzzes newscheck and says how it went: ``python -m tests.fuzz.run --minutes 20``.

Each target has a share of the time in a process of its own. Exit code 1 when something broke or hung.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from tests.fuzz.targets import TARGETS

SHARES = {"check": 4, "segmentation": 3, "markdown": 2}
"""Targets that get more than one share of the time."""
SHORTEST = 5.0


def fuzzed(target: str, seconds: float, folder: Path) -> dict[str, Any]:
    """The figures of one target; a process that dies is started again for the rest of its time."""
    total: dict[str, Any] = {"target": target, "inputs": 0, "seconds": 0.0, "crashes": 0, "faults": [], "hangs": 0}
    total |= {"slowest": 0.0, "slowdown": 0.0}
    end = time.monotonic() + seconds
    while end - time.monotonic() > SHORTEST:
        words = [sys.executable, "-m", "tests.fuzz.worker", target, str(end - time.monotonic()), str(folder)]
        with (folder / f"{target}.log").open("ab") as log:
            code = subprocess.run(words, stdout=log, stderr=log, check=False).returncode
        told = folder / f"{target}.json"
        if not told.exists():
            total["faults"].append(f"does not start; see {target}.log")
            break
        figures = json.loads(told.read_text(encoding="utf-8"))
        told.unlink()
        for key in ("inputs", "seconds", "crashes", "faults", "hangs"):
            total[key] += figures[key]
        for key in ("slowest", "slowdown"):
            total[key] = max(total[key], figures[key])
        if code:
            total["faults"].append(f"the process ended with {code}; see {target}-native-*")
    return total


def table(rows: list[dict[str, Any]]) -> str:
    """The figures of all targets, and their sum, as a Markdown table."""
    names = ("target", "inputs", "seconds", "crashes", "hangs", "slowest input, s", "slowdown against plain text")
    head = f"| {' | '.join(names)} |\n|{'---|' * len(names)}"
    lines = [
        f"| {r['target']} | {r['inputs']:,} | {r['seconds']:.0f} | {len(r['faults'])} | {r['hangs']} "
        f"| {r['slowest']:.3f} | {r['slowdown']:.1f} × |"
        for r in rows
    ]
    inputs, faults, hangs = (
        sum(x) for x in zip(*((r["inputs"], len(r["faults"]), r["hangs"]) for r in rows), strict=True)
    )
    worst = max(rows, key=lambda r: r["slowdown"])
    sums = f"{inputs:,} inputs, {faults} kinds of crash, {hangs} hangs"
    end = f"{sums}; largest slowdown {worst['slowdown']:.1f} × ({worst['target']})"
    return "\n".join([head, *lines, "", end])


def main() -> int:
    """Reads the options, runs, prints the table."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--minutes", type=float, default=20.0, help="wall time for all targets together")
    options.add_argument("--jobs", type=int, default=1, help="targets at a time")
    options.add_argument("--target", action="append", choices=sorted(TARGETS), help="only this one; may be repeated")
    options.add_argument("--folder", type=Path, help="where inputs that break are kept")
    chosen = options.parse_args()
    if find_spec("atheris") is None:
        sys.stdout.write("atheris is not installed (pip install 'newscheck[fuzz]'); nothing was fuzzed.\n")
        return 0
    folder = chosen.folder or Path(tempfile.mkdtemp(prefix="newscheck-fuzz-"))
    folder.mkdir(parents=True, exist_ok=True)
    targets = chosen.target or list(TARGETS)
    share = 60 * chosen.minutes * chosen.jobs / sum(SHARES.get(t, 1) for t in targets)
    with ThreadPoolExecutor(chosen.jobs) as pool:
        rows = list(pool.map(lambda t: fuzzed(t, share * SHARES.get(t, 1), folder), targets))
    sys.stdout.write(f"{table(rows)}\nkept in {folder}\n")
    for row in rows:
        for fault in row["faults"]:
            sys.stdout.write(f"{row['target']}: {fault}\n")
    return 1 if any(r["faults"] or r["hangs"] for r in rows) else 0


if __name__ == "__main__":
    sys.exit(main())
