"""The option `--privacy`, which several commands have."""

from __future__ import annotations

from enum import StrEnum


class Privacy(StrEnum):
    """What becomes of the names of private persons."""

    keep = "keep"
    pseudonyms = "pseudonyms"
