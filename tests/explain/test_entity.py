"""The evidence for an entity."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.explain.entity import explain_entity
from pipeline.write.load import Tables


def explained(folder: Path, entity: str) -> str:
    return "\n".join(line.plain for line in explain_entity(folder, entity))


def test_every_mention_of_a_person_is_shown_with_its_place(sample: Tables, sample_folder: Path) -> None:
    person = sample.officials.sort_values(["n_articles", "official_id"], ascending=False).iloc[0]
    mentions = sample.mentions[sample.mentions.entity_id == person.official_id]
    assert mentions.article_id.nunique() > 1
    shown = explained(sample_folder, person.official_id)
    for mention in mentions.itertuples():
        assert f"{mention.start}:{mention.end}" in shown
        assert mention.article_id in shown
    assert shown.count("joined: ") == mentions.article_id.nunique()
    assert "the first article that names this person" in shown


@pytest.mark.parametrize("kind", ["agencies", "dispatches"])
def test_bodies_and_documents_are_explained_too(sample: Tables, sample_folder: Path, kind: str) -> None:
    row = getattr(sample, kind).sort_values("n_articles").iloc[-1]
    shown = explained(sample_folder, row.iloc[0])
    assert shown.count("joined: ") == row.n_articles


def test_a_law_is_explained_by_its_name(sample: Tables, sample_folder: Path) -> None:
    law = sample.dispatches[sample.dispatches.subject == "Dẫn độ"].iloc[0]
    assert "its mentions stand for Luật Dẫn độ\n" in explained(sample_folder, law.dispatch_id)


@pytest.mark.parametrize("entity", ["of_000000000000", "xx_1", ""])
def test_an_unknown_entity_is_an_error(sample_folder: Path, entity: str) -> None:
    with pytest.raises(ValueError, match="no entity"):
        explained(sample_folder, entity)
