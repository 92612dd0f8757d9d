"""Code of publishing programs is no prose: it neither makes findings nor hides them, and no correction touches it."""

from __future__ import annotations

import pytest

from newscheck.config import Config
from newscheck.engine.fixing import mend
from newscheck.engine.pipeline import check_source
from newscheck.reading import parse
from newscheck.ruleset.selection import chosen_rules
from newscheck.source import BlockKind

TITLE = "Warga Desa Karangmulya Menambal Jembatan Bambu"
LEAD = (
    "Warga Desa Karangmulya, Kabupaten Wanasari, menambal jembatan bambu yang patah pada Sabtu (7/3/2026). Mereka"
    " mengganti 14 batang bambu karena anak sekolah harus memutar tiga kilometer."
)
BODY = (
    "Kepala Desa Karangmulya Darsono Wibawa mengatakan, pekerjaan itu dibantu oleh 25 pemuda. “Jembatan ini jalan utama"
    " kami,” kata Darsono."
)
END = "Menurut Darsono, jembatan beton akan dibangun pada Agustus. Warga diminta bergantian lewat sampai saat itu."
CONFIG = Config()

UNREAD = (
    '{{< figure src="/a.jpg" alt="jembatan , patah" caption="warga" >}}',
    '{{% include "bagian.md" %}}',
    "{{< highlight sh >}}\nkirim --ke posko , cepat\n{{< /highlight >}}",
    "{{</* contoh , kode */>}}",
    "{{/* cek lagi nama kades , ya */}}",
    "{{- /* cek lagi nama kades , ya */ -}}",
    '{% include kotak.html judul="a , b" %}',
    "{%- assign x = 'a , b' -%}",
    "{% comment %}\ncek lagi , ya\n{% endcomment %}",
    "{% raw %}{{ a , b }}{% endraw %}",
    "{# cek lagi , ya #}",
    "{{ page.title | escape }}",
    "{{> kepala }}",
    "{{!-- cek lagi , ya --}}",
    "{{#if foto}}\n{{/if}}",
    "<%# cek lagi , ya %>",
    "<%= judul %>",
    '<?php echo "a , b"; ?>',
    '[gallery ids="1,2,3" columns="2"]',
    '[video width="640" src="a.mp4"][/video]',
    "[embed]https://contoh.example/a[/embed]",
    "[sourcecode]kirim , cepat[/sourcecode]",
    "import Tabs from '@theme/Tabs';\nimport { Foto } from '../komponen';",
    "export const x = {\n  a: 'b , c',\n};",
    "{/* cek lagi , ya */}",
    "<Foto src=\"/a.jpg\" gaya={{ lebar: '50%' }} ket={`jembatan , patah`} />",
    '<Kutipan\n  oleh="Darsono"\n  isi={teks}\n/>',
    "{: .catatan}",
    "{:.catatan #a key='b , c'}",
    '{::options parse_block_html="true" /}',
    "{::comment}\ncek lagi , ya\n{:/comment}",
    "* TOC\n{:toc}",
    "[TOC]",
    "[[toc]]",
    "[[_TOC_]]",
    "${toc}",
    "\\newpage",
    "%% cek lagi , ya %%",
    "%%\ncek lagi\n\nnama kades , ya\n%%",
    "![[foto , jembatan.png|300]]",
    "^kutipan-kades",
    "$$\nx = y_1 + 2\n$$",
    "\\[ x = \\frac{1}{2} \\]",
    "{>> cek lagi , ya <<}",
    "sumber:: [[Arsip Desa]]",
    "[^1]: Arsip desa , halaman 4",
    "<!-- cek lagi , ya -->",
    "<!--\ncek lagi\n\nnama kades , ya\n-->",
    "<script>\nvar a = 'b , c';\n</script>",
    '<iframe src="https://contoh.example" title="a , b"></iframe>',
    ":::\n",
    '!!! note "Catatan , penting"',
)
READ = (
    "{{% notice info %}}\nWarga dapat lewat pada pukul 06.00.\n{{% /notice %}}",
    "{{< alert >}}Warga dapat lewat pada pukul 06.00.{{< /alert >}}",
    "{% tip %}\nWarga dapat lewat pada pukul 06.00.\n{% endtip %}",
    ":::tip Catatan\nWarga dapat lewat pada pukul 06.00.\n:::",
    "::: {.catatan}\nWarga dapat lewat pada pukul 06.00.\n:::",
    "!!! note\n    Warga dapat lewat pada pukul 06.00.",
    "> [!NOTE]\n> Warga dapat lewat pada pukul 06.00.",
    "> [!warning]- Hati-hati\n> Warga dapat lewat pada pukul 06.00.",
    "Warga dapat lewat pada pukul 06.00.\n{: .catatan}",
    "Warga dapat lewat pada pukul 06.00. ^waktu",
    "Warga dapat lewat pada pukul 06.00.[^1]",
    "Warga dapat ==lewat== pada pukul 06.00.",
    "Warga dapat lewat {>>cek , ya<<} pada pukul 06.00.",
    "Warga dapat lewat pada {++pukul++} 06.00.",
    "Warga dapat {--masuk , --}lewat pada pukul 06.00.",
    "Warga dapat {~~masuk~>lewat~~} pada pukul 06.00.",
    "Warga dapat lewat <!-- cek , ya --> pada pukul 06.00.",
    "Warga dapat lewat %% cek , ya %% pada pukul 06.00.",
    "Warga dapat le&shy;wat pada pukul&nbsp;06.00.",
    "Warga dapat le<wbr>wat pada pukul 06.00.",
    "[[Warga Desa|Warga]] dapat lewat pada pukul 06.00.",
    "<p>Warga dapat lewat pada pukul 06.00.</p>",
    '<div class="kotak , besar"><strong>Warga</strong> dapat lewat pada pukul 06.00.</div>',
    '<Catatan jenis="a , b">Warga dapat lewat pada pukul 06.00.</Catatan>',
    '<Tabs>\n<TabItem value="a">\n\nWarga dapat lewat pada pukul 06.00.\n\n</TabItem>\n</Tabs>',
    '[box type="info"]Warga dapat lewat pada pukul 06.00.[/box]',
    "Warga dapat lewat pada pukul 06.00 :smile:.",
)


