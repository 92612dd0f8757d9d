"""The web page in a real browser: filters, highlights, keyboard, and that nothing runs or leaves the page."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING, Any

import pytest

from newscheck.reporters import render
from newscheck.reporters.html import asset, digest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from newscheck.report import Report

pytestmark = pytest.mark.slow
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-dev-shm-usage"]


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    chromium = shutil.which("chromium")
    if chromium is None:
        pytest.skip("chromium is not installed")
    with sync_api.sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        yield started
        started.close()


class Page:
    """A page with all that went wrong on it and every address it asked for."""

    def __init__(self, browser: Any, file: Path, **options: Any) -> None:
        self.tab = browser.new_page(**options)
        self.faults: list[str] = []
        self.asked: list[str] = []
        self.tab.on("console", lambda m: self.faults.append(m.text))
        self.tab.on("pageerror", lambda e: self.faults.append(str(e)))
        self.tab.on("request", lambda r: self.asked.append(r.url))
        self.tab.goto(file.as_uri())

    def count(self, selector: str) -> int:
        found: int = self.tab.locator(selector).count()
        return found


@pytest.fixture
def page(browser: Any, report: Report, tmp_path: Path) -> Iterator[Page]:
    file = tmp_path / "laporan.html"
    file.write_text(render("html", report), encoding="utf-8")
    shown = Page(browser, file)
    yield shown
    assert shown.faults == []
    assert [u for u in shown.asked if not u.startswith(("file:", "data:"))] == []
    shown.tab.close()


def test_filters_hide_notes_and_unmark_words(page: Page) -> None:
    assert page.count(".note:visible") == 5
    page.tab.uncheck("input[value=error]")
    assert page.count(".note:visible") == 3
    assert page.count(".mark.error.off") == page.count(".mark.error") > 0
    assert "3" in page.tab.text_content("#shown")
    page.tab.uncheck("input[value=style]")
    assert page.count(".note:visible") == 2
    page.tab.check("input[value=style]")
    page.tab.check("input[value=error]")
    assert page.count(".note:visible") == 5
    assert page.count(".off") == 0


def test_answers_and_quotations_light_up(page: Page) -> None:
    who = page.tab.locator("button[data-show=e-who]")
    who.click()
    assert "".join(page.tab.locator(".lit").all_text_contents()) == "Warga Desa Sukamaju"
    assert who.get_attribute("aria-pressed") == "true"
    colours = "[...document.querySelectorAll('.lit')].map((x) => getComputedStyle(x).backgroundColor)"
    assert set(page.tab.evaluate(colours)) == {"rgb(255, 228, 92)"}
    who.click()
    assert page.count(".lit") == 0
    page.tab.locator("button[data-show=q-0]").click()
    assert "".join(page.tab.locator(".lit").all_text_contents()) == "“Kami senang sekali”"


def test_the_keyboard_walks_through_the_notes(page: Page) -> None:
    page.tab.keyboard.press("j")
    first = page.tab.evaluate("document.activeElement.id")
    page.tab.keyboard.press("j")
    assert page.tab.evaluate("document.activeElement.id") != first
    page.tab.keyboard.press("k")
    assert page.tab.evaluate("document.activeElement.id") == first


def test_marks_lead_to_notes_and_back(page: Page) -> None:
    for mark in page.tab.locator("a.mark").all():
        assert page.count(mark.get_attribute("href")) == 1
    for link in page.tab.locator(".what a").all():
        assert page.count(link.get_attribute("href")) == 1
    ids = page.tab.evaluate("[...document.querySelectorAll('[id]')].map((x) => x.id)")
    assert len(ids) == len(set(ids))


def test_script_in_a_draft_stays_text(page: Page, report: Report) -> None:
    assert page.tab.title().startswith("naskah/jembatan.txt")
    assert '<script>document.title = "diretas"</script>' in page.tab.text_content("main")
    assert page.count("script") == 1
    shown = page.tab.evaluate("[...document.querySelectorAll('.text p')].map((p) => p.textContent).join('\\n\\n')")
    assert shown == report.files[0].text


@pytest.mark.parametrize("width", [1280, 390])
def test_fits_the_screen(browser: Any, folder: Report, tmp_path: Path, width: int) -> None:
    file = tmp_path / "laporan.html"
    file.write_text(render("html", folder), encoding="utf-8")
    shown = Page(browser, file, viewport={"width": width, "height": 900})
    assert shown.tab.evaluate("document.documentElement.scrollWidth") <= width
    assert shown.count("article.draft") == len(folder.files)
    assert shown.faults == []
    shown.tab.close()


def test_every_control_and_picture_has_a_name(page: Page) -> None:
    unnamed = page.tab.evaluate(
        """[...document.querySelectorAll('button, a, input, svg:not([aria-hidden])')].filter((x) =>
        !(x.textContent.trim() || x.getAttribute('aria-label') || (x.closest('label') || x).textContent.trim()))
        .map((x) => x.outerHTML)"""
    )
    assert unnamed == []
    assert page.tab.get_attribute("html", "lang") == "id"


def test_the_policy_names_the_pages_own_style_and_script(report: Report) -> None:
    text = render("html", report)
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', text)
    assert policy is not None
    assert "default-src 'none'" in policy[1].replace("&#39;", "'")
    assert digest(asset("script.js")) in policy[1]
    assert "unsafe" not in policy[1]
    assert "://" not in asset("style.css") + asset("script.js")
