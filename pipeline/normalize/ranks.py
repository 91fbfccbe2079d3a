"""Ranks of the police and the armed forces: their order, and which of two to keep."""

from __future__ import annotations

from functools import cache

from pipeline.knowledge.load import load_yaml


@cache
def generic_ranks() -> frozenset[str]:
    """Words that tell only a class of ranks (*Tướng*)."""
    return frozenset(entry["rank"] for entry in load_yaml("ranks") if entry.get("generic"))


@cache
def _orders() -> dict[str, int]:
    """Places of the ranks from the highest; one that equals another has its place."""
    entries = [entry for entry in load_yaml("ranks") if not entry.get("generic")]
    orders = {entry["rank"]: order for order, entry in enumerate(e for e in entries if "equals" not in e)}
    return orders | {entry["rank"]: orders[entry["equals"]] for entry in entries if "equals" in entry}


def rank_order(rank: str | None) -> int | None:
    """How many ranks are above one (*Đại tướng* 1), or None for none and for a generic one."""
    return _orders().get(rank) if rank else None


def prefer_rank(known: str | None, found: str) -> str:
    """Which of two ranks of one person to keep: the last, unless it says less (*tướng* after *Trung tướng*)."""
    return known if known is not None and found in generic_ranks() else found
