"""Annotated articles as documents of spaCy."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from spacy.vocab import Vocab

from pipeline.articles import Article
from pipeline.reading import Reading
from pipeline.tokenize.article import tokenize
from pipeline.train.examples import from_gold
from pipeline.train.spacy_docs import LONGEST, SPANS_KEY, gold_docs, paragraphs, reading_docs, word_places

TEXT = "Công an tỉnh Hà Giang mời.\n\nÔng Lò Văn Thử vắng mặt. PC45 chờ,\nBộ Công an biết."
GOLD = {
    "agencies": [{"mentions": ["Công an tỉnh Hà Giang"]}, {"mentions": ["PC45"]}, {"mentions": ["Bộ Công an"]}],
    "officials": [{"name": "Lò Văn Thử", "foreign": False}],
}


def reading_of(text: str) -> Reading:
    return tokenize(Article("a", "", text))


def test_every_syllable_has_a_place_in_its_word() -> None:
    reading = reading_of(TEXT)
    places = word_places(reading)
    assert len(places) == len(reading.syllables)
    assert places[:2] == ["B", "I"]
    assert places[reading.syllables.forms.index("Ông")] == "B"


def test_a_document_is_a_line_with_the_spaces_of_the_text() -> None:
    texts = [doc.text.strip() for *_, doc in reading_docs(Vocab(), reading_of(TEXT))]
    assert texts == [line for line in TEXT.split("\n") if line]


def test_names_of_one_syllable_and_of_many_are_all_taught() -> None:
    docs = [gold.reference for gold in gold_docs(Vocab(), [from_gold(reading_of(TEXT), GOLD, people=True)])]
    taught = [(name.text, name.label_) for doc in docs for name in doc.ents]
    assert taught == [("Công an tỉnh Hà Giang", "A"), ("Lò Văn Thử", "P"), ("PC45", "A"), ("Bộ Công an", "A")]
    assert taught == [(name.text, name.label_) for doc in docs for name in doc.spans[SPANS_KEY]]


def test_what_is_to_be_learned_is_not_shown() -> None:
    [*docs] = gold_docs(Vocab(), [from_gold(reading_of(TEXT), GOLD, people=True)])
    assert not any(gold.predicted.ents or gold.predicted.spans for gold in docs)
    assert all([t.tag_ for t in gold.predicted] == [t.tag_ for t in gold.reference] for gold in docs)


def test_a_line_too_long_is_cut() -> None:
    assert list(paragraphs(reading_of("a " * (LONGEST + 3)))) == [(0, LONGEST), (LONGEST, LONGEST + 3)]


@given(st.text("aB .\n", max_size=60))
def test_paragraphs_hold_every_syllable_once_and_no_line_break(text: str) -> None:
    reading = reading_of(text)
    found = list(paragraphs(reading))
    assert [k for i, j in found for k in range(i, j)] == list(range(len(reading.syllables)))
    assert not any("\n" in reading.syllables.slice(i, j) for i, j in found)
