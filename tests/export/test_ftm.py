"""FollowTheMoney entities: valid, connected, each with its source."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from followthemoney import model
from followthemoney.types import registry

from pipeline.export.ftm import export_ftm
from pipeline.export.ftm.mapping import article_entity_id, known_date, mapping
from pipeline.write.load import Tables

Entity = dict[str, Any]


def _entities(folder: Path, out: Path) -> list[Entity]:
    export_ftm(folder, out)
    return [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]


@pytest.fixture(scope="module")
def entities(sample_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> list[Entity]:
    """The entities of the sample articles."""
    return _entities(sample_folder, tmp_path_factory.mktemp("ftm") / "entities.json")


def test_every_entity_is_valid_and_of_its_own_id(entities: list[Entity]) -> None:
    for entity in entities:
        assert registry.entity.clean(entity["id"]) == entity["id"]
        assert model.get(entity["schema"]).validate(entity) is None
        assert model.get_proxy(entity, cleaned=False).to_dict()["properties"] == entity["properties"]
    assert max(Counter(entity["id"] for entity in entities).values()) == 1


def test_references_lead_to_entities_of_the_right_schema(entities: list[Entity]) -> None:
    schemata = {entity["id"]: model.get(entity["schema"]) for entity in entities}
    for entity in entities:
        for name, values in entity["properties"].items():
            prop = model.get(entity["schema"]).get(name)
            if prop.type == registry.entity:
                assert all(schemata[value].is_a(prop.range) for value in values), (entity["id"], name)


def test_every_row_has_its_entity(entities: list[Entity], sample: Tables) -> None:
    counts = Counter(entity["schema"] for entity in entities)
    assert counts["PublicBody"] == len(sample.agencies)
    assert counts["Person"] == len(sample.officials)
    assert counts["Document"] == len(sample.dispatches)
    assert counts["Article"] == len(sample.articles)
    assert counts["Event"] == len(sample.arrests)
    assert counts["Mention"] == int((sample.mentions["kind"] != "dispatch").sum())
    assert counts["Occupancy"] == int(sample.positions["position"].notna().sum())


def test_persons_posts_and_arrests_have_proof(entities: list[Entity]) -> None:
    articles = {entity["id"] for entity in entities if entity["schema"] == "Article"}
    for entity in entities:
        if entity["schema"] in ("Person", "Position", "Occupancy", "Event", "Document", "Documentation"):
            assert set(entity["properties"]["proof"]) <= articles, entity["id"]


def test_laws_are_documents_of_different_titles(entities: list[Entity]) -> None:
    titles = {title for entity in entities if entity["schema"] == "Document" for title in entity["properties"]["title"]}
    assert {"Luật Dẫn độ", "Luật 72/2025/QH15", "Bộ luật Hình sự năm 2015"} <= titles
    assert "Luật" not in titles


def test_topics_tell_leaders_from_civil_servants(hostile_folder: Path, tmp_path: Path) -> None:
    entities = _entities(hostile_folder, tmp_path / "e.json")
    persons = [entity["properties"] for entity in entities if entity["schema"] == "Person"]
    assert [person["name"] for person in persons] == [["Lò Văn Khướu"]]
    assert persons[0]["topics"] == ["role.pep"]
    assert persons[0]["position"] == ["Giám đốc Công an tỉnh Lạng Sơn"]
    assert persons[0]["title"] == ["Đại tá"]


def test_topics_are_known() -> None:
    words = mapping()
    topics = {*words["level_topics"].values(), *words["kind_topics"].values(), *words["person_topics"].values()}
    assert all(registry.topic.clean(topic) == topic for topic in topics | {"role.pep", "role.pep.frmr"})


@pytest.mark.parametrize("ours", ["=HYPERLINK(0)", "a b", "báo", "-7", "x" * 300, ""])
def test_ids_with_other_signs_are_digests(ours: str) -> None:
    made = article_entity_id(ours)
    assert registry.entity.clean(made) == made
    assert ours == "" or ours not in made


@pytest.mark.parametrize(
    ("partial", "date"), [("2025-04-03", "2025-04-03"), ("2025-04", "2025-04"), ("XXXX-04-25", None), (None, None)]
)
def test_dates_without_a_year_are_left_out(partial: str | None, date: str | None) -> None:
    assert known_date(partial) == date
