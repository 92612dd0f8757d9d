"""This repository's own files for GitHub: workflows that ask for little, issue forms alike in both languages."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from tests.plugs.runner import ROOT

GITHUB = ROOT / ".github"
FORMS = sorted((GITHUB / "ISSUE_TEMPLATE").glob("[0-9]-*.yml"))
WORKFLOWS = sorted((GITHUB / "workflows").glob("*.yml"))


def loaded(file: Any) -> dict[str, Any]:
    data: dict[str, Any] = yaml.safe_load(file.read_text(encoding="utf-8"))
    return data


@pytest.mark.parametrize("file", FORMS, ids=lambda f: f.name)
def test_forms_have_what_github_asks_for(file: Any) -> None:
    form = loaded(file)
    assert {"name", "description", "labels", "body"} == set(form)
    fields = form["body"]
    assert len({f["id"] for f in fields}) == len(fields)
    assert all(f["type"] in {"input", "textarea"} and f["attributes"]["label"] for f in fields)
    assert any(f.get("validations", {}).get("required") for f in fields)


def test_both_languages_ask_the_same() -> None:
    shapes = [[(f["id"], f["type"], f.get("validations")) for f in loaded(file)["body"]] for file in FORMS]
    half = len(FORMS) // 2
    assert shapes[:half] == shapes[half:]
    assert [loaded(f)["labels"] for f in FORMS[:half]] == [loaded(f)["labels"] for f in FORMS[half:]]


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda f: f.name)
def test_workflows_ask_for_little(file: Any) -> None:
    workflow = loaded(file)
    assert workflow["permissions"] == {"contents": "read"}
    steps = [step for job in workflow["jobs"].values() for step in job["steps"]]
    assert all("${{" not in step.get("run", "") for step in steps), (
        "what comes from outside reaches a script in variables"
    )
    checkouts = [step for step in steps if step.get("uses", "").startswith("actions/checkout")]
    assert all(step["with"]["persist-credentials"] is False for step in checkouts)


def test_the_matrix_is_that_of_the_classifiers() -> None:
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    told = {c.rpartition(" ")[2] for c in project["classifiers"] if ":: 3." in c}
    matrix = loaded(GITHUB / "workflows" / "tests.yml")["jobs"]["matrix"]["strategy"]["matrix"]
    assert set(matrix["python"]) == told
    assert min(told) == project["requires-python"].removeprefix(">=")
