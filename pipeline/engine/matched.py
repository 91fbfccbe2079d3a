"""Which of the reviewers' decisions matched a row, over all shards of a run."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from pipeline.engine.settings import Settings, digest
from pipeline.review.decisions import Decision, Decisions, parse_decisions

MATCHED = "matched"
"""The part that names the decisions that an article's rows matched; a shard counts them."""


@lru_cache(maxsize=4)
def decisions_in(content: str) -> Decisions:
    """The decisions that the settings of a run hold."""
    return parse_decisions(content)


def match_name(decision: Decision) -> str:
    """What a decision goes by among the counts of a shard."""
    return f"{MATCHED}:{digest(decision.article, *map(str, decision.about))}"


def unmatched(settings: Settings, counts: Mapping[str, int]) -> tuple[str, ...]:
    """The decisions that no row matched, in words; `counts` are those of all shards."""
    return tuple(str(decision) for decision in decisions_in(settings.decisions) if match_name(decision) not in counts)
