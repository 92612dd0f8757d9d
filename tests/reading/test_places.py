"""Findings in a Word document are found by paragraph and character."""

from __future__ import annotations

import io
import json
from dataclasses import replace

import jsonschema
import pytest
from docx import Document

from newscheck.batch.codec import plain, report_from
from newscheck.config import Config
from newscheck.engine.pipeline import check_source
from newscheck.reading.docx import parse_bytes
from newscheck.report import Report
from newscheck.reporters import FORMATS, render
from newscheck.ruleset.selection import chosen_rules
from newscheck.schema import report_schema

PLEONASM = Config(select=("style/pleonasm",))


@pytest.fixture(scope="module")
def word_file() -> bytes:
    document = Document()
    document.add_paragraph("Warga Sukamaju Bangun Jembatan Gantung.")
    document.add_paragraph("Warga desa itu bekerja sejak pagi bersama para pelajar dan guru di tepi sungai yang lebar.")
    document.add_paragraph(
        "Mereka membawa kayu demi untuk jembatan yang akan dipakai anak-anak ke sekolah setiap hari."
    )
    for _ in range(4):
        document.add_paragraph("Mereka memotong bambu di kebun desa, lalu mengikatnya kuat-kuat agar tidak goyah.")
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def test_a_report_names_the_paragraph(word_file: bytes) -> None:
    report = check_source(parse_bytes(word_file, "naskah.docx"), chosen_rules(PLEONASM), PLEONASM)
    assert [report.place_of(f) for f in report.findings] == ["paragraf 2:21"]
    assert "naskah.docx:paragraf 2:21: " in render("concise", Report((report,)))
    assert report_from(plain(report)).landmarks == report.landmarks


@pytest.mark.parametrize("form", [f for f in FORMATS if f != "svg"])
def test_every_report_names_the_place(word_file: bytes, form: str) -> None:
    """A line in a Word file means nothing to its reader; every format says the passage."""
    source = parse_bytes(word_file, "naskah.docx")
    report = check_source(source, chosen_rules(PLEONASM), PLEONASM)
    assert "aragraf 2" in render(form, Report((report,)))


def test_json_and_sarif_stay_valid_and_name_the_place(word_file: bytes) -> None:
    source = replace(parse_bytes(word_file, "naskah.docx"), notes=("Tabel tidak ikut diperiksa: 1.",))
    report = Report((check_source(source, chosen_rules(PLEONASM), PLEONASM),))
    data = json.loads(render("json", report))
    jsonschema.validate(data, json.loads(report_schema()))
    assert data["files"][0]["findings"][0]["place"] == "paragraf 2:21"
    assert "Tabel tidak ikut diperiksa: 1." in data["files"][0]["notes"]
    (result,) = json.loads(render("sarif", report))["runs"][0]["results"]
    assert result["locations"][0]["logicalLocations"] == [{"fullyQualifiedName": "paragraf 2:21"}]


def test_reports_from_before_the_place_still_follow_the_schema(word_file: bytes) -> None:
    source = parse_bytes(word_file, "naskah.docx")
    data = json.loads(render("json", Report((check_source(source, chosen_rules(PLEONASM), PLEONASM),))))
    for file in data["files"]:
        del file["notes"]
        for finding in file["findings"]:
            del finding["place"]
    jsonschema.validate(data, json.loads(report_schema()))
