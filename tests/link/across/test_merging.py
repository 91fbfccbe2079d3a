"""One row from the rows of several articles."""

from __future__ import annotations

from datetime import date
from typing import Any

from pipeline.link.across.merging import merge_rows


def row(article: str, day: str | None, **values: Any) -> dict[str, Any]:
    seen = {"article_id": article, "published_on": date.fromisoformat(day) if day else None, "mentions": 1}
    return {**seen, "language": "vi", "issuer": None, "subject": None, **values}


def test_the_first_article_that_tells_a_value_gives_it() -> None:
    merged = merge_rows(
        [row("b", "2025-10-21", issuer="Bộ này", subject="thu hồi"), row("a", "2025-10-20", issuer="Bộ Y tế")]
    )
    assert (merged["issuer"], merged["subject"], merged["n_articles"]) == ("Bộ Y tế", "thu hồi", 2)


def test_vietnamese_comes_before_a_translation_of_an_earlier_day() -> None:
    english = row("a", "2025-10-20", issuer="Ministry of Health", subject="recall", language="en")
    merged = merge_rows([english, row("b", "2025-10-22", issuer="Bộ Y tế")])
    assert (merged["issuer"], merged["subject"]) == ("Bộ Y tế", "recall")
    assert (merged["first_seen_on"], merged["last_seen_on"]) == (date(2025, 10, 20), date(2025, 10, 22))
