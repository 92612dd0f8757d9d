"""``newscheck.toml`` or ``[tool.newscheck]`` → Config; a mistake is told with its key, file and line.

Pydantic reads the settings here, at the edge; inside newscheck they are plain frozen dataclasses.
"""

from __future__ import annotations

import re
import tomllib
from datetime import date  # noqa: TC003 - pydantic reads it
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from newscheck.config import MEGABYTE, MOST_FINDINGS, Config, Override, RuleConfig
from newscheck.config.lines import line_of
from newscheck.config.presets import PRESETS
from newscheck.config.wording import explained
from newscheck.errors import ConfigError
from newscheck.finding import Severity
from newscheck.message import Message
from newscheck.reading.repository import smuggled
from newscheck.suggest import nearest

if TYPE_CHECKING:
    from collections.abc import Mapping

LONGEST_LINE = 5_000
"""Code points of a line in a config file: TOML takes time in the square of a dotted key."""
_RULE_KEYS = frozenset({"enabled", "severity"})
Word = Literal["off", "on", "hint", "warning", "error"]


def _kebab(name: str) -> str:
    return name.replace("_", "-")


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", alias_generator=_kebab)


class OverrideSettings(_Strict):
    """``[[overrides]]``: other rules for some paths."""

    paths: list[str] = Field(description="Pola berkas, seperti dalam .gitignore.")
    ignore: list[str] = Field([], description="Aturan yang dimatikan untuk berkas itu.")
    rules: dict[str, Word | dict[str, Any]] = Field({}, description="Setelan aturan untuk berkas itu.")


class Settings(_Strict):
    """The settings of ``newscheck.toml``."""

    preset: Literal["pelatihan", "redaksi", "rilis", "ci"] | None = Field(None, description="Setelan siap pakai.")
    select: list[str] = Field([], description="Hanya aturan ini: id, kategori, atau pola.")
    ignore: list[str] = Field([], description="Aturan yang dimatikan: id, kategori, atau pola.")
    rules: dict[str, Word | dict[str, Any]] = Field({}, description="Setelan tiap aturan menurut id-nya.")
    packs: list[str] = Field([], description="Folder aturan gaya selingkung, relatif terhadap berkas ini.")
    exclude: list[str] = Field([], description="Pola berkas yang dilewati, seperti dalam .gitignore.")
    force_exclude: bool = Field(
        False, description="Lewati juga berkas yang disebut satu per satu bila termasuk yang diabaikan."
    )
    overrides: list[OverrideSettings] = Field([], description="Setelan lain untuk berkas tertentu.")
    language: Literal["id", "en"] = Field("id", description="Bahasa laporan.")
    fail_on: Literal["error", "warning", "hint", "never"] = Field("error", description="Batas kode keluar 1.")
    min_score: float = Field(0.0, ge=0, le=100, description="Skor terendah yang diterima.")
    published: date | None = Field(None, description="Tanggal terbit naskah.")
    max_bytes: int = Field(50 * MEGABYTE, ge=1, description="Ukuran berkas terbesar, dalam byte.")
    max_characters: int = Field(250_000, ge=1, description="Teks terpanjang, dalam karakter.")
    max_line: int = Field(50_000, ge=1, description="Baris terpanjang, dalam karakter.")
    max_paragraphs: int = Field(5_000, ge=1, description="Paragraf terbanyak.")
    max_findings: int = Field(MOST_FINDINGS, ge=1, description="Temuan terbanyak yang ditampilkan untuk satu naskah.")


def find_config(start: Path) -> Path | None:
    """The nearest config file from ``start`` upward, up to the folder that holds ``.git``."""
    start = start.resolve()
    for folder in (start, *start.parents) if start.is_dir() else start.parents:
        if (folder / "newscheck.toml").is_file():
            return folder / "newscheck.toml"
        project = folder / "pyproject.toml"
        if project.is_file() and "newscheck" in _toml(project).get("tool", {}):
            return project
        if (folder / ".git").exists():
            return None
    return None


def read_config(path: Path, preset: str | None = None) -> Config:
    """The settings in a config file, laid over those of its preset (or of ``preset``, which wins)."""
    data = _toml(path)
    if path.name == "pyproject.toml":
        data = data.get("tool", {}).get("newscheck", {})
    return config_from(data, path, preset)


def config_from(data: Mapping[str, Any], path: Path | None = None, preset: str | None = None) -> Config:
    """The config in ``data``, keyed as in the file; raises ConfigError for what does not fit."""
    chosen = preset or data.get("preset")
    if chosen is not None and not (isinstance(chosen, str) and chosen in PRESETS):
        message = Message("Preset “{name}” tidak dikenal; pilihannya {known}.", name=chosen, known=", ".join(PRESETS))
        raise ConfigError(message, str(path) if path else None, line_of(path, ("preset",)))
    base = PRESETS[chosen] if chosen else {}
    merged = {**base, **data}
    if isinstance(data.get("rules", {}), dict):
        merged["rules"] = {**base.get("rules", {}), **data.get("rules", {})}
    try:
        settings = Settings.model_validate({**merged, "preset": chosen})
    except ValidationError as e:
        raise _refused(e, path) from e
    return _inside(settings, path)


