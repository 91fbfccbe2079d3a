"""Tests of what ties a title to the name before it."""

import pytest

from pipeline.articles import Article
from pipeline.flow import read
from pipeline.recognize.officials.ties import Tie, TieFinder


def tie(before: str) -> tuple[str, Tie]:
    """What ties a post behind a beginning of a sentence, as written, and as it is found."""
    reading = read(Article("a", "a.txt", f"{before} Giám đốc Sở Y tế tỉnh Lào Cai."))
    post = reading.syllables.forms.index("Giám")
    found = TieFinder(reading).before(post)
    return reading.syllables.slice(found.i, post) if found.i < post else "", found


@pytest.mark.parametrize(
    ("before", "written", "signs", "past"),
    [
        ("Ông Lò Văn Pản,", ",", 1, False),
        ("Ông Lò Văn Pản hiện đang giữ chức", "hiện đang giữ chức", 0, False),
        ("Ông Lò Văn Pản, từng giữ chức", ", từng giữ chức", 1, True),
        ("Ông Lò Văn Pản thăm", "", 0, False),
    ],
)
def test_signs_verbs_and_adverbs_are_gone_back_over(before: str, written: str, signs: int, past: bool) -> None:
    text, found = tie(before)
    assert (text, found.signs, found.past) == (written, signs, past)


def test_a_copula_only_says_what_somebody_is() -> None:
    reading = read(Article("a", "a.txt", "Ông Lò Văn Pản là Giám đốc Sở Y tế, từng giữ chức Trưởng phòng."))
    finder = TieFinder(reading)
    verbs = {reading.syllables.slice(verb.i, verb.j): finder.is_copula(verb) for verb in finder.verbs.values()}
    assert verbs["là"]
    assert not verbs["từng giữ chức"]
