"""Front matter in every dialect: the title is read where it stands, and nothing of it is prose."""

from __future__ import annotations

from datetime import date

import pytest

from newscheck.article import Article
from newscheck.config import Config
from newscheck.engine.fixing import mend
from newscheck.reading import parse
from newscheck.reading.plain_yaml import YamlError, load_plain
from newscheck.ruleset.selection import chosen_rules
from newscheck.source import BlockKind

LEAD = "Warga Desa Karangmulya menambal jembatan bambu yang patah pada Sabtu (7/3/2026)."
TITLE = "Warga Menambal Jembatan Bambu"
DIALECTS = (
    f"---\ntitle: {TITLE}\ndate: 2026-03-07\n---",
    f"---\ntitle: '{TITLE}'\ndate: 2026-03-07\n...",
    "---\ntitle: >-\n  Warga Menambal\n  Jembatan Bambu\ndate: 2026-03-07\n---",
    "---\ntitle: |\n  Warga Menambal Jembatan Bambu\ndate: 2026-03-07\n---",
    "---\ntitle: >+ # judul\n\n  Warga Menambal\n  Jembatan Bambu\n\ndate: 2026-03-07\n---",
    '---\ntitle: "Warga Menambal\n  Jembatan Bambu"\ndate: 2026-03-07\n---',
    "---\ntitle: 'Warga Menambal\n  Jembatan Bambu'\ndate: 2026-03-07\n---",
    "---\ntitle: Warga Menambal\n  Jembatan Bambu\ndate: 2026-03-07\n---",
    '---\ntitle:\n  "Warga Menambal Jembatan Bambu"\ndate: 2026-03-07\n---',
    f'---\n"title": {TITLE}\n"date": 2026-03-07\n---',
    f'---\n{{title: "{TITLE}", date: 2026-03-07}}\n---',
    f"---\nTitle: !!str {TITLE}\nDate: 2026-03-07\n---",
    f"---\n? title\n: {TITLE}\n? date\n: 2026-03-07\n---",
    f"---\njudul: &judul {TITLE} # sementara\ntanggal: 2026-03-07\n---",
    '---\ntitle: "Warga Menambal \\\n  Jembatan Bambu"\ndate: 2026-03-07\n---',
    f'---yaml\ntitle: "{TITLE}"\ndate: 2026-03-07\n---',
    f'---toml\ntitle = "{TITLE}"\ndate = 2026-03-07\n---',
    f'---json\n{{"title": "{TITLE}", "date": "2026-03-07"}}\n---',
    f'+++\ntitle = "{TITLE}"\ndate = 2026-03-07T08:00:00+07:00\n[params]\ntitle = "lain"\n+++',
    f"+++\njudul = '{TITLE}'\ntanggal = 2026-03-07\n+++",
    f'+++\ntitle = """{TITLE}"""\ndate = 2026-03-07\n+++',
    f"+++\ntitle = '''\n{TITLE}'''\ndate = 2026-03-07\n+++",
    f';;;\n{{\n  "title": "{TITLE}",\n  "date": "2026-03-07"\n}}\n;;;',
    f';;;\n"title": "{TITLE}",\n"date": "2026-03-07"\n;;;',
    f'{{\n  "title": "{TITLE}",\n  "date": "2026-03-07"\n}}',
    f"Title: {TITLE}\nDate: 2026-03-07\nCategory: Desa",
    f"judul: {TITLE}\ntanggal: 2026-03-07",
    f"% {TITLE}\n% Ratna Suminar\n% 2026-03-07",
    f"<!-- hak cipta -->\n---\ntitle: {TITLE}\ndate: 2026-03-07\n---",
)


def _titles(article: Article) -> list[str]:
    return [" ".join(article[b.range].split()) for b in article.blocks if b.kind is BlockKind.TITLE]


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("front", DIALECTS)
def test_title_and_day_are_read(front: str, end: str) -> None:
    article = Article(parse(f"{front}\n\n{LEAD}\n".replace("\n", end), "naskah.md"))
    assert _titles(article) == [TITLE]
    assert article.published == date(2026, 3, 7)
    assert article.lead is not None
    assert article[article.lead.range] == LEAD
    assert len(article.words) == len(TITLE.split()) + len(LEAD.split()) + 2


@pytest.mark.parametrize(
    "front",
    [
        "+++\n[newscheck]\nabaikan = ['style/baku']\n+++",
        "---\nnewscheck: {abaikan: style/baku}\n---",
        ';;;\n{"newscheck": {"abaikan": ["style/baku"]}}\n;;;',
        '{"newscheck": {"ignore": ["style/baku"]}}',
    ],
)
def test_exceptions_count(front: str) -> None:
    assert parse(f"{front}\n\n{LEAD}\n", "naskah.md").meta.ignore == ("style/baku",)


@pytest.mark.parametrize(
    ("front", "title"),
    [
        ('---\ntitle: "Warga \\"Rukun\\" Menambal Jembatan"\n---', 'Warga "Rukun" Menambal Jembatan'),
        ("---\ntitle: 'Warga Jum''at Menambal Jembatan'\n---", "Warga Jum'at Menambal Jembatan"),
        ('{"title": "Warga \\u201cRukun\\u201d Menambal"}', "Warga “Rukun” Menambal"),
        ('+++\ntitle = "Warga \\"Rukun\\" Menambal"\n+++', 'Warga "Rukun" Menambal'),
    ],
)
def test_escapes_are_read_and_stay_whole(front: str, title: str) -> None:
    text = f"{front}\n\n{LEAD} “Ini jalan kami,” kata Darsono.\n"
    source = parse(text, "naskah.md")
    assert _titles(Article(source)) == [title]
    mended = mend(source, chosen_rules(Config()), Config(), unsafe=True).text
    assert parse(mended, "naskah.md").meta.title is not None


@pytest.mark.parametrize(
    "text", ["---\nWarga datang ke balai.\n\n---\n\nLalu pulang.\n", "{}\n\nWarga datang.\n", "{a} b\n"]
)
def test_what_is_no_front_matter_is_read(text: str) -> None:
    assert Article(parse(text, "naskah.md")).words[0].text in {"Warga", "b"}


def test_front_matter_that_cannot_be_read_is_told() -> None:
    source = parse("+++\ntitle = [\n+++\n\nWarga datang.\n", "naskah.md")
    assert "TOML" in source.notes[0]


@pytest.mark.parametrize("value", ["!!bool foo", "!!int ''", "!!timestamp x", "!!omap a"])
def test_a_tag_that_does_not_fit_its_value_is_no_traceback(value: str) -> None:
    with pytest.raises(YamlError):
        load_plain(f"title: {value}\n")
