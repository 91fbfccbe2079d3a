"""Load the knowledge files that lie beside this module."""

import csv
import unicodedata
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

# The C parser reads these files about ten times faster; wheels of PyYAML carry it, source builds may not.
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@cache
def load_yaml(name: str) -> Any:
    """Return the content of ``knowledge/<name>.yml``, read once.

    The value is shared by all callers: do not change it. Raises FileNotFoundError for an unknown name.
    """
    return yaml.load(_read(f"{name}.yml"), Loader=_LOADER)


@cache
def load_csv(name: str) -> tuple[dict[str, str], ...]:
    """Return the rows of ``knowledge/<name>.csv`` as dictionaries by column, read once.

    Lines that begin with ``#`` are comments; an empty cell is ``""``. Raises FileNotFoundError for an unknown
    name.
    """
    lines = (line for line in _read(f"{name}.csv").splitlines() if line and not line.startswith("#"))
    return tuple(csv.DictReader(lines))


def _read(filename: str) -> str:
    """Return a knowledge file's text in NFC, so that its words compare equal to those of an article."""
    text = files("pipeline.knowledge").joinpath(filename).read_text(encoding="utf-8")
    return unicodedata.normalize("NFC", text)
