"""``newscheck schema``: the JSON Schema of the config, for editors, or of the report, for programs."""

from __future__ import annotations

from typing import Annotated

import typer

from newscheck.cli.streams import put_data
from newscheck.message import Message, _

HELP = Message("JSON Schema untuk newscheck.toml (config) atau untuk laporan JSON (report).")


def schema(what: Annotated[str, typer.Argument(metavar="APA", help=_("config atau report."))] = "config") -> None:
    """The command; see HELP."""
    if what not in {"config", "report"}:
        raise typer.BadParameter(_("Pilihannya config atau report."))
    if what == "report":
        from newscheck.schema import report_schema

        put_data(report_schema())
        return
    import json

    from newscheck.config.file import Settings
    from newscheck.ruleset.catalog import Catalog, Pack, builtin_pack
    from newscheck.ruleset.parameters import values_model

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
    put_data(json.dumps(whole, ensure_ascii=False, indent=1))
