"""Counts of a story, each person once."""

from __future__ import annotations

from pipeline.link.stories.counts import Count, story_counts


def counts(*statements: tuple[str, str, str, int | None, str]) -> dict[str, tuple[object, ...]]:
    rows = story_counts("st", (Count(*statement) for statement in statements))
    return {r["action"]: (r["count_low"], r["count_high"], r["count"], r["n_articles"], r["articles"]) for r in rows}


def test_an_update_raises_the_count() -> None:
    told = counts(
        ("a", "2024-03-14", "arrest", 20, "at_least"),
        ("b", "2024-03-15", "arrest", 22, "exact"),
        ("c", "2024-04-02", "arrest", 3, "exact"),
        ("c", "2024-04-02", "arrest", 25, "exact"),
    )
    assert told == {"arrest": (20, 25, 25, 3, "a b c")}


def test_a_part_counts_under_its_own_action() -> None:
    told = counts(("a", "", "arrest", 22, "exact"), ("b", "", "charge", 5, "exact"), ("b", "", "arrest", 22, "exact"))
    assert told == {"arrest": (22, 22, 22, 2, "a b"), "charge": (5, 5, 5, 1, "b")}


def test_an_exact_figure_goes_before_a_rounded_one_however_late() -> None:
    told = counts(("a", "2026-08-09", "summon", 31, "exact"), ("b", "2026-08-11", "summon", 30, "at_least"))
    assert told["summon"][:3] == (30, 31, 31)


def test_a_late_article_that_speaks_of_some_of_them_lowers_nothing() -> None:
    told = counts(("a", "2025-10-22", "charge", 7, "exact"), ("b", "2025-11-12", "charge", 2, "exact"))
    assert told["charge"] == (7, 7, 7, 2, "a b")


def test_a_correction_is_believed() -> None:
    told = counts(("a", "2025-10-22", "arrest", 12, "exact"), ("b", "2025-10-23", "arrest", 11, "exact"))
    assert told["arrest"][2] == 11


def test_an_action_without_a_count_is_kept() -> None:
    assert counts(("a", "", "detain", None, "unknown")) == {"detain": (None, None, None, 1, "a")}
    assert counts(("a", "", "detain", None, "unknown"), ("b", "", "detain", 4, "exact"))["detain"] == (4, 4, 4, 1, "b")
