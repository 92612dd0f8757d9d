"""The report as one web page that needs nothing else: no network, no fonts, no script from anywhere.

A strict Content-Security-Policy names the hashes of the page's own style and script: nothing in a draft can run.
"""

from __future__ import annotations

import base64
import hashlib
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from newscheck.message import Message, language_in_use, translate
from newscheck.report.weights import grade
from newscheck.reporters import labels
from newscheck.reporters.html.page import draft
from newscheck.version import __version__

if TYPE_CHECKING:
    from newscheck.report import Report

FOLDER = Path(__file__).parent


def render(report: Report) -> str:
    """One page for all drafts of the run, with a table of contents where there are several."""
    drafts = [draft(file, number, report) for number, file in enumerate(report.files)]
    title = drafts[0].path if len(drafts) == 1 else str(Message("{count} naskah", count=len(drafts)))
    return page("report.html.jinja", title=title, drafts=drafts, report=report)


def page(template: str, **values: object) -> str:
    """A page made of a template of this folder; every value is escaped."""
    style, script = asset("style.css"), asset("script.js")
    policy = (
        f"default-src 'none'; style-src '{digest(style)}'; script-src '{digest(script)}'; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )
    common = {"style": Markup(style), "script": Markup(script), "policy": policy, "version": __version__}  # nosec B704 # noqa: S704 - the page's own files
    return _environment().get_template(template).render(**common, language=language_in_use(), labels=labels, **values)


def asset(name: str) -> str:
    """A file of this folder that is written into the page as it is."""
    return (FOLDER / name).read_text(encoding="utf-8")


def digest(text: str) -> str:
    """The source expression of a Content-Security-Policy that allows exactly this text."""
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"


@lru_cache(maxsize=1)
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.globals |= {"_": translate, "grade": grade}
    environment.filters |= {"number": labels.number, "figure": labels.figure}
    return environment
