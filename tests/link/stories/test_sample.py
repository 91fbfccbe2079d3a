"""Stories of the sample articles, against what a careful reader says of them."""

from __future__ import annotations

import json
from pathlib import Path

import pandas as pd
import pytest

from pipeline import run
from pipeline.evaluate.stories import bcubed, evaluate_stories
from pipeline.write.load import Tables

GOLD = Path(__file__).parents[2] / "gold"
UNTOLD = "alone"


def lines(name: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in (GOLD / name).read_text(encoding="utf-8").splitlines()]


@pytest.fixture(scope="module")
def gold_stories(sample: Tables) -> dict[str, str]:
    """The story of every sample article: what gold says, its own where gold says nothing."""
    listed = {row["id"]: str(row["story"]) for row in lines("stories.jsonl")}
    rows = sample.articles.itertuples()
    return {
        r.article_id: listed.get(r.article_id) or listed.get(r.source_path, f"{UNTOLD} {r.article_id}") for r in rows
    }


def test_sample_articles_fall_into_their_stories(sample: Tables, gold_stories: dict[str, str]) -> None:
    found = [row.story_id for row in sample.articles.itertuples()]
    precision, recall = bcubed(found, [gold_stories[a] for a in sample.articles.article_id])
    assert precision >= 0.97
    assert recall >= 0.95


def test_republished_sample_articles_point_to_what_they_republish(sample_folder: Path) -> None:
    figures = evaluate_stories(GOLD / "stories.jsonl", sample_folder)
    assert figures.duplicates == figures.duplicates_found == 2


def test_articles_in_english_join_the_story_they_tell(sample: Tables, gold_stories: dict[str, str]) -> None:
    stories = dict(zip(sample.articles.article_id, sample.articles.story_id, strict=True))
    english = set(sample.articles.article_id[sample.articles.language == "en"])
    told = [a for a in english if not gold_stories[a].startswith(UNTOLD)]
    assert len(told) >= 3
    for article in told:
        others = {
            stories[a] for a, story in gold_stories.items() if story == gold_stories[article] and a not in english
        }
        assert stories[article] in others
    for article in english - set(told):
        assert (sample.articles.story_id == stories[article]).sum() == 1


def test_counts_of_the_sample_stories(sample: Tables, gold_stories: dict[str, str]) -> None:
    """Where all articles of a story are found together, most of its counts are those that a reader makes."""
    keys = ["count_low", "count_high", "count", "n_articles"]
    stories = dict(zip(sample.articles.article_id, sample.articles.story_id, strict=True))
    table = sample.story_arrests.set_index(["story_id", "action"])
    right = 0
    expected = lines("counts.jsonl")
    for row in expected:
        own = {stories[article] for article, story in gold_stories.items() if story == row["story"]}
        for story in own:
            if (story, row["action"]) in table.index:
                found = table.loc[(story, row["action"]), keys]
                right += [int(v) if pd.notna(v) else None for v in found] == [row[k] for k in keys]
    assert right >= 0.75 * len(expected)


def test_story_rows_agree_with_their_articles(sample: Tables) -> None:
    sizes = sample.articles.groupby("story_id").size()
    assert sample.stories.set_index("story_id").n_articles.to_dict() == sizes.to_dict()
    dated = sample.stories.dropna(subset=["first_published_on"])
    assert len(dated) > 20
    assert (dated.first_published_on <= dated.last_published_on).all()
    for row in sample.story_arrests.itertuples():
        articles = row.articles.split()
        assert len(articles) == row.n_articles > 0
        assert set(sample.articles[sample.articles.article_id.isin(articles)].story_id) == {row.story_id}
        if pd.notna(row.count):
            assert row.count_low <= row.count_high


def test_statistics_and_foreign_arrests_are_in_no_story(sample: Tables) -> None:
    out = sample.arrests[(sample.arrests.scope == "statistic") | sample.arrests.foreign]
    case = sample.arrests[(sample.arrests.scope == "case") & ~sample.arrests.foreign]
    assert len(out) > 5
    told = {(article, row.action) for row in sample.story_arrests.itertuples() for article in row.articles.split()}
    only_out = {(r.article_id, r.action) for r in out.itertuples()} - {
        (r.article_id, r.action) for r in case.itertuples()
    }
    assert only_out and not only_out & told


def test_labelled_events_of_2013(shared: Path, tmp_path: Path) -> None:
    """A floor under what a run reaches on articles whose events are known."""
    corpus = shared / "corpus" / "stories-2013.jsonl.gz"
    run([corpus], tmp_path / "out")
    assert evaluate_stories(corpus, tmp_path / "out").f1 >= 0.955
