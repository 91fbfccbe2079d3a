"""Ids of whole columns are those of their rows."""

from __future__ import annotations

import pyarrow as pa
from hypothesis import given
from hypothesis import strategies as st

from pipeline.identity import content_id
from pipeline.write.ids import content_ids, give_ids, replace_ids

texts = st.none() | st.text(st.characters(exclude_categories=["Cs"]), max_size=5)


@given(st.lists(st.tuples(texts, st.none() | st.integers(-(2**62), 2**62), texts), max_size=4))
def test_the_ids_of_columns_are_those_of_their_rows(rows: list[tuple[str | None, int | None, str | None]]) -> None:
    types = (pa.string(), pa.int64(), pa.string())
    columns = [pa.chunked_array([pa.array([row[k] for row in rows], type_)]) for k, type_ in enumerate(types)]
    assert content_ids("x", columns).to_pylist() == [content_id("x", *row) for row in rows]


def test_only_ids_that_are_named_are_replaced() -> None:
    part = pa.table({"article_id": ["a", "b", None, "a"], "n": [1, 2, 3, 4]})
    changed = replace_ids(part, "article_id", {"a": "a-2", "c": "d"})
    assert changed.column("article_id").to_pylist() == ["a-2", "b", None, "a-2"]
    assert replace_ids(part, "other", {"a": "b"}) == replace_ids(part, "article_id", {}) == part
    assert changed.schema == part.schema


def test_a_mention_and_its_sentence_get_the_same_sentence_id() -> None:
    sentences = pa.table({"sentence_id": [""], "article_id": ["a"], "start": [12]})
    mentions = pa.table({"mention_id": [""], "article_id": ["a"], "sentence_id": ["12"], "kind": ["agency"],
                         "start": [15], "end": [20], "entity_id": ["ag_1"]})  # fmt: skip
    (sentence,), (mention,) = give_ids("sentences", sentences).to_pylist(), give_ids("mentions", mentions).to_pylist()
    assert sentence["sentence_id"] == mention["sentence_id"] == content_id("se", "a", 12)
    assert mention["mention_id"] == content_id("me", "a", "agency", 15, 20, "ag_1")
