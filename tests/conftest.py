"""What all tests share: the options ``--slow`` and ``--update``, and as many processes as a run is worth."""

from __future__ import annotations

import os

import pytest
from hypothesis import HealthCheck, settings

import newscheck.cli  # noqa: F401 - tests run as the program does, which looks for no framework such as torch

settings.register_profile("house", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("house")
"""A busy machine is no fault."""

SKIPPED = pytest.mark.skip(reason="slow: pytest --slow runs it, as .ci/run does")


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("newscheck")
    slow = "also what takes long: LibreOffice, Ray, browsers, killed processes (or NEWSCHECK_SLOW=1)"
    group.addoption("--slow", action="store_true", default="NEWSCHECK_SLOW" in os.environ, help=slow)
    update = "write anew what is made from the code: snapshots, expected reports, the catalogue; nothing else runs"
    group.addoption("--update", action="store_true", help=update)


def pytest_configure(config: pytest.Config) -> None:
    if config.getoption("update"):
        os.environ["NEWSCHECK_UPDATE"] = "1"


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("update"):
        others = [item for item in items if not item.get_closest_marker("generated")]
        config.hook.pytest_deselected(items=others)
        items[:] = [item for item in items if item not in others]
    if not config.getoption("slow"):
        for item in items:
            if item.get_closest_marker("slow"):
                item.add_marker(SKIPPED)


@pytest.hookimpl(tryfirst=True)
def pytest_cmdline_main(config: pytest.Config) -> None:
    """A process for each core, unless ``-n`` says otherwise; one for single files, benchmarks and what is generated."""
    if not config.pluginmanager.hasplugin("xdist") or hasattr(config, "workerinput"):
        return
    focused = bool(config.args) and all(".py" in word for word in config.args)
    alone = focused or config.option.markexpr == "benchmark" or "NEWSCHECK_UPDATE" in os.environ
    counted = bool(getattr(config.option, "cov_source", None))  # coverage has asked for one process by now
    if config.option.numprocesses is None and not alone and not counted and not config.option.usepdb:
        config.option.numprocesses = os.cpu_count()
