"""The spaCy recognizer: what it learns, what it is taught first, what it may suggest."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc

from pipeline.articles import Article
from pipeline.tokenize.article import tokenize
from pipeline.train.examples import Example, from_gold
from pipeline.train.spacy_tagger import (
    LONGEST_NAME,
    PARTS,
    Schedule,
    proposals_of,
    suggest_whole_words,
    train_spacy,
)

TEXT = "Công an tỉnh Hà Giang mời.\nÔng Lò Văn Thử vắng mặt."
GOLD = {
    "agencies": [{"mentions": ["Công an tỉnh Hà Giang"]}],
    "officials": [{"name": "Lò Văn Thử", "foreign": False}],
}


# A language's vocabulary, not a bare one: that knows of no capitals.
VOCAB = spacy.blank("xx").vocab


def example() -> Example:
    return from_gold(tokenize(Article("a", "", TEXT)), GOLD, people=True)


def suggested(words: str, tags: str) -> set[str]:
    doc = Doc(VOCAB, words=words.split(), tags=list(tags))
    return {doc[i:j].text for i, j in suggest_whole_words([doc]).dataXd.tolist()}


@pytest.mark.parametrize("part", PARTS)
def test_what_it_was_trained_on_it_finds_again_and_alike(part: str) -> None:
    taught, schedule = example(), Schedule(steps=60, patience=60, every=30)
    found = [proposals_of(train_spacy(part, [taught] * 11, [], schedule), taught.reading) for _ in range(2)]
    assert found[0] == found[1]
    spans = {(p.kind, taught.reading.syllables.slice(p.i, p.j)) for p in found[0]}
    assert spans == {("A", "Công an tỉnh Hà Giang"), ("P", "Lò Văn Thử")}


def test_silver_comes_before_the_annotated() -> None:
    wrong = Example(example().reading, ["O"] * len(example().labels))
    nlp = train_spacy("ner", [example()] * 11, [wrong] * 2, Schedule(steps=40, patience=40, every=20))
    assert {p.kind for p in proposals_of(nlp, example().reading)} == {"A", "P"}


def test_suggestions_are_whole_words_near_a_capital() -> None:
    assert suggested("tỉnh ủy Hà Nam họp", "BIBIB") == {
        "tỉnh ủy", "tỉnh ủy Hà Nam", "tỉnh ủy Hà Nam họp", "Hà Nam", "Hà Nam họp",
    }  # fmt: skip
    assert not suggested("mưa to gió lớn", "BBBB")


def test_suggestions_are_bounded_by_length_and_by_the_end() -> None:
    spans = suggest_whole_words([Doc(VOCAB, words=["A"] * 30, tags=["B"] * 30)]).dataXd.tolist()
    assert max(j - i for i, j in spans) == LONGEST_NAME
    assert max(j for _, j in spans) == 30
    assert len(spans) == sum(min(LONGEST_NAME, 30 - i) for i in range(30))


def test_each_document_has_its_own_suggestions() -> None:
    docs = [Doc(VOCAB, words=["A"], tags=["B"]), Doc(VOCAB, words=["a"], tags=["B"])]
    assert suggest_whole_words(docs).lengths.tolist() == [1, 0]
