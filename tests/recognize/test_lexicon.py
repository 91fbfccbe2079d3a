"""The one-pass lexicon."""

import gc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.articles import Article
from pipeline.flow import read, write
from pipeline.recognize.lexicon import Lexicon, Phrase
from pipeline.tokenize.syllables import split_syllables


def scan(text: str, *phrases: tuple[str, str]) -> list[tuple[str, str]]:
    syllables = split_syllables(text)
    hits = Lexicon(Phrase(p, label, p) for p, label in phrases).scan(syllables.keys)
    labels = dict.fromkeys(label for _, label in phrases)
    return [(syllables.slice(h.i, h.j), h.label) for label in labels for h in hits.of(label)]


def test_the_longest_entry_of_a_label_wins_and_labels_do_not_mix() -> None:
    found = scan(
        "Bộ Công an và công an", ("bộ", "head"), ("bộ công an", "head"), ("công an", "head"), ("công an", "kin")
    )
    assert found == [
        ("Bộ Công an", "head"),
        ("Công an", "head"),
        ("công an", "head"),
        ("Công an", "kin"),
        ("công an", "kin"),
    ]


def test_case_and_tone_placement_do_not_matter_but_accents_do() -> None:
    assert scan("THANH HOÁ bất bắt", ("Thanh Hóa", "place"), ("bắt", "act")) == [("THANH HOÁ", "place"), ("bắt", "act")]


@given(st.lists(st.sampled_from(["công", "an", "bắt", "Huế", "."]), max_size=30))
def test_every_hit_spells_its_entry(words: list[str]) -> None:
    entries = ["công an", "an bắt", "bắt", "công an bắt huế"]
    syllables = split_syllables(" ".join(words))
    for hit in Lexicon(Phrase(e, e, e) for e in entries).scan(syllables.keys).of("công an bắt huế"):
        assert syllables.slice(hit.i, hit.j).lower() == hit.value


def test_a_label_tells_how_its_phrases_begin() -> None:
    hits = Lexicon([Phrase("Công an", "body"), Phrase("Sở Y tế", "body"), Phrase("xã", "place")]).scan(["xã"])
    assert set(hits.begin("body")) == {"công", "sở"}
    assert not hits.begin("unknown")


def test_a_label_tells_where_its_phrases_end() -> None:
    keys = split_syllables("bắt hai đối tượng trộm").keys
    hits = Lexicon([Phrase("đối tượng", "person"), Phrase("trộm", "person"), Phrase("tượng", "thing")]).scan(keys)
    assert [hits.ends_at("person", k) for k in range(-1, 7)] == [False] * 5 + [True, True, False]
    assert not hits.ends_at("person", 4, longest=1)
    assert [hits.may_end("thing", k) for k in (0, 3, 4, 5)] == [False, False, True, False]
    assert not hits.may_end("unknown", 4)


def test_of_the_phrases_that_end_before_a_syllable_the_longest_is_meant() -> None:
    keys = split_syllables("cựu bí thư tỉnh ủy").keys
    hits = Lexicon([Phrase("thư", "post"), Phrase("bí thư", "post"), Phrase("tỉnh ủy", "post")]).scan(keys)
    assert hits.before("post", 3) == (1, 3, "post", None)
    assert hits.before("post", 3, longest=1) == (2, 3, "post", None)
    assert hits.before("post", 2) is None


def test_a_label_that_is_not_listed_is_looked_up_like_a_mapping() -> None:
    keys = split_syllables("Công an xã Tân An").keys
    found = (
        Lexicon([Phrase("công an", "body"), Phrase("công an xã", "body"), Phrase("an", "name")]).scan(keys).at("body")
    )
    assert found[0] == found.get(0) == (0, 3, "body", None)
    assert 0 in found and 1 not in found and -1 not in found and 5 not in found
    assert found.get(1) is None
    with pytest.raises(KeyError):
        found[1]
    assert list(found) == [0]


def test_what_is_found_does_not_depend_on_how_many_texts_were_looked_at_before() -> None:
    labels = ("usual", "seldom", "never")
    lexicon = Lexicon([Phrase(text, label) for label in labels for text in ("công an", "công an xã", "tòa án")])
    keys = split_syllables("Công an xã và tòa án").keys
    waiting = lexicon.scan(keys)
    for n in range(200):
        hits = lexicon.scan(keys)
        for label in labels[: 2 if n % 40 == 0 else 1]:
            assert [(hit.i, hit.j, hit.label) for hit in hits.of(label)] == [(0, 3, label), (4, 6, label)]
        assert hits.at("never").get(0) == (0, 3, "never", None)
    assert [*lexicon.usual.labels] == ["usual"]
    assert [hit.j for label in labels for hit in waiting.of(label)] == [3, 6] * 3


def test_a_read_article_leaves_no_cycle_to_the_garbage_collector() -> None:
    article = Article("", "", "Ngày 3/6, Công an xã Đồi Sim bắt 3 người theo Công điện số 12 của Thủ tướng Chính phủ.")
    write(read(article))
    gc.collect()
    gc.disable()
    try:
        write(read(article))
        assert gc.collect() == 0
    finally:
        gc.enable()
