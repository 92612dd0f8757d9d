"""Makes drafts to measure with: Markdown of about 450 words, put together from the paragraphs of our own examples.

``python tests/benchmarks/drafts.py 200 folder``
"""

from __future__ import annotations

import random
import sys
from pathlib import Path

EXAMPLES = Path(__file__).parents[2] / "examples"
WORDS = 450


def make_drafts(count: int, folder: Path) -> list[Path]:
    """Writes ``count`` drafts, the same ones each time and no two alike, and gives their paths."""
    chance = random.Random(count)  # noqa: S311 - repeatable, not secret
    stories = [p.read_text(encoding="utf-8").split("\n\n") for p in sorted(EXAMPLES.glob("*.txt"))]
    titles = [story[0].strip() for story in stories if len(story) > 1]
    paragraphs = [p.strip() for story in stories for p in story[1:] if p.strip()]
    folder.mkdir(parents=True, exist_ok=True)
    made = []
    for number in range(count):
        body: list[str] = []
        while sum(len(p.split()) for p in body) < WORDS:
            body.append(chance.choice(paragraphs))
        made.append(folder / f"naskah-{number:05}.md")
        heading = f"# {chance.choice(titles)} {number}"
        made[-1].write_text("\n\n".join((heading, *body)) + "\n", encoding="utf-8")
    return made


if __name__ == "__main__":
    make_drafts(int(sys.argv[1]), Path(sys.argv[2]))
