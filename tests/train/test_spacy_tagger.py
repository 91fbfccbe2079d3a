from __future__ import annotations

from pipeline.articles import Article
from pipeline.tokenize.article import tokenize
from pipeline.train.examples import Example, from_gold
from pipeline.train.spacy_tagger import proposals_of, train_spacy, word_places

TEXT = "Công an tỉnh Hà Giang mời. Ông Lò Văn Thử vắng mặt."
GOLD = {
    "agencies": [{"mentions": ["Công an tỉnh Hà Giang"]}],
    "officials": [{"name": "Lò Văn Thử", "foreign": False}],
}


def example() -> Example:
    return from_gold(tokenize(Article("a", "", TEXT)), GOLD, people=True)


def test_every_syllable_has_a_place_in_its_word() -> None:
    reading = tokenize(Article("a", "", TEXT))
    places = word_places(reading)
    assert len(places) == len(reading.syllables)
    assert places[:2] == ["B", "I"]
    assert places[reading.syllables.forms.index("Ông")] == "B"


def test_what_it_was_trained_on_it_finds_again_and_alike() -> None:
    taught = example()
    found = [proposals_of(train_spacy([([taught] * 6, 30)]), taught.reading) for _ in range(2)]
    assert found[0] == found[1]
    spans = {(p.kind, taught.reading.syllables.slice(p.i, p.j)) for p in found[0]}
    assert spans == {("A", "Công an tỉnh Hà Giang"), ("P", "Lò Văn Thử")}
