"""Where syllables begin and end, for a whole text at once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.tokenize.borders import borders
from pipeline.tokenize.syllables import SYLLABLE

pieces = st.sampled_from(
    ["Hòa", "TP", ".", "HCM", "_", "8/2", " ", "\n\n", "\u00a0", "\u0301", "²", "🚓", "\ud800", "٣"]
)


def spans(text: str) -> list[tuple[int, int]]:
    return list(zip(*borders(text), strict=True))


@given(st.one_of(st.lists(pieces).map("".join), st.text(max_size=60)))
def test_they_are_where_the_expression_for_syllables_has_them(text: str) -> None:
    assert spans(text) == [match.span() for match in SYLLABLE.finditer(text)]


@pytest.mark.parametrize("repeated", ["Công an ", "x", "(", " ", "🚓 "])
def test_they_are_exact_in_texts_of_any_length(repeated: str) -> None:
    text = repeated * 20_000
    assert spans(text) == [match.span() for match in SYLLABLE.finditer(text)]
