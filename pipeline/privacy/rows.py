"""Replace the names of private persons in the rows of an article; all offsets stay true."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from pipeline.privacy.key import pseudonym
from pipeline.privacy.persons import Private
from pipeline.privacy.rewrite import Mover, Rewriting, replace_names

Row = dict[str, Any]
Rows = dict[str, list[Row]]

_SPANS = ("sentences", "mentions", "positions", "arrests")
_SHOWN = {"mentions": "text", "arrests": "evidence"}
_WRITTEN = {
    "articles": ("title",),
    "sentences": ("words",),
    "positions": ("position", "agency_text"),
    "dispatches": ("issuer", "subject"),
    "arrests": ("offence", "agency_text"),
}
"""Columns that hold words of the text."""


def pseudonymize(rows: Rows, names: Sequence[Private], key: str) -> Rows:
    """The rows of one article, by table, with a pseudonym for every private person; `rows` are not changed.

    `names` are those of `articles[0].text`, in order. The address of the page goes too: it often spells the name.
    """
    article = rows["articles"][0] | {"url": None}
    replacements = [(name.start, name.end, pseudonym(key, name.person)) for name in names]
    rewriting = Rewriting(article["text"], replacements)
    text, mover = rewriting.text(), rewriting.mover()
    known = _by_syllables(article["text"], replacements)
    changed = dict(rows) | {"articles": [article | {"text": text}]}
    for table in _SPANS:
        changed[table] = [_move(table, row, mover, text) for row in rows.get(table, [])]
    for table, columns in _WRITTEN.items():
        changed[table] = [_rewrite(row, columns, known) for row in changed.get(table, [])]
    return changed


def _by_syllables(text: str, replacements: Iterable[tuple[int, int, str]]) -> dict[tuple[str, ...], str]:
    return {syllables_of(text[start:end]): new for start, end, new in replacements}


def syllables_of(name: str) -> tuple[str, ...]:
    """A name by its syllables, initials apart (*Trần Thị H.* → Trần, Thị, H)."""
    return tuple(name.replace(".", " ").split())


def _move(table: str, row: Row, mover: Mover, text: str) -> Row:
    moved = row | {"start": mover.start(row["start"]), "end": mover.end(row["end"])}
    if str(row.get("sentence_id", "")).isdigit():  # before ids are given, a sentence goes by its first code point
        moved["sentence_id"] = str(mover.start(int(row["sentence_id"])))
    if table in _SHOWN:
        moved[_SHOWN[table]] = text[moved["start"] : moved["end"]]
    return moved


def _rewrite(row: Row, columns: Iterable[str], names: Mapping[tuple[str, ...], str]) -> Row:
    return row | {name: replace_names(row[name], names) for name in columns if row.get(name)}
