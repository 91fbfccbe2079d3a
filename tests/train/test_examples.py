"""Labels of syllables, made from annotated forms."""

from __future__ import annotations

from pipeline.articles import Article
from pipeline.train.examples import Example, from_gold, from_rules, read_unlinked

TEXT = "Công an tỉnh Hà Giang cho biết Phòng PC45 Công an tỉnh đã bắt Lò Văn Thử. Công an tỉnh Hà Giang mời."


def named(example: Example, kind: str) -> list[str]:
    found: list[list[int]] = []
    for k, label in enumerate(example.labels):
        if label == f"B-{kind}":
            found.append([k, k + 1])
        elif label == f"I-{kind}":
            found[-1][1] = k + 1
    return [example.reading.syllables.slice(i, j) for i, j in found]


def test_every_occurrence_of_a_form_is_labelled_and_the_longest_form_counts() -> None:
    gold = {"agencies": [{"mentions": ["Công an tỉnh Hà Giang"], "anaphors": ["Công an tỉnh"]}, {"mentions": ["PC45"]}]}
    example = from_gold(read_unlinked(Article("a", "", TEXT)), gold)
    assert named(example, "A") == ["Công an tỉnh Hà Giang", "PC45", "Công an tỉnh Hà Giang"]
    assert named(example, "N") == ["Công an tỉnh"]


def test_a_form_inside_a_word_is_not_labelled() -> None:
    gold = {"agencies": [{"mentions": ["Công a"]}]}
    assert set(from_gold(read_unlinked(Article("a", "", TEXT)), gold).labels) == {"O"}


def test_foreign_bodies_are_outside() -> None:
    gold = {"agencies": [{"mentions": ["Công an tỉnh Hà Giang"], "foreign": True}]}
    assert named(from_gold(read_unlinked(Article("a", "", TEXT)), gold), "A") == []


def test_silver_labels_are_what_the_rules_found() -> None:
    assert "Công an tỉnh Hà Giang" in named(from_rules(read_unlinked(Article("a", "", TEXT))), "A")


def test_officials_are_labelled_where_asked_for_and_foreign_ones_are_outside() -> None:
    gold = {"agencies": [], "officials": [{"name": "Lò Văn Thử", "foreign": False}]}
    reading = read_unlinked(Article("a", "", TEXT))
    assert named(from_gold(reading, gold, people=True), "P") == ["Lò Văn Thử"]
    assert named(from_gold(reading, gold), "P") == []
    gold["officials"][0]["foreign"] = True
    assert named(from_gold(reading, gold, people=True), "P") == []
