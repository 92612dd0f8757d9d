"""Bound forms (antar, pasca, non, se) written apart from their word."""

from __future__ import annotations

from newscheck import Article, Example, Fix, Hit, Message, Precision, Severity, TextRange, looks_for, rule
from newscheck.rulekit import (
    Casing,
    Hits,
    Word,
    adjacent,
    analyse,
    casings,
    count,
    indices_of,
    is_common,
    is_root,
    span,
)

ANY = frozenset({"anti", "non", "pasca", "paska", "pra", "sub", "semi", "multi", "mega", "purna", "antar"})
"""Forms that are never words of their own in front of another word."""
ONLY = {
    "tuna": {"netra", "rungu", "wicara", "daksa", "grahita", "wisma", "karya", "susila", "aksara", "laras"},
    "swa": {"daya", "sembada", "layan", "kelola", "asta", "sunting"},
    "dwi": {"fungsi", "bahasa", "warna", "tunggal", "mingguan", "bulanan"},
    "tri": {"wulan", "matra"},
    "infra": {"merah", "struktur"},
    "ekstra": {"kurikuler"},
    "makro": {"ekonomi"},
    "mikro": {"ekonomi", "organisme", "plastik"},
    "maha": {"siswa", "siswi", "guru", "karya", "patih", "raja"},
    "panca": {"sila", "indra"},
    "catur": {"wulan"},
    "pro": {"aktif"},
    "super": {"market", "hero", "visi"},
    "nara": {"sumber", "pidana", "hubung"},
    "wira": {"usaha", "swasta"},
    "serba": {"guna", "bisa", "neka", "salah", "tahu"},
}
COUNTED = frozenset(
    [
        "adi",
        "agro",
        "agri",
        "auto",
        "bio",
        "dasa",
        "deka",
        "eka",
        "eko",
        "elektro",
        "geo",
        "hekto",
        "hetero",
        "hidro",
        "hiper",
        "inter",
        "intra",
        "kardio",
        "kontra",
        "manca",
        "mili",
        "mini",
        "mono",
        "neo",
        "nir",
        "oto",
        "poli",
        "pramu",
        "psiko",
        "radio",
        "re",
        "sapta",
        "sosio",
        "tele",
        "termo",
        "trans",
        "ultra",
    ]
)
"""Forms that make one word with the next when that word has been counted: agrowisata, monorel, nirlaba."""
FORMS = COUNTED | ANY | ONLY.keys() | {"se"}
DELIVERY = frozenset({"jasa", "layanan", "siap", "pesan", "tim", "jemput", "ongkos", "biaya", "petugas", "kurir", "di"})
DELIVERED = frozenset({"jemput", "barang", "makanan", "pesanan", "paket", "surat", "kota-kota", "ke", "dan"})
ALSO_NAMES = frozenset({"mega", "multi", "semi", "super", "tri", "dwi", "panca", "catur", "wira"})
COMMON = 0.3
"""A word that edited news writes with a capital in at most this share of its places is a common noun."""
AFTER_NON = frozenset({"blok", "stop"})


def _native(word: str) -> bool:
    return analyse(word) is not None or count(word).small > 0


def _looked_for(word: str) -> bool:
    return word.lower() in FORMS or _hyphened(word)


def _hyphened(word: str) -> bool:
    """Whether a hyphen parts a form from a word in small letters."""
    form, hyphen, rest = word.lower().partition("-")
    joins = bool(hyphen) and form in ANY and rest.isalpha() and rest not in ANY
    return joins and word[len(form) + 1].islower() and _native(rest)


