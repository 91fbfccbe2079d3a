"""Replacing spans and moving offsets."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pipeline.privacy.rewrite import Rewriting, replace_names


@st.composite
def rewritings(draw: st.DrawFn) -> Rewriting:
    text = draw(st.text(max_size=60))
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), max_size=8)))
    spans = [(a, b) for a, b in zip(cuts[::2], cuts[1::2], strict=False)]
    return Rewriting(text, [(a, b, draw(st.text(min_size=1, max_size=5))) for a, b in spans])


@given(rewritings(), st.data())
def test_what_is_outside_of_the_names_keeps_its_words(rewriting: Rewriting, data: st.DataObject) -> None:
    before, after, mover = rewriting.before, rewriting.text(), rewriting.mover()
    inside = {k for start, end, _ in rewriting.replacements for k in range(start, end)}
    for k, sign in enumerate(before):
        if k not in inside:
            assert after[mover.start(k) : mover.end(k + 1)] == sign


@given(rewritings())
def test_a_name_becomes_exactly_what_replaces_it(rewriting: Rewriting) -> None:
    after, mover = rewriting.text(), rewriting.mover()
    for start, end, new in rewriting.replacements:
        assert after[mover.start(start) : mover.end(end)] == new
        assert after[mover.start(end - 1) : mover.end(start + 1)] == new


@given(rewritings())
def test_the_whole_stays_the_whole(rewriting: Rewriting) -> None:
    mover = rewriting.mover()
    if rewriting.before:
        assert (mover.start(0), mover.end(len(rewriting.before))) == (0, len(rewriting.text()))


def test_names_are_replaced_as_words_the_longest_first() -> None:
    names = {("Trần", "Văn", "An"): "P-1", ("An",): "P-2"}
    assert replace_names("Trần_Văn_An gặp An , Bình An ninh", names) == "P-1 gặp P-2 , Bình P-2 ninh"
    assert replace_names("Trần Văn Anh, An.", names) == "Trần Văn Anh, P-2."
    assert replace_names("Trần  Văn An", names) == "Trần  Văn P-2"
    assert replace_names("", names) == ""