def _inside(settings: Settings, path: Path | None) -> Config:
    folder = path.parent if path else Path.cwd()
    return Config(
        select=tuple(settings.select),
        ignore=tuple(settings.ignore),
        rules=_words(settings.rules, path),
        packs=tuple(str(folder / p) for p in settings.packs),
        exclude=tuple(settings.exclude),
        force_exclude=settings.force_exclude,
        overrides=tuple(Override(tuple(o.paths), tuple(o.ignore), _words(o.rules, path)) for o in settings.overrides),
        preset=settings.preset,
        language=settings.language,
        fail_on=None if settings.fail_on == "never" else Severity(settings.fail_on),
        min_score=settings.min_score,
        published=settings.published,
        max_bytes=settings.max_bytes,
        max_characters=settings.max_characters,
        max_line=settings.max_line,
        max_paragraphs=settings.max_paragraphs,
        max_findings=settings.max_findings,
        path=str(path) if path else None,
    )


def _words(rules: Mapping[str, str | dict[str, Any]], path: Path | None) -> dict[str, RuleConfig]:
    return {rule_id: _word(rule_id, word, path) for rule_id, word in rules.items()}


def _word(rule_id: str, word: str | dict[str, Any], path: Path | None) -> RuleConfig:
    """One rule's setting: ``off``, ``on``, a severity, or a table with those and the rule's parameters."""
    if isinstance(word, str):
        word = {"enabled": word == "on"} if word in {"on", "off"} else {"severity": word, "enabled": True}
    enabled, severity = word.get("enabled"), word.get("severity")
    where = (str(path) if path else None, line_of(path, (rule_id, "enabled" if "enabled" in word else "severity")))
    if enabled is not None and not isinstance(enabled, bool):
        raise ConfigError(Message("“enabled” pada aturan {rule} harus true atau false.", rule=rule_id), *where)
    if severity is not None and severity not in tuple(Severity):
        message = Message("“severity” pada aturan {rule} harus error, warning, atau hint.", rule=rule_id)
        raise ConfigError(message, *where)
    values = {k: v for k, v in word.items() if k not in _RULE_KEYS}
    return RuleConfig(enabled, Severity(severity) if severity else None, values)


def _toml(path: Path) -> dict[str, Any]:
    if smuggled(path):
        raise ConfigError(Message("Berkas konfigurasi ini tautan ke luar repositorinya, jadi tidak dibaca."), str(path))
    try:
        text = path.read_text(encoding="utf-8-sig")
        if any(len(line) > LONGEST_LINE for line in text.splitlines()):
            raise ConfigError(Message("Berkas konfigurasi memuat baris yang terlalu panjang."), str(path))
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as e:
        line = re.search(r"at line (\d+)", str(e)) or re.match(r"(\d+)", str(text.rstrip().count("\n") + 1))
        message = Message("TOML tidak terbaca: {problem}.", problem=re.sub(r" \(at .*", "", str(e)))
        raise ConfigError(message, str(path), int(line.group(1)) if line else None) from e
    except UnicodeDecodeError as e:
        raise ConfigError(Message("Berkas konfigurasi harus UTF-8."), str(path)) from e
    except (ValueError, RecursionError) as e:
        message = Message("TOML tidak terbaca: nilainya terlalu panjang atau bertingkat terlalu dalam.")
        raise ConfigError(message, str(path)) from e
    except FileNotFoundError as e:
        raise ConfigError(Message("Berkas konfigurasi tidak ditemukan."), str(path)) from e
    except OSError as e:
        raise ConfigError(Message("Berkas konfigurasi tidak dapat dibaca."), str(path)) from e


def _refused(error: ValidationError, path: Path | None) -> ConfigError:
    first = min(error.errors(), key=lambda e: e["type"] != "extra_forbidden")  # a misspelt key explains a missing one
    keys = [str(k) for k in first["loc"] if isinstance(k, str) and not k.startswith(("dict[", "literal["))]
    key = keys[-1] if keys else ""
    if first["type"] == "extra_forbidden":
        known = OverrideSettings if keys[0] == "overrides" else Settings
        guess = nearest(key, [_kebab(name) for name in known.model_fields])
        message = (
            Message("Kunci “{key}” tidak dikenal. Maksud Anda “{guess}”?", key=key, guess=guess)
            if guess
            else Message("Kunci “{key}” tidak dikenal.", key=key)
        )
    else:
        message = Message("Nilai “{key}” tidak cocok: {problem}.", key=key, problem=explained(first))
    return ConfigError(message, str(path) if path else None, line_of(path, keys))
