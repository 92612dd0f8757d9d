"""One target under atheris in a process of its own: ``python -m tests.fuzz.worker TARGET SECONDS FOLDER``.

What breaks is written to the folder and the run goes on; so is what takes over a second for at most 10 kB. Time is
processor time, and what seems slow is measured three times, so that other programs on the machine count for little.
"""

from __future__ import annotations

import json
import os
import sys
import time
import traceback
from bisect import bisect_right
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import atheris

with atheris.instrument_imports(include=["newscheck", "markdown_it"]):
    from tests.fuzz.seeds import crashes, ordinary, seeds
    from tests.fuzz.targets import TARGETS

if TYPE_CHECKING:
    from collections.abc import Callable

LONGEST_INPUT = 10_000
HANG = 1.0
LEAST_LENGTH = 1_000
"""Bytes from which an input is held against plain text of its length; what is shorter, against so many."""
LENGTHS = (LEAST_LENGTH, 2_000, 4_000, LONGEST_INPUT)
REPEATS = 3
WORDS = (
    *(
        "“",
        "”",
        "‘",
        "’",
        "—",
        "…",
        "\n\n",
        "<!-- newscheck: abaikan ",
        " -->",
        "[x](",
        "```",
        "**",
        "---\n",
        "> ",
        "# ",
    ),
    *("Rp10.000", "Senin (4/3/2024)", ",” kata ", "menurut ", "S.Sos., ", "Dr. ", "di-", "nya", "pukul 08.00 WIB"),
    *("(AMSI)", "https://", "1. ", "{\\i ", "\\par ", "\\u8220?", "\\'e9", "<w:p>", "<w:r>", "<w:t>", "<w:ins>"),
    *("<text:p>", "<text:span>", "<p>", "<article>", "\x1b[2J", "\u202e", "\u200b", "\r\n"),
)
"""Pieces that the fuzzer puts into its inputs."""


class Watch:
    """Runs a target on inputs, counts, and keeps what breaks or drags."""

    def __init__(self, target: str, seconds: float, folder: Path) -> None:
        self.target, self.run, self.folder = target, TARGETS[target], folder
        self.inputs, self.faults = 0, set[str]()
        self.crashes, self.hangs = 0, 0
        self.slowest, self.slowdown = 0.0, 0.0
        self._usual = [self.seconds(ordinary(target, n)) for n in (LENGTHS[0], *LENGTHS)][1:]
        self._start = self._told = time.monotonic()
        self._end = self._start + seconds

    def seconds(self, data: bytes, repeats: int = REPEATS) -> float:
        """Processor seconds that the target takes: the least of several tries."""
        return min(clocked(self.run, data) for _ in range(repeats))

    def usual(self, length: int) -> float:
        """Seconds for plain text of that many bytes, between those that were measured."""
        i = bisect_right(LENGTHS, length)
        if i in {0, len(LENGTHS)}:
            return self._usual[min(i, len(LENGTHS) - 1)]
        share = (length - LENGTHS[i - 1]) / (LENGTHS[i] - LENGTHS[i - 1])
        return self._usual[i - 1] + share * (self._usual[i] - self._usual[i - 1])

    def one(self, data: bytes) -> None:
        """Tries one input."""
        self.inputs += 1
        try:
            took = clocked(self.run, data)
        except Exception as e:  # noqa: BLE001 - every fault is what is looked for
            self._note_crash(data, e)
        else:
            self._note_time(data, took)
        now = time.monotonic()
        if now - self._told > 1 or now > self._end:
            self._told = now
            self.tell(now - self._start)
            if now > self._end:
                sys.stdout.flush()
                os._exit(0)

    def _note_crash(self, data: bytes, error: Exception) -> None:
        own = [f for f in traceback.extract_tb(error.__traceback__) if "fuzz" not in f.filename]
        place = f"{type(error).__name__} {own[-1].filename}:{own[-1].lineno}" if own else repr(error)[:120]
        self.crashes += 1
        if place not in self.faults:
            self.faults.add(place)
            self.keep("crash", data, f"{place}\n{''.join(traceback.format_exception(error))}")

    def _note_time(self, data: bytes, took: float) -> None:
        usual = self.usual(len(data))
        if took > HANG and self.seconds(data) > HANG:
            self.hangs += 1
            self.keep("hang", data, f"{took:.2f} s")
        self.slowest = max(self.slowest, took)
        if took > self.slowdown * usual:
            again = min(took, self.seconds(data))
            if again > self.slowdown * usual:
                self.slowdown = again / usual
                self.keep("slowest", data, f"{again:.4f} s, {self.slowdown:.1f} × plain text of {len(data)} bytes")

    def keep(self, kind: str, data: bytes, why: str) -> None:
        """Writes an input and why it is kept."""
        name = f"{self.target}-{kind}" + ("" if kind == "slowest" else f"-{sha256(data).hexdigest()[:10]}")
        (self.folder / f"{name}.bin").write_bytes(data)
        (self.folder / f"{name}.why").write_text(why, encoding="utf-8", errors="replace")

    def tell(self, seconds: float) -> None:
        """Writes the figures so far."""
        figures = {
            "target": self.target, "inputs": self.inputs, "seconds": round(seconds, 1), "crashes": self.crashes,
            "faults": sorted(self.faults), "hangs": self.hangs, "slowest": round(self.slowest, 4),
            "slowdown": round(self.slowdown, 2),
        }  # fmt: skip
        (self.folder / f"{self.target}.json").write_text(json.dumps(figures), encoding="utf-8")


def clocked(run: Callable[[bytes], None], data: bytes) -> float:
    start = time.process_time()
    run(data)
    return time.process_time() - start


def main(target: str, seconds: str, folder: str) -> None:
    """Fuzzes one target; never returns, since libFuzzer ends the process."""
    out = Path(folder)
    corpus = out / f"corpus-{target}"
    corpus.mkdir(parents=True, exist_ok=True)
    known = [path.read_bytes() for name, path in crashes() if name == target]
    for i, data in enumerate((*seeds(target), *known)):
        (corpus / f"seed-{i:03}").write_bytes(data)
    escaped = ("".join(f"\\x{byte:02x}" for byte in word.encode()) for word in WORDS)
    (out / "words.dict").write_text("".join(f'"{word}"\n' for word in escaped), encoding="ascii")
    watch = Watch(target, float(seconds), out)
    options = [
        f"-max_len={LONGEST_INPUT}",
        "-len_control=10",
        "-timeout=60",
        "-rss_limit_mb=4000",
        "-print_final_stats=0",
        "-verbosity=0",
    ]
    atheris.Setup(
        [sys.argv[0], *options, f"-dict={out / 'words.dict'}", f"-artifact_prefix={out}/{target}-native-", str(corpus)],
        watch.one,
    )
    atheris.Fuzz()


if __name__ == "__main__":
    main(*sys.argv[1:])
