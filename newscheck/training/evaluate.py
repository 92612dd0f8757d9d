"""``python -m newscheck.training.evaluate --data FOLDER``: prints the table of measures."""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

from newscheck.model import load


def main(arguments: list[str] | None = None) -> int:
    """Measure the shipped model and print one line a measure."""
    parser = argparse.ArgumentParser(prog="newscheck.training.evaluate", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of training and test data")
    parser.add_argument("--gold", type=Path, help="folder of gold texts (default: ../../gold beside it)")
    options = parser.parse_args(arguments)
    from newscheck.model.spacy_import import import_spacy

    started = time.perf_counter()
    import_spacy()
    imported = time.perf_counter()
    nlp = load()
    loaded = time.perf_counter()
    from newscheck.training.measures import measured
    from newscheck.training.sources import Sources

    sources = Sources(options.data, options.gold or options.data.parents[1] / "gold")
    articles = [p.read_text(encoding="utf-8") for p in sorted((options.data.parent / "news").rglob("*.txt"))]
    table = {"import seconds": round(imported - started, 2), "load seconds": round(loaded - imported, 2)}
    for name, value in (table | measured(nlp, sources, articles)).items():
        sys.stdout.write(f"{name:32} {value:10.2f}\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
