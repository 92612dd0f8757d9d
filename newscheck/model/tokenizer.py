"""The Indonesian tokenizer: few exceptions, quick to build, text untouched.

spaCy's own Indonesian tokenizer carries 16,000 hyphenated exceptions and costs
two seconds at every start.  Here a hyphen between letters never splits, so
reduplication ("anak-anak"), clitics on capitals ("KTP-nya"), "ke-10" and
"90-an" stay whole without any list; titles and degrees are the only exceptions.
"""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from spacy.attrs import ORTH
from spacy.lang.char_classes import (
    ALPHA,
    ALPHA_LOWER,
    ALPHA_UPPER,
    CONCAT_QUOTES,
    LIST_CURRENCY,
    LIST_ELLIPSES,
    LIST_ICONS,
    LIST_PUNCT,
    LIST_QUOTES,
)
from spacy.tokenizer import Tokenizer
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.vocab import Vocab

TITLES = (
    "Dr. dr. drg. drh. Drs. drs. Dra. dra. Prof. Ir. H. Hj. K.H. KH. R. R.M. R.A. Tn. Ny. Nn. "
    "Sdr. Sdri. Yth. Bpk. Kapt. Kol. Letkol. Letjen. Mayjen. Brigjen. Irjen. Jend. Let. Komjen. "
    "Kombes. Kompol. Iptu. Ipda. Mgr. Mr. Mrs. Ms. St. Sr. Jr. Plt. Plh. Pjs. Pj. Ka. Kep."
)
DEGREES = (
    "S.H. S.E. S.Sos. S.Pd. S.Si. S.Kom. S.T. S.Ag. S.IP. S.I.P. S.I.K. S.I.Kom. S.Ikom. S.Kep. "
    "S.Psi. S.Farm. S.Hut. S.P. S.Pt. S.Ked. S.S. S.Sn. S.Th. S.Ak. S.Tr. S.STP. S.Pd.I. S.H.I. "
    "M.H. M.Hum. M.Si. M.M. MM. M.Sc. M.Pd. M.T. M.Kom. M.I.Kom. M.Ikom. M.A. M.Ag. M.Eng. "
    "M.Kes. M.E. M.IP. M.AP. M.Ak. M.Kn. M.Psi. M.Th. M.P. M.Phil. M.Pd.I. M.B.A. M.Tr. "
    "Ph.D. B.A. B.Sc. LL.M. Sp.A. Sp.B. Sp.OG. Sp.PD. Sp.JP. Sp.P. Sp.M. Sp.An. Sp.KJ. Sp.Rad. "
    "A.Md. Amd. A.Ma. SH. SE. MH. MSi. Lc."
)
ABBREVIATIONS = (
    "Jl. Jln. Gg. No. no. Kec. Kab. Kel. Ds. Dsn. Prov. Bd. Hlm. hlm. hal. Hal. dkk. dll. dsb. "
    "dst. dsj. tgl. Tgl. a.n. a.l. d.a. u.p. u.b. s.d. d.h. Tbk. tbk. PT. CV. UD. Ltd. Inc. Corp. "
    "Co. vs. Vol. vol. Ed. ed. Rp. Jan. Feb. Mar. Apr. Jun. Jul. Agt. Agu. Sep. Sept. Okt. Nov. "
    "Des. a.m. p.m. e.g. i.e. km. cm. kg. Moh. Muh. Abd. Md."
)
EXCEPTIONS = tuple(f"{TITLES} {DEGREES} {ABBREVIATIONS}".split())

