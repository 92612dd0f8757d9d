"""How ``valency.tsv`` was made: ``python -m newscheck.training.valency TRAINING``.

What active verbs take behind them is counted in the Indonesian treebanks of Universal Dependencies (GSD, CSUI, PUD).
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from newscheck.training.treebanks import read_conllu, read_silver
from newscheck.training.word_counts import HERE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newscheck.training.treebanks import Sentence

OBJECTS = frozenset({"obj", "iobj", "ccomp", "xcomp"})
SEEN = 4
"""Uses from which a verb's share of objects tells something."""


def _uses(sentences: list[Sentence]) -> Iterator[tuple[str, bool]]:
    """Every active verb in small letters, with whether it has an object or a clause for one."""
    for sentence in sentences:
        with_object = {word.head for word in sentence if word.relation.split(":")[0] in OBJECTS}
        for i, word in enumerate(sentence):
            if word.upos == "VERB" and word.form.lower().startswith("me"):
                yield word.form.lower(), i in with_object


def main(training: str) -> None:
    """Writes the table (verb, uses, uses with an object) of the verbs in the folder ``TRAINING`` seen often enough."""
    folder = Path(training)
    sentences = read_silver(folder / "ud-id-gsd/gsd_train_upgraded.json")
    for path in sorted(folder.glob("ud-id-*/id_*-ud-*.conllu")):
        sentences += read_conllu(path)
    counted = Counter(_uses(sentences))
    verbs = sorted({verb for verb, _ in counted})
    rows = [(verb, counted[verb, True] + counted[verb, False], counted[verb, True]) for verb in verbs]
    lines = [f"{verb}\t{uses}\t{objects}\n" for verb, uses, objects in rows if uses >= SEEN]
    (HERE / "valency.tsv").write_text("verb\tuses\tobjects\n" + "".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
