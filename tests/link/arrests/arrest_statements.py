"""Statements of arrests for the tests of this folder, and the numbers of people that merging them leaves."""

from __future__ import annotations

from pipeline.facts import Arrest
from pipeline.link.arrests.merging import merge_statements
from pipeline.link.arrests.statements import Statement


def statement(start: int, count: int | None, *names: str, action: str = "arrest", **details: object) -> Statement:
    arrest = Arrest(start, start + 5, start, start + 1, action=action, count=count, names=list(names))
    arrest.basis = "names" if names else "number"
    arrest.approx = "exact" if count else "unknown"
    return Statement(arrest, **details)  # type: ignore[arg-type]


def merged(*statements: Statement, sizes: tuple[int, ...] = ()) -> list[int | None]:
    return [arrest.count for arrest in merge_statements(list(statements), list(sizes))]
