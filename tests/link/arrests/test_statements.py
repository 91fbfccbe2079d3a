"""What a statement of an arrest tells."""

from __future__ import annotations

import pytest

from pipeline.facts import Arrest
from pipeline.link.arrests.statements import LATELY, OWN, STORY, Statement


@pytest.mark.parametrize(
    ("told", "asked", "date"),
    [(OWN, OWN, "2017-05-06"), (STORY, OWN, ""), (STORY, STORY, "2017-05-06"), (LATELY, STORY, "")],
)
def test_a_date_counts_where_it_is_told_plainly_enough(told: int, asked: int, date: str) -> None:
    arrest = Arrest(0, 5, 0, 1, action="arrest", occurred_on="2017-05-06")
    assert Statement(arrest, date_strength=told).date(asked) == date


def test_a_statement_without_a_date_tells_none() -> None:
    assert Statement(Arrest(0, 5, 0, 1, action="arrest")).date() == ""