UNITS = (
    r"km|km²|m²|cm|mm|ha|kg|gram|gr|mg|ton|liter|ml|persen|ribu|juta|miliar|triliun|"
    r"jam|menit|detik|derajat|GB|MB|TB|GHz|MHz|kWh|MW|kV"
)
ADDRESS = re.compile(
    r"(?:https?://|www\.)[^\s<>“”\"]*[^\s<>“”\"'’.,;:!?)\]}…]"
    r"|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    r"|(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+(?:com|id|co\.id|net|org|go\.id|ac\.id|news|tv)(?:/[^\s“”\")]*[\w/])?",
    re.IGNORECASE,
)
NUMERIC = re.compile(
    r"\d{1,2}/\d{1,2}(?:/\d{2,4})?"  # dates: 26/3/2024, 26/3
    r"|\d{1,4}(?:[.:]\d{2}){1,2}"  # times and grouped numbers: 08.00, 19:30
    r"|\d+(?:[.,]\d+)+"  # decimals: 1.250.000, 3,5
)

REACH = 64
"""Code points of a piece that are looked at for a prefix or a suffix."""
_QUOTE_MARKS = [",,", "''", "``", *LIST_QUOTES]
_PUNCTUATION = [mark for mark in LIST_PUNCT if mark != "#"]
_ELLIPSES_AT_END = [m.replace(r"\.\.+", r"(?<!\.)\.\.+") for m in LIST_ELLIPSES]
_PREFIXES = [
    *_QUOTE_MARKS, "§", "%", "=", "—", "–", r"\+(?![0-9])", *LIST_ELLIPSES, *_PUNCTUATION, r"#(?!\w)",
    r"Rp(?=[0-9])", r"Rp\.(?=[0-9])", r"US\$", r"S\$", r"A\$", "IDR(?=[0-9])", "USD(?=[0-9])",
    *LIST_CURRENCY, *LIST_ICONS, "/", "-(?=[0-9]*$)", r"-(?=[^\W\d_])",
]  # fmt: skip
_SUFFIXES = [
    *_QUOTE_MARKS, *_ELLIPSES_AT_END, *_PUNCTUATION, "#", *LIST_ICONS, "'s", "’s", "—", "–", "/", "=",
    r"(?<=[0-9])\+", r"(?<=[0-9])%", rf"(?<=[0-9])(?:{UNITS})", ",-", "-",
    rf"(?<=[0-9{ALPHA_LOWER}%²\-\+\)\]{CONCAT_QUOTES}])\.",
    rf"(?<=[{ALPHA_UPPER}][{ALPHA_UPPER}])\.", rf"(?<=[{ALPHA_UPPER}][0-9])\.",
]  # fmt: skip
_INFIXES = [
    *LIST_ELLIPSES, *LIST_ICONS, r"(?<=[0-9])-(?=[0-9])", r"(?<=[0-9])[+*^](?=[0-9-])",
    rf"(?<=[{ALPHA_LOWER}{CONCAT_QUOTES}])\.(?=[{ALPHA_UPPER}{CONCAT_QUOTES}][{ALPHA_LOWER}])",
    rf"(?<=[{ALPHA}]),(?=[{ALPHA}])", rf"(?<=[{ALPHA}0-9])[:<>=](?=[{ALPHA}])",
    rf"(?<=[{ALPHA}0-9])(?:--|---|—|–)(?=[{ALPHA}0-9])",
    rf"(?<=[{ALPHA}0-9.,!?])[\(\)\"“”„«»‘](?=[{ALPHA}0-9])", rf"(?<=[{ALPHA}])/(?=[{ALPHA}])",
    "''", ",,", r"[“”„«»\"]", rf"(?<=[{ALPHA}0-9\)])[,.!?](?=[\"“”])",
]  # fmt: skip


def _whole(text: str) -> re.Match[str] | None:
    """Match what is one token as it stands: addresses and numeric expressions."""
    return ADDRESS.fullmatch(text) or NUMERIC.fullmatch(text)


def _at_start(search: Callable[[str], re.Match[str] | None], text: str) -> re.Match[str] | None:
    """Look for a prefix in the first code points only, so that endless runs of marks stay linear."""
    return search(text[:REACH])


def _at_end(search: Callable[[str], re.Match[str] | None], text: str) -> re.Match[str] | None:
    """Look for a suffix in the last code points only; spaCy reads nothing but the length of the match."""
    return search(text[-REACH:])


def build_tokenizer(vocab: Vocab) -> Tokenizer:
    """Return the tokenizer over a vocabulary.

    For every text, the tokens with their trailing spaces spell the text again.
    """
    rules = {form: [{ORTH: form}] for form in EXCEPTIONS}
    rules |= {f"{letter}.": [{ORTH: f"{letter}."}] for letter in map(chr, range(65, 91))}
    return Tokenizer(
        vocab,
        rules=rules,
        prefix_search=partial(_at_start, compile_prefix_regex(_PREFIXES).search),
        suffix_search=partial(_at_end, compile_suffix_regex(_SUFFIXES).search),
        infix_finditer=compile_infix_regex(_INFIXES).finditer,
        token_match=_whole,
    )
