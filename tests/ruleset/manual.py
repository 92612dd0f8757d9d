"""Writes ``rules/README.md``: how a YAML rule is written, every kind of check and every key, read from the code."""

from __future__ import annotations

import inspect
import types
from dataclasses import MISSING, fields
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from newscheck.finding import Severity
from newscheck.ruleset.checks import KINDS, NAMES
from newscheck.ruleset.parameters import Param, parameters
from newscheck.ruleset.rule import Card, Example, Precision

KIND = {
    "existence": (
        "kata atau pola yang sebaiknya tidak ada",
        "words: [serta merta]\nmessage: Hindari “{found}”; tulis “segera”.",
        "Warga **serta merta** pulang.",
    ),
    "substitution": (
        "bentuk yang salah dan gantinya; huruf besar dan akhiran (-nya, -lah, …) dipertahankan",
        "swap: {resiko: risiko, apotik: apotek}",
        "Warga tahu **resikonya**.",
    ),
    "rewrite": (
        "pola huruf dan tanda baca, dan apa yang menggantikannya",
        "put: {'\\b(\\d+) ?persenan\\b': '\\1 persen'}",
        "Harga naik **5 persenan** sejak Mei.",
    ),
    "occurrence": (
        "kata yang boleh sesekali, tetapi jangan terlalu sering",
        "words: [tersebut]\nmax_times: 1",
        "Rapat tersebut ramai. Warga desa **tersebut** senang.",
    ),
    "repetition": (
        "kata yang terulang dalam jarak dekat di satu kalimat",
        "within: 4",
        "Panitia menyiapkan panggung dan **panggung** itu kokoh.",
    ),
    "length": (
        "judul, teras, kalimat, atau paragraf yang terlalu panjang atau terlalu pendek",
        "of: sentence\nmax_words: 5",
        "**Warga desa itu menanam seribu pohon.**",
    ),
    "consistency": (
        "dua bentuk yang sama-sama benar, tetapi satu naskah memilih satu",
        "either: {wali kota: walkot}",
        "Wali kota hadir. **Walkot** pulang bersama wali kota.",
    ),
    "sequence": (
        "kata-kata yang beriringan, langsung atau berselang beberapa kata",
        "steps: [meski*, namun|tetapi]\nwithin: 5",
        "**Meskipun hujan turun, namun** warga hadir.",
    ),
    "metric": (
        "angka seluruh naskah (keterbacaan, bagian kutipan) di luar batas",
        "name: words_per_sentence\nmax_value: 4",
        "**Warga desa itu menanam pohon.**",
    ),
}
"""Of each kind: what it finds, the values of a small rule, and an example that the rule keeps."""
_NAMES = {
    "str": "teks",
    "int": "angka bulat",
    "float": "angka",
    "bool": "true/false",
    "date": "tanggal",
    "Example": "contoh",
    "Precision": "pasangan",
}
_HEAD = """\
# Aturan newscheck

Berkas ini dibuat dari kode; jangan disunting dengan tangan. Perbarui dengan
`NEWSCHECK_UPDATE=1 pytest tests/ruleset/test_manual.py`.

Satu berkas adalah satu aturan. Letak berkas menjadi namanya: `style/kata_asing.yaml` adalah aturan `style/kata-asing`.
Berkas atau folder yang namanya diawali `_` atau `.` dilewati. Aturan ditulis sebagai YAML, seperti di bawah ini, atau
sebagai Python dengan `@rule`; aturan Python hanya mengimpor `newscheck`, `newscheck.rulekit`, dan pustaka standar.

```yaml
title: Hindari kata “serta merta”
why: Pembaca lebih cepat paham dengan satu kata yang biasa dipakai.
severity: hint
check: existence
words: [serta merta]
message: "Tulis “segera” sebagai ganti “{found}”."
examples:
  - bad: Warga **serta merta** pulang.
    good: Warga segera pulang.
```

`newscheck test FOLDER` menguji semua contohnya. `newscheck schema rule` mencetak JSON Schema untuk penyunting kode,
yang lalu melengkapi kunci dan menandai salah tulis. Nilai yang keliru ditolak dengan satu kalimat, berkas, dan baris.

Batas memakai nama yang sama di mana-mana: `max_…` paling banyak, `min_…` paling sedikit, `warn_above` dan `hint_above`
untuk dua ambang. Kurung kurawal dalam `message` hanya memuat nama yang disebut di sini, misalnya `{found}`.
"""


def manual() -> str:
    """The whole page."""
    parts = [_HEAD, "## Kunci setiap aturan\n", _table(_of(Card))]
    parts += ["### Isi `examples`\n", _table(_of(Example)), "### Isi `measured`\n", _table(_of(Precision))]
    parts.append("## Jenis pemeriksaan (`check`)\n")
    for name in NAMES:
        about, values, _ = KIND[name]
        rows = [(p.name, p.type, p.default, p.param) for p in parameters(KINDS[name]())]
        parts.append(f"### `{name}`: {about}\n\n```yaml\ncheck: {name}\n{values}\n```\n")
        parts.append(_table(rows))
    return "\n".join(parts)


def _of(kind: type) -> list[tuple[str, Any, Any, Param]]:
    hints = get_type_hints(kind, include_extras=True)
    rows = []
    for f in fields(kind):
        hint = hints[f.name]
        bare, param = get_args(hint)[:2] if get_origin(hint) is Annotated else (hint, Param(""))
        rows.append((f.name, bare, f.default, param))
    return rows


def _table(rows: list[tuple[str, Any, Any, Param]]) -> str:
    lines = ["| Kunci | Isi | Bawaan | Arti |", "| --- | --- | --- | --- |"]
    for name, kind, default, param in rows:
        limits = [f"≥ {param.ge:g}"] if param.ge is not None else []
        limits += [f"≤ {param.le:g}"] if param.le is not None else []
        within = f" ({', '.join(limits)})" if limits else ""
        lines.append(
            f"| `{name}` | {_type(kind)}{within} | {_default(default)} | {param.about} |".replace("“|”", "“\\|”")
        )
    return "\n".join(lines) + "\n"


def _type(kind: Any) -> str:
    if get_origin(kind) in {Union, types.UnionType}:
        return _type(next(k for k in get_args(kind) if k is not type(None)))
    if get_origin(kind) is Literal:
        return ", ".join(f"`{choice}`" for choice in get_args(kind))
    if get_origin(kind) is tuple:
        return f"daftar {_type(get_args(kind)[0])}"
    if get_origin(kind) is dict:
        return "pasangan teks"
    if kind is Severity:
        return ", ".join(f"`{s}`" for s in Severity)
    return _NAMES[kind.__name__]


def _default(value: Any) -> str:
    if value is MISSING or value is inspect.Parameter.empty:
        return "wajib"
    if value in ("", (), None) or value == {}:
        return "–"
    return f"`{str(value).lower() if isinstance(value, bool) else value}`"
