"""How right the facts are: the project's own gold, with floors, and the seeds where they lie beside the project."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest
import yaml

from pipeline import run
from pipeline.evaluate.gold import Found, load_gold
from pipeline.evaluate.score import evaluate, score
from pipeline.write.load import load

HERE = Path(__file__).parent
FLOORS = yaml.safe_load((HERE / "gold" / "floors.yml").read_text(encoding="utf-8"))


def test_the_floors_were_measured_on_this_gold() -> None:
    assert sha256((HERE / "gold" / "gold.jsonl").read_bytes()).hexdigest() == FLOORS["gold_sha256"]


@pytest.fixture(scope="module")
def figures(sample_folder: Path) -> dict[str, float]:
    result = evaluate(HERE / "gold" / "gold.jsonl", sample_folder)
    return {kind: found.f1 for kind, found in result.table().items()}


@pytest.mark.parametrize("kind", FLOORS["f1"])
def test_no_kind_of_fact_falls_below_its_floor(kind: str, figures: dict[str, float]) -> None:
    assert figures[kind] >= FLOORS["f1"][kind]


SEEDS = ("000_5c712f275f13da7e.txt", "001_b0773f41e3c528ae.txt", "002_a9d98342c2a665eb.txt")


@pytest.mark.parametrize("name", SEEDS)
def test_each_seed_is_read_without_a_mistake(name: str, shared: Path, tmp_path: Path) -> None:
    run([shared / "seeds" / name], tmp_path)
    gold = [article for article in load_gold(shared / "gold" / "seeds.jsonl") if article["id"] == name]
    result = score(gold, Found(load(tmp_path), [name]))
    assert [m for m in result.mistakes if m.kind.endswith("*")] == []
    assert result.overall().tp > 3


def test_the_english_seed_tells_the_story_of_the_vietnamese_one(shared: Path, tmp_path: Path) -> None:
    run([shared / "seeds"], tmp_path)
    tables = load(tmp_path)
    article = {row.source_path: row for row in tables.articles.itertuples()}
    one, two, other = (article[name] for name in SEEDS)
    assert one.story_id == two.story_id != other.story_id
    once = tables.story_arrests[tables.story_arrests.story_id == one.story_id]
    assert once[["action", "count", "n_articles"]].to_dict("list") == {
        "action": ["arrest"],
        "count": [22],
        "n_articles": [2],
    }
    named = tables.mentions.groupby("article_id").entity_id.agg(set)
    assert named[two.article_id] <= named[one.article_id]
    assert list(tables.officials.name) == ["Lương Tam Quang"]
