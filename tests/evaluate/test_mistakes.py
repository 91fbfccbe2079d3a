"""Mistakes as lines with their surroundings."""

from __future__ import annotations

from pipeline.evaluate.figures import Mistake
from pipeline.evaluate.mistakes import describe
from tests.evaluate.worked import TEXT


def test_a_mistake_is_shown_where_its_words_stand() -> None:
    line = describe(Mistake("agency*", "a1", "missed", "công an huyện cao lộc"), TEXT)
    assert line.startswith("[agency*] a1 missed: công an huyện cao lộc | … ")
    assert "nói: Công an huyện Cao Lộc bắt 3 người" in line


def test_words_that_the_text_has_not_are_shown_alone() -> None:
    mistake = Mistake("arrest*", "a1", "extra", ("charge", 5))
    assert describe(mistake, TEXT) == "[arrest*] a1 extra: ('charge', 5)"