@rule(
    speech=True,
    severity=Severity.HINT,
    weight=2,
    reference="EYD V, Kata Turunan, butir 1.b",
    url="https://ejaan.kemendikdasmen.go.id/eyd/penulisan-kata/kata-turunan/",
    kept=0.6,
    counted="1 juta kata berita: antar- serangkai 119, terpisah 73; non- 27/34; pasca- 15/28; anti- 53/62",
    measured=Precision(right=37, read=40),
    examples=(
        Example(bad="Warga menerima bantuan **pasca banjir**.", good="Warga menerima bantuan pascabanjir."),
        Example(bad="Lomba **antar desa** dimulai.", good="Lomba antardesa dimulai."),
        Example(bad="Peserta datang dari negara **non ASEAN**.", good="Peserta datang dari negara non-ASEAN."),
        Example(bad="Lomba itu diikuti pelajar **se Bali**.", good="Lomba itu diikuti pelajar se-Bali."),
        Example(bad="Rapat **antar Lembaga** itu batal.", good="Rapat antarlembaga itu batal."),
        Example(bad="Pasar menerima pembayaran **non-tunai**.", good="Pasar menerima pembayaran nontunai."),
        Example(bad="Dana itu dikelola lembaga **nir laba**.", good="Dana itu dikelola lembaga nirlaba."),
        Example(good="Layanan antar barang dan antar jemput dibuka; ikan tuna segar dijual."),
    ),
)
@looks_for(word=_looked_for)
def bound_form(article: Article) -> Hits:
    """Rangkaikan bentuk terikat dengan kata di belakangnya.

    Antar-, anti-, non-, pasca-, sub-, dan sejenisnya tidak pernah berdiri sendiri: antardesa, nontunai, pascabanjir.
    Bila kata berikutnya berhuruf kapital, pakai tanda hubung: non-ASEAN, se-Bali.
    """
    cases, words = casings(article), article.words
    for i, first, second in adjacent(article, indices_of(article, FORMS)):
        before = words[i - 1].lower if i else ""
        if first.lower in ALSO_NAMES and cases[i] is not Casing.SMALL:
            continue
        if first.text.isupper() and not second.text.isupper():
            continue  # an acronym: SE is surat edaran
        if _bound(first.lower, second.lower, before):
            where = span(first, second)
            soft = first.lower == "antar" and count("antar" + second.lower).small == 0
            named = i > 0 and cases[i - 1] is Casing.NAME and cases[i + 2 : i + 3] == (Casing.NAME,)
            yield _hit(article, where, _joined(first, second, cases[i], cases[i + 1], named=named), soft=soft)
    for word, case in zip(words, cases, strict=True):
        form, _, rest = word.lower.partition("-")
        if rest and case is not Casing.NAME and _hyphened(word.text):
            yield _hit(article, word.range, _form(word.text[: len(form)]) + rest, soft=form != "non")


def _hit(article: Article, where: TextRange, right: str, *, soft: bool) -> Hit:
    found = article[where]
    message = Message(
        "Bentuk ini melekat pada kata di belakangnya: “{right}”, bukan “{found}”.", right=right, found=found
    )
    return Hit(where, message, (Fix.replace(where, right),), soft=soft)


def _bound(form: str, rest: str, before: str) -> bool:
    if not rest[0].isalpha() or len(rest) < 3 or rest in {"dan", "atau", "dengan", "yang", "itu", "ini"}:  # noqa: PLR2004 - no shorter noun
        return False
    if form == "antar":
        return before not in DELIVERY and rest not in DELIVERED
    if form == "non" and rest in AFTER_NON:
        return False
    if form == "se":
        return _native(rest) or rest[0].isalpha()
    if form in COUNTED:
        return count(form + rest).small > 1 or is_root(form + rest)
    return form in ANY or rest.removesuffix("nya") in ONLY.get(form, ())


def _form(written: str) -> str:
    return written[:-2] + "ca" if written.lower() == "paska" else written


def _joined(first: Word, second: Word, case: Casing, following: Casing, *, named: bool) -> str:
    """The form with its word; a common noun's capital goes, or to the front inside a name (Hari Antikorupsi Sedunia)."""
    form = _form(first.text)
    if case is Casing.SMALL and following is Casing.NAME and first.lower != "se" and is_common(second, COMMON):
        return (form.capitalize() if named else form) + second.lower
    if case is Casing.SMALL and (following is Casing.NAME or second.text[0].isupper()):
        return f"{form}-{second.text}"
    if second.text.isupper():
        return f"{form}-{second.text}"
    return form + second.lower
