"""What the word lists say of names to compare: the unit that a code stands for, the head that another one does."""

from __future__ import annotations

from functools import cache

from pipeline.knowledge.load import load_csv, load_yaml
from pipeline.recognize.agencies.words import CODE, TABLES, split_name


@cache
def coded() -> dict[str, tuple[str, str]]:
    """Head and function of the unit that each listed code stands for; a code of several units means the last."""
    found = {}
    for table in TABLES:
        for row in load_csv(table):
            for code in _codes_of(row):
                found[code.replace(" ", "")] = split_name(row["name"])
    return found


def _codes_of(row: dict[str, str]) -> list[str]:
    cells = (row.get("abbreviation", ""), row.get("codes", ""), row["aliases"])
    return [form for cell in cells for form in cell.split("|") if CODE.fullmatch(form.replace(" ", ""))]


def same_as(head: str) -> str:
    """The head that another one stands for (*CATP* → *Công an*), or the head itself."""
    return _same_heads("same_as").get(head, head)


def spot_head(head: str) -> str:
    """The head that another one stands for before a spot's name (*Hải quan* sân bay … → *Chi cục Hải quan*)."""
    return _same_heads("spot_as").get(head, head)


@cache
def _same_heads(key: str) -> dict[str, str]:
    return {entry["words"][0]: entry[key] for entry in load_yaml("agency_heads") if key in entry}
