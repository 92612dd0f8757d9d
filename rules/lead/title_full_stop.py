"""A title does not end with a full stop."""

from __future__ import annotations

from newscheck import Article, Example, Fix, Hit, Message, Severity, TextRange, rule
from newscheck.rulekit import Hits


@rule(
    severity=Severity.WARNING,
    reference="EYD V, Tanda Titik, butir 10",
    url="https://ejaan.kemendikdasmen.go.id/eyd/penggunaan-tanda-baca/tanda-titik/",
    examples=(
        Example(
            bad="Warga Sukamaju Bangun Jembatan Gantung**.**\n\nWarga bekerja.",
            good="Warga Sukamaju Bangun Jembatan Gantung\n\nWarga bekerja.",
            whole=True,
        ),
        Example(
            bad="Harga Cabai di Pasar Melati Turun**.**\n\nHarga turun.",
            good="Harga Cabai di Pasar Melati Turun\n\nHarga turun.",
            whole=True,
        ),
    ),
)
def title_full_stop(article: Article) -> Hits:
    """Judul tidak diakhiri tanda titik.

    Judul berdiri sendiri di atas berita, jadi tidak perlu titik penutup. Tanda tanya atau tanda seru tetap boleh.
    """
    title = article.title
    if title and article[title.range].endswith(".") and not article[title.range].endswith(".."):
        stop = TextRange(title.range.end - 1, title.range.end)
        yield Hit(stop, Message("Judul tidak diakhiri tanda titik."), (Fix.replace(stop, ""),))
