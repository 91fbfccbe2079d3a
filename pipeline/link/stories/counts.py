"""Counts of a story: what its articles together say of an action, once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

Row = dict[str, Any]


class Count(NamedTuple):
    """How many people one article says were arrested (charged …) in a case."""

    article_id: str
    day: str
    action: str
    people: int | None
    approx: str


def story_counts(story_id: str, statements: Iterable[Count]) -> list[Row]:
    """A row for every action that the articles of a story state, in alphabetical order."""
    actions: dict[str, list[Count]] = defaultdict(list)
    for statement in statements:
        actions[statement.action].append(statement)
    return [{"story_id": story_id, "action": action, **_reconciled(actions[action])} for action in sorted(actions)]


def _reconciled(statements: Sequence[Count]) -> Row:
    """Lowest and highest total of the articles, and the best one."""
    totals = _whole([total for article in _by_article(statements) if (total := _total(article)) is not None])
    counts = [total.people for total in totals if total.people is not None]
    articles = sorted({s.article_id for s in statements if s.people is not None or not totals})
    return {
        "count_low": min(counts, default=None),
        "count_high": max(counts, default=None),
        "count": _best(totals),
        "n_articles": len(articles),
        "articles": " ".join(articles),
    }


def _by_article(statements: Iterable[Count]) -> list[list[Count]]:
    articles: dict[str, list[Count]] = defaultdict(list)
    for statement in statements:
        articles[statement.article_id].append(statement)
    return list(articles.values())


def _total(statements: Sequence[Count]) -> Count | None:
    """The largest count that an article gives, an exact one before a rounded one; the others are parts of it."""
    counted = [s for s in statements if s.people is not None]
    return max(counted, key=lambda s: (s.people or 0, s.approx == "exact"), default=None)


def _whole(totals: Sequence[Count]) -> list[Count]:
    """Totals of at least half of the highest; an article that gives less speaks of some of the people only."""
    most = max((total.people or 0 for total in totals), default=0)
    return [total for total in totals if 2 * (total.people or 0) >= most]


def _best(totals: Sequence[Count]) -> int | None:
    """The latest exact total, the highest of those of one day; a rounded one only where none is exact."""
    stated = [s for s in totals if s.approx == "exact"] or list(totals)
    return max(stated, key=lambda s: (s.day, s.people or 0)).people if stated else None
