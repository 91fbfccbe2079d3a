"""Decisions as a reviewer's browser saves them, one JSON object a line, keyed by the content of what they are about.

A key is the article's text (its digest), the kind, the span, its text, and which of several rows of that span is meant
(*khởi tố, bắt tạm giam 3 bị can* is two arrests): so decisions survive a new run, other ids and other linking.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Any
from unicodedata import normalize

About = tuple[str, int, int, str, str]
"""What a decision is about within an article: kind, start, end, text, and which row of that span."""

KINDS = ("agency", "official", "dispatch", "position", "arrest")
DECISIONS = ("accept", "reject", "correct")


@dataclass(frozen=True, slots=True)
class Decision:
    """What a reviewer decided on one row; `values` are the columns that they corrected."""

    article: str
    about: About
    decision: str
    values: Mapping[str, Any] = field(default_factory=dict)
    article_id: str = ""

    def __str__(self) -> str:
        kind, start, end, text, _ = self.about
        return f"{self.decision} {kind} {start}-{end} {text[:60]!r} of article {self.article_id or self.article}"


class Decisions:
    """The decisions of a file by article; of several on one row the last counts."""

    def __init__(self, decisions: Iterable[Decision] = ()) -> None:
        """Group decisions by the digest of their article's text."""
        self._articles: dict[str, dict[About, Decision]] = defaultdict(dict)
        for decision in decisions:
            self._articles[decision.article][decision.about] = decision

    def __iter__(self) -> Iterator[Decision]:
        for decisions in self._articles.values():
            yield from decisions.values()

    def of(self, text: str) -> dict[About, Decision]:
        """The decisions on the rows of an article, by what they are about."""
        return self._articles.get(text_key(text), {}) if self._articles else {}

    def on(self, text: str, table: str, row: Mapping[str, Any]) -> Decision | None:
        """The decision on a row of `mentions`, `positions` or `arrests` of the article with that text."""
        found = self.of(text)
        return found.get(about(text, table, row)) if found else None


def about(text: str, table: str, row: Mapping[str, Any]) -> About:
    """What a decision on this row says it is about."""
    if table == "arrests":
        kind, which = "arrest", row["action"]
    elif table == "positions":
        kind, which = "position", f"{row['position'] or ''}|{row['agency_text'] or ''}"
    else:
        kind, which = row["kind"], ""
    return kind, row["start"], row["end"], text[row["start"] : row["end"]], which


@lru_cache(maxsize=16)
def text_key(text: str) -> str:
    """Sixteen hex digits that stand for an article's text."""
    return sha256(text.encode("utf-8", "replace")).hexdigest()[:16]


def read_decisions(path: Path) -> Decisions:
    """Read a file of decisions; raises ValueError that names the line that is none."""
    try:
        return parse_decisions(path.read_text(encoding="utf-8-sig"), path.name)
    except UnicodeDecodeError as error:
        raise ValueError(f"{path} holds no decisions: it is not UTF-8") from error


def parse_decisions(content: str, name: str = "decisions") -> Decisions:
    """Read decisions from JSON Lines; raises ValueError that names the line that is none."""
    return Decisions(_parse(line, f"{name}, line {n}") for n, line in enumerate(content.split("\n"), 1) if line.strip())


def _parse(line: str, where: str) -> Decision:
    try:
        record = json.loads(line)
        known = about_of(record)
        decision, values = record["decision"], record.get("values") or {}
        if decision not in DECISIONS or known[0] not in KINDS or not isinstance(values, dict):
            raise ValueError("no such decision, kind or values")
        return Decision(str(record["article"]), known, decision, values, str(record.get("article_id", "")))
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise ValueError(f"{where}: not a decision that the report saved ({error})") from error


def about_of(record: Mapping[str, Any]) -> About:
    """What a saved decision is about; raises KeyError or ValueError where it does not say so."""
    text, which = (normalize("NFC", str(record[name])) for name in ("text", "value"))
    return str(record["kind"]), int(record["start"]), int(record["end"]), text, which
