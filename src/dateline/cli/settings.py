"""Settings: `dateline.toml`, over it `DATELINE_…` variables, over both the flags of a command.

Every setting is known by name, type and meaning; an unknown one is an error that names the nearest.
"""

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any

FILE = "dateline.toml"
FILE_VARIABLE = "DATELINE_CONFIG"
PREFIX = "DATELINE_"
# Variables that say where something lies on this machine, and are no settings.
PLACES = frozenset(
    {FILE_VARIABLE, "DATELINE_SETS", "DATELINE_TOKEN", "DATELINE_CHROMIUM", "DATELINE_REGISTER"}
)

Value = str | int | float | bool


class SettingsError(Exception):
    """A setting that is unknown or of the wrong kind; the message says where, and the mend."""


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting: its default (which gives its type) and what it says."""

    name: str
    default: Value
    about: str

    @property
    def variable(self) -> str:
        """Return the environment variable that sets it."""
        return PREFIX + self.name.upper().replace(".", "_")


@dataclass(frozen=True, slots=True)
class Found:
    """A setting's value, and where it comes from."""

    setting: Setting
    value: Value
    origin: str


SETTINGS: dict[str, Setting] = {
    setting.name: setting
    for setting in (
        Setting("store", "dateline.db", "the store's folder"),
        Setting("ingest.batch_size", 100, "documents published at a time"),
        Setting("fetch.agent", "Dateline/0.1 (reader of news pages)", "how a reader names itself"),
        Setting("fetch.delay", 1.0, "least seconds between two requests to a host"),
        Setting("fetch.timeout", 20.0, "seconds to wait for an answer"),
        Setting("fetch.retries", 2, "how often a failed request is tried again"),
        Setting("fetch.robots", True, "heed robots.txt"),
        Setting("fetch.private", False, "allow loopback and private addresses"),
        Setting("watch.every", 600.0, "seconds between two visits to a feed that works"),
        Setting("watch.longest", 86400.0, "longest seconds between two visits to one that fails"),
        Setting("serve.host", "127.0.0.1", "address that the reading room listens on"),
        Setting("serve.port", 8080, "port that the reading room listens on"),
    )
}


def find_settings(environment: Mapping[str, str] | None = None) -> dict[str, Found]:
    """Return every setting's value and origin.

    Args:
        environment: The variables; those of the process if None.

    Raises:
        SettingsError: The file cannot be read, or a setting in it or in a variable is unknown or
            of the wrong kind.
    """
    variables = os.environ if environment is None else environment
    found = {name: Found(one, one.default, "default") for name, one in SETTINGS.items()}
    file = Path(variables.get(FILE_VARIABLE, FILE))
    if file.is_file() or FILE_VARIABLE in variables:
        for name, value in _flattened(_read(file)).items():
            setting = _known(name, f"{file}")
            found[name] = Found(setting, _fitting(setting, value, str(file)), str(file))
    by_variable = {setting.variable: setting for setting in SETTINGS.values()}
    for variable in sorted(variables):
        if not variable.startswith(PREFIX) or variable in PLACES:
            continue
        if variable not in by_variable:
            raise SettingsError(_unknown(variable, "the environment", list(by_variable)))
        setting = by_variable[variable]
        value = _from_text(setting, variables[variable], variable)
        found[setting.name] = Found(setting, value, variable)
    return found


def _read(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except OSError as error:
        raise SettingsError(f"{file} cannot be read: {error.strerror}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingsError(f"{file}: not TOML ({error}); mend that line") from error


def _flattened(table: Mapping[str, Any], prefix: str = "") -> dict[str, Any]:
    flat: dict[str, Any] = {}
    for name, value in table.items():
        if isinstance(value, dict):
            flat.update(_flattened(value, f"{prefix}{name}."))
        else:
            flat[prefix + name] = value
    return flat


def _known(name: str, where: str) -> Setting:
    if name not in SETTINGS:
        raise SettingsError(_unknown(name, where, list(SETTINGS)))
    return SETTINGS[name]


def _unknown(name: str, where: str, known: list[str]) -> str:
    near = get_close_matches(name, known, n=1)
    mend = f"did you mean {near[0]!r}?" if near else f"there are: {', '.join(known)}"
    return f"unknown setting {name!r} in {where}; {mend}"


def _fitting(setting: Setting, value: Any, where: str) -> Value:
    wanted = type(setting.default)
    if wanted is float and type(value) is int:
        return float(value)
    if type(value) is not wanted:
        raise SettingsError(
            f"{setting.name} in {where} is {value!r}; give a {_KINDS[wanted]}, "
            f"such as {setting.default!r}"
        )
    fitting: Value = value
    return fitting


_KINDS = {str: "text", int: "whole number", float: "number", bool: "true or false"}


def _from_text(setting: Setting, text: str, variable: str) -> Value:
    kind = type(setting.default)
    try:
        if kind is bool:
            return {"true": True, "1": True, "false": False, "0": False}[text.lower()]
        return kind(text)
    except (ValueError, KeyError) as error:
        raise SettingsError(
            f"{variable} is {text!r}; give a {_KINDS[kind]}, such as {setting.default!r}"
        ) from error
