"""Findings in a Word document are found by paragraph and character."""

from __future__ import annotations

import io

from docx import Document

from newscheck.batch.codec import plain, report_from
from newscheck.config import Config
from newscheck.pipeline import check_source, chosen_rules
from newscheck.reading import read_bytes
from newscheck.report import Report
from newscheck.reporters import render


def test_a_report_names_the_paragraph() -> None:
    document = Document()
    document.add_paragraph("Warga Sukamaju Bangun Jembatan Gantung.")
    document.add_paragraph("Warga desa itu bekerja sejak pagi bersama para pelajar dan guru di tepi sungai yang lebar.")
    document.add_paragraph(
        "Mereka membawa kayu demi untuk jembatan yang akan dipakai anak-anak ke sekolah setiap hari."
    )
    out = io.BytesIO()
    document.save(out)
    config = Config(select=("style/pleonasm",))
    report = check_source(read_bytes(out.getvalue(), "naskah.docx"), chosen_rules(config), config)
    assert [report.place_of(f) for f in report.findings] == ["paragraf 2:21"]
    assert "naskah.docx:paragraf 2:21: " in render("concise", Report((report,)))
    assert report_from(plain(report)).landmarks == report.landmarks
