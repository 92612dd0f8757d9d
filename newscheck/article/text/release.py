"""What stands around the story in a press release: above it letterhead, kicker, title, byline; below it the sender.

The head ends where the first paragraph of prose begins. Its title is the line with the most points: by its look, its
length, a verb, and where it stands; a letterhead never is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from newscheck.article.text.release_lines import Role
from newscheck.source import BlockKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newscheck.article.text.release_lines import Line

LONGEST_HEAD = 25
"""Lines above the story; more are a list."""
LONGEST_TITLE = 30
USUAL_TITLE = range(4, 21)
_END = re.compile(
    r"(?:[#*\-=_–—o0. ]{3,}|[-–—(\[ ]{0,3}(?:30|end|selesai|tamat|sekian)[-–—)\] ]{0,3})\.?", re.IGNORECASE
)
_ABOUT = re.compile(r"\b(?:adalah|merupakan|ialah|berdiri|didirikan|dibentuk)\b")
_KINDS = {
    Role.MARKER: BlockKind.LETTERHEAD,
    Role.MATTER: BlockKind.LETTERHEAD,
    Role.ADDRESS: BlockKind.LETTERHEAD,
    Role.SENDER: BlockKind.LETTERHEAD,
    Role.BYLINE: BlockKind.BYLINE,
    Role.CONTACT: BlockKind.CONTACT,
    Role.SIGNATURE: BlockKind.ENDING,
    Role.TAGS: BlockKind.ENDING,
    Role.CAPTION: BlockKind.CAPTION,
}
_STRONG_HEAD = frozenset({Role.MARKER, Role.MATTER, Role.ADDRESS})


@dataclass(slots=True)
class Surroundings:
    """Kinds of the lines that are no story, by number; ``title`` is the first and last line of the title."""

    kinds: dict[int, BlockKind] = field(default_factory=dict)
    title: tuple[int, int] | None = None


def surroundings(
    lines: Sequence[Line], joined: Sequence[bool], begins: Sequence[bool], *, titled: bool = False
) -> Surroundings:
    """What stands around the story.

    ``joined[i]`` tells whether line i+1 may go on what line i began (no gap between them), ``begins[i]`` whether line i
    begins with a dateline and goes on behind it. ``titled`` means that the first line can be no paragraph.
    """
    found = Surroundings()
    lead = _head(lines, joined, begins, found, int(titled))
    if lead is not None:
        _tail(lines, lead, found.kinds)
    return found


def _head(
    lines: Sequence[Line], joined: Sequence[bool], begins: Sequence[bool], found: Surroundings, first: int
) -> int | None:
    """Names the lines above the story; gives the number of the lead, which stands at ``first`` or below."""
    above = range(first, min(len(lines), LONGEST_HEAD))
    lead = next((i for i in above if _leads(lines, i, begins, first)), None)
    head = range(min(len(lines), LONGEST_HEAD) if lead is None else lead)
    roles = {i: lines[i].role for i in head}
    known = {i: _KINDS[r] for i, r in roles.items() if r in _KINDS}
    if lead is None:
        last = max((i for i in known if all(j in known for j in range(i))), default=-1)
        found.kinds.update({i: known[i] for i in range(last + 1)})
        return None
    last_strong = max((i for i, r in roles.items() if r in _STRONG_HEAD), default=-1)
    points = {i: _points(lines, i, lead, last_strong) for i in head if i not in known}
    best = _best(lines, points, plain=not known and not any(x.display or x.heading for x in lines[:lead]))
    if best is not None:
        found.title = _whole(lines, joined, best, [i for i in points if i > last_strong or not lines[i].institution])
    found.kinds.update(known)
    for i in points:
        if found.title is None or not found.title[0] <= i <= found.title[1]:
            found.kinds[i] = _beside(lines[i], i, found.title, last_strong)
    return lead


def _leads(lines: Sequence[Line], i: int, begins: Sequence[bool], first: int) -> bool:
    """Whether a line is the first of the story: prose, or a short sentence right below a title."""
    line = lines[i]
    if line.role is not None or line.heading:
        return False
    short = first == i and i > 0 and line.stops and not line.display
    return begins[i] or line.prose or short


def _best(lines: Sequence[Line], points: dict[int, float], *, plain: bool) -> int | None:
    """The number of the title among the lines of the head; in a ``plain`` head the first, unless that is a kicker."""
    if plain and points:
        kicker = len(lines[0].words) <= 3 and len(points) > 1 and len(lines[1].words) in USUAL_TITLE  # noqa: PLR2004
        return int(kicker and not lines[1].stops)
    best = max(points, key=lambda i: points[i], default=None)
    if best is not None and points[best] > 0:
        return best
    return next((i for i in points if not lines[i].institution), None)


def _tells(line: Line) -> bool:
    return line.prose and line.role is None and not line.heading


def _points(lines: Sequence[Line], i: int, lead: int, last_strong: int) -> float:
    """How much a line looks like the title of what follows."""
    line = lines[i]
    count = len(line.words)
    points = 2.0 if count in USUAL_TITLE else 0.0 if count <= 2 else 1.0  # noqa: PLR2004
    points += 2 * line.verbal + 3 * (line.display and not all(x.display for x in lines[:lead])) + 3 * line.heading
    points += 2 * (i > last_strong >= 0) + i / max(1, lead)
    points -= 8 * line.institution * (i < last_strong)
    points -= 4 * line.institution * (i > last_strong) * (count <= 5 or line.capitals)  # noqa: PLR2004
    points -= 3 * (line.text.rstrip().endswith((":", ",", ";")) or count > LONGEST_TITLE)
    return points - 2 * (not line.institution and count <= 2 and i + 1 < lead)  # noqa: PLR2004


def _whole(lines: Sequence[Line], joined: Sequence[bool], best: int, free: Sequence[int]) -> tuple[int, int]:
    """The title with the line above or below that belongs to it: of one look, no sentence, nothing between them."""

    def one(a: int, b: int) -> bool:
        x, y = lines[a], lines[b]
        alike = (x.display, x.heading, x.capitals) == (y.display, y.heading, y.capitals)
        short = len(x.words) + len(y.words) <= USUAL_TITLE.stop and min(len(x.words), len(y.words)) > 1
        return joined[a] and alike and short and not x.stops and not x.text.rstrip().endswith(":")

    first = best - 1 if best - 1 in free and one(best - 1, best) else best
    last = best + 1 if first == best and best + 1 in free and one(best, best + 1) else best
    return first, last


def _beside(line: Line, i: int, title: tuple[int, int] | None, last_strong: int) -> BlockKind:
    """What a line in the head is that has no role of its own and is not the title."""
    if line.institution and (title is None or i < title[0]):
        return BlockKind.LETTERHEAD
    if i < last_strong:
        return BlockKind.LETTERHEAD
    if title is not None and i < title[0]:
        return BlockKind.KICKER
    return BlockKind.SUBHEADING


def _tail(lines: Sequence[Line], lead: int, kinds: dict[int, BlockKind]) -> None:
    """Names the lines below the story: behind a sign for its end, or behind its last paragraph."""
    end = next((i for i in range(lead + 1, len(lines)) if _END.fullmatch(lines[i].text.strip())), None)
    if end is not None and sum(_tells(x) for x in lines[lead:end]) > sum(_tells(x) for x in lines[end:]):
        for i in range(end, len(lines)):
            kinds[i] = _behind(lines[i], near_contact=kinds.get(i - 1) is BlockKind.CONTACT)
        return
    last = max((i for i in range(lead, len(lines)) if _tells(lines[i])), default=lead)
    about = _about(lines, lead)
    if about is not None:
        kinds.update({i: _behind(lines[i]) for i in range(about, last + 1)})
    below = range(last + 1, len(lines))
    first = next((i for i in below if lines[i].role in {Role.CONTACT, Role.SIGNATURE, Role.TAGS, Role.BYLINE}), None)
    if first is None:
        return
    contacts = False
    for i in range(first, len(lines)):
        role = lines[i].role
        contacts = role is Role.CONTACT or (contacts and role in {None, Role.ADDRESS})
        kinds[i] = BlockKind.CONTACT if contacts else _KINDS.get(role, BlockKind.ENDING) if role else BlockKind.ENDING
        if kinds[i] in {BlockKind.BYLINE, BlockKind.LETTERHEAD}:
            kinds[i] = BlockKind.ENDING


def _about(lines: Sequence[Line], lead: int) -> int | None:
    """Where a paragraph about the sender begins: “Tentang Yayasan Ombo”, and below it what that is."""
    for i in range(lead + 2, len(lines) - 1):
        line, below = lines[i], lines[i + 1]
        label, length = line.label
        if label is not Role.ABOUT or line.stops or not length < len(line.words) <= 12:  # noqa: PLR2004
            continue
        name = " ".join(line.words[length : length + 2]).lower()
        later = [x for x in lines[i + 1 :] if _tells(x)]
        if len(later) <= 3 and name in below.text.lower()[:160] and _ABOUT.search(below.text):  # noqa: PLR2004
            return i
    return None


def _behind(line: Line, *, near_contact: bool = False) -> BlockKind:
    """What a line behind the end of the story is."""
    if near_contact and line.role is None and not line.prose and line.label[0] is not Role.ABOUT:
        return BlockKind.CONTACT
    if line.role in {Role.CONTACT, Role.ADDRESS}:
        return BlockKind.CONTACT
    if line.label[0] is Role.ABOUT or line.prose:
        return BlockKind.ABOUT
    return BlockKind.ENDING