def _draft(snippet: str, title: str = f"# {TITLE}") -> str:
    return f"{title}\n\n{LEAD}\n\n{BODY}\n\n{snippet}\n\n{END}\n"


def _report(text: str) -> list[tuple[str, str]]:
    report = check_source(parse(text, "naskah.md"), chosen_rules(CONFIG), CONFIG)
    return [(f.rule, f.text) for f in report.findings]


@pytest.fixture(scope="module")
def without() -> list[tuple[str, str]]:
    """The findings of the draft alone."""
    return _report(_draft(""))


@pytest.mark.parametrize("snippet", UNREAD)
def test_code_is_no_block(snippet: str) -> None:
    blocks = check_source(parse(_draft(snippet), "naskah.md"), (), CONFIG).blocks
    assert [b.kind for b in blocks] == [BlockKind.TITLE, BlockKind.LEAD, *[BlockKind.PARAGRAPH] * 2]


def test_code_makes_no_findings(without: list[tuple[str, str]]) -> None:
    assert _report(_draft("\n\n".join(UNREAD))) == without


@pytest.mark.parametrize("snippet", READ)
def test_prose_around_code_is_read(snippet: str) -> None:
    report = check_source(parse(_draft(snippet), "naskah.md"), (), CONFIG)
    plain = check_source(parse(_draft("Warga dapat lewat pada pukul 06.00."), "naskah.md"), (), CONFIG)
    assert report.words == plain.words


def test_prose_around_code_has_no_findings_of_its_own(without: list[tuple[str, str]]) -> None:
    """What many like sentences in a row are told of is no fault of the code between them."""
    found = {rule for rule, _ in _report(_draft("\n\n".join(READ)))} - {rule for rule, _ in without}
    assert not {rule for rule in found if rule.startswith("style/")}


@pytest.mark.parametrize("snippets", [UNREAD, READ])
def test_no_correction_touches_code(snippets: tuple[str, ...]) -> None:
    text = _draft("\n\n".join(snippets))
    mended = mend(parse(text, "naskah.md"), chosen_rules(CONFIG), CONFIG, unsafe=True)
    assert [s for s in snippets if s not in mended.text] == []


@pytest.mark.parametrize("snippet", UNREAD[:12])
def test_code_before_the_title_hides_no_title(snippet: str) -> None:
    report = check_source(parse(f"{snippet}\n\n{_draft('')}", "naskah.md"), (), CONFIG)
    assert report.blocks[0].kind is BlockKind.TITLE


@pytest.mark.parametrize("snippet", ["```html\n<!-- a -->\n{{< b >}}\n```", "Warga menulis `{{ a }}` di papan."])
def test_code_that_is_shown_stays_code(snippet: str) -> None:
    source = parse(_draft(snippet), "naskah.md")
    assert source.story is None
