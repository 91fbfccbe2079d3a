"""English articles: where the names of people begin and end."""

import pytest

from tests.recognize.english.reading import read_english


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Xa Thi Thoa came.", ["Xa Thi Thoa"]),
        ("Long Bien came.", []),
        ("Tan Phat came.", ["Tan Phat"]),
        ("Tan Phat Group came.", []),
    ],
)
def test_rare_family_names_and_companies(text, names):
    assert [name.text for name in read_english(text).names] == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The council issued a warning to Lo Thi Sa, vice chairwoman of Hue.", "Lo Thi Sa"),
        ("General To Van Bay, head of the office, spoke.", "To Van Bay"),
    ],
)
def test_only_a_capital_to_is_a_family_name(text, name):
    assert [official.name for official in read_english(text).officials] == [name]
