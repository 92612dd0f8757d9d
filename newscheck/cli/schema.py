"""``newscheck schema``: the JSON Schema of the config or of a YAML rule (for editors), or of the report."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from newscheck.cli.streams import put_data
from newscheck.message import Message, _

HELP = Message("JSON Schema untuk newscheck.toml (config), aturan YAML (rule), atau laporan JSON (report).")


def schema(
    what: Annotated[str, typer.Argument(metavar="APA", help=_("config, rule, atau report."))] = "config",
) -> None:
    """The command; see HELP."""
    if what not in {"config", "rule", "report"}:
        raise typer.BadParameter(_("Pilihannya config, rule, atau report."))
    if what == "report":
        from newscheck.schema import report_schema

        put_data(report_schema())
        return
    import json

    from newscheck.ruleset.yaml_rule import rule_schema

    made = rule_schema() if what == "rule" else _config_schema()
    put_data(json.dumps(made, ensure_ascii=False, indent=1))


def _config_schema() -> dict[str, Any]:
    """The schema of the settings, with every rule's parameters."""
    from newscheck.config.file import Settings
    from newscheck.ruleset.catalog import Catalog, Pack, builtin_pack
    from newscheck.ruleset.validation import values_model

    whole = Settings.model_json_schema()
    words = {"enum": ["off", "on", "hint", "warning", "error"]}
    rules = {}
    for rule_id, rule in Catalog((Pack(builtin_pack()),)).items():
        table = values_model(rule).model_json_schema()
        table["properties"] = {
            "enabled": {"type": "boolean"},
            "severity": {"enum": ["hint", "warning", "error"]},
            **table.get("properties", {}),
        }
        rules[rule_id] = {"title": rule.card.title, "description": rule.card.why, "anyOf": [words, table]}
    whole["properties"]["rules"] = {"type": "object", "properties": rules}
    return whole
