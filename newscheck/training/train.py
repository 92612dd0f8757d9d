"""``python -m newscheck.training.train --data FOLDER``: makes the packed weights from the raw files."""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from newscheck.model import PACKED


def main(arguments: list[str] | None = None) -> int:
    """Train and write the weights; needs the extra ``train``."""
    parser = argparse.ArgumentParser(prog="newscheck.training.train", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of training data")
    parser.add_argument("--gold", type=Path, help="folder of gold texts to keep out (default: ../../gold beside it)")
    parser.add_argument("--work", type=Path, help="new folder for intermediate results (default: a passing one)")
    parser.add_argument("--processes", type=int, default=2, help="how many stretches run side by side (default: 2)")
    parser.add_argument("--output", type=Path, default=PACKED, help="where the packed weights go")
    options = parser.parse_args(arguments)
    if options.work and options.work.exists() and any(options.work.iterdir()):
        parser.error(f"{options.work} is not empty: every run starts from the raw files")
    from newscheck.training.jobs import start_log
    from newscheck.training.recipe import train
    from newscheck.training.sources import Sources

    start_log()
    sources = Sources(options.data, options.gold or options.data.parents[1] / "gold")
    with tempfile.TemporaryDirectory() as fresh:
        work = options.work or Path(fresh)
        work.mkdir(parents=True, exist_ok=True)
        size = train(sources, work, options.output, processes=options.processes)
    sys.stdout.write(f"{options.output}: {size} bytes\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
