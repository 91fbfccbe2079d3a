"""Apply decisions to the rows of one article, before they are linked with those of others."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from pipeline.review.decisions import About, Decision, about
from pipeline.review.entities import correct_entity, drop_unnamed

Row = dict[str, Any]
Rows = dict[str, list[Row]]

REVIEWED = ("mentions", "positions", "arrests")
"""Tables whose rows are decided on."""

_WORDS = {
    "action": ("arrest", "detain", "charge", "summon", "surrender", "sentence"),
    "approx": ("exact", "about", "at_least", "unknown"),
    "scope": ("case", "statistic"),
}


def apply_decisions(rows: Rows, decisions: Mapping[About, Decision]) -> tuple[Rows, list[Decision]]:
    """The rows without those rejected and with those corrected, and the decisions that matched a row.

    `rows` are an article's by table, with one row in `articles`; they are not changed. A correction whose values make
    no sense (a span outside of the text, a count below 0, an unknown action) counts as one that did not match.
    """
    if not decisions:
        return rows, []
    text = rows["articles"][0]["text"]
    decided = rows | {
        name: [dict(row) for row in rows[name]] for name in (*REVIEWED, "agencies", "officials", "dispatches")
    }
    matched: list[Decision] = []
    for table in REVIEWED:
        decided[table] = [row for row in decided[table] if _stays(text, table, row, decisions, decided, matched)]
    return drop_unnamed(rows, decided), matched


def _stays(text: str, table: str, row: Row, decisions: Mapping[About, Decision], rows: Rows,
           matched: list[Decision]) -> bool:  # fmt: skip
    """Decide on a row: note the decision that matches it, correct it, and say whether it stays."""
    decision = decisions.get(about(text, table, row))
    if decision is None:
        return True
    if decision.decision == "correct" and not _correct(text, table, row, decision.values, rows):
        return True
    matched.append(decision)
    if decision.decision != "reject":
        row["confidence"] = 1.0
        row["found_by"] = f"{row['found_by']}+{decision.decision}ed"
    return decision.decision != "reject"


def _correct(text: str, table: str, row: Row, values: Mapping[str, Any], rows: Rows) -> bool:
    """Put corrected values into a row and the entity that it names; False where they make no sense."""
    span = {name: values.get(name, row[name]) for name in ("start", "end")}
    if not all(isinstance(place, int) for place in span.values()) or not 0 <= span["start"] < span["end"] <= len(text):
        return False
    own = {name: value for name, value in values.items() if name not in span}
    if table == "mentions":
        if not correct_entity(rows, row, own):
            return False
    elif not all(name in row and _makes_sense(name, value) for name, value in own.items()):
        return False
    else:
        row.update(own)
    row.update(span)
    _show_evidence(text, table, row)
    return True


def _show_evidence(text: str, table: str, row: Row) -> None:
    shown = {"mentions": "text", "arrests": "evidence"}.get(table)
    if shown:
        row[shown] = text[row["start"] : row["end"]]


def _makes_sense(name: str, value: Any) -> bool:
    if name in _WORDS:
        return value in _WORDS[name]
    test = _TESTS.get(name)
    return test(value) if test else value is None or isinstance(value, str)


def _is_count(value: Any) -> bool:
    return value is None or (isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 10**9)


def is_partial_date(value: Any) -> bool:
    """Whether a value is empty or a partial date: `2025-04-03`, `2025-04`, `2025`, `XXXX-04-25`."""
    if value is None:
        return True
    year, *rest = str(value).split("-")
    known = "2000" if year == "XXXX" else year
    try:
        date.fromisoformat("-".join([known, *rest, *["01"] * (2 - len(rest))]))
    except ValueError:
        return False
    return True


_TESTS: dict[str, Callable[[Any], bool]] = {
    "count": _is_count,
    "occurred_on": is_partial_date,
    "former": lambda value: isinstance(value, bool),
}
