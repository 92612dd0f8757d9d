"""The faces of a report: name → function of Report. Each is imported when it is first asked for."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from newscheck.message import Message

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newscheck.report import Report

FORMATS: Mapping[str, Message] = {
    "text": Message("laporan lengkap untuk dibaca di terminal"),
    "concise": Message("satu baris untuk setiap temuan"),
    "json": Message("laporan lengkap untuk program lain"),
    "jsonl": Message("JSON, satu baris untuk setiap naskah"),
    "svg": Message("laporan terminal sebagai gambar"),
    "html": Message("satu halaman web dengan naskah bertanda"),
    "markdown": Message("ringkasan dalam Markdown"),
    "csv": Message("lembar temuan untuk pengolah angka"),
    "sarif": Message("SARIF 2.1.0 untuk GitHub dan penyunting kode"),
    "github": Message("anotasi GitHub Actions"),
    "gitlab": Message("Code Quality untuk GitLab"),
    "junit": Message("JUnit XML untuk CI"),
    "checkstyle": Message("Checkstyle XML untuk CI"),
    "rdjson": Message("reviewdog"),
}
"""Name → what it is for, in the order that help shows."""
_MODULES = {"text": "terminal"}


def render(name: str, report: Report, **options: object) -> str:
    """The report in the format called ``name``; raises KeyError for an unknown name."""
    if name not in FORMATS:
        raise KeyError(name)
    module = import_module(f"newscheck.reporters.{_MODULES.get(name, name)}")
    text: str = module.render(report, **options)
    return text
