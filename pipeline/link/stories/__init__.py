"""Stories: articles that report one event, and what they say together.

An article that nobody else's report joins is a story of its own; the id of a story is the least of the ids that its
articles would have alone, so it depends neither on order nor on what else is read.
"""

from collections.abc import Mapping, Sequence

from pipeline.identity import content_id


def story_of(article_id: str) -> str:
    """The id of the story that an article is alone."""
    return content_id("st", article_id)


def stories_of(articles: Sequence[str], joined: Mapping[str, str]) -> list[str]:
    """The story of each article, which may be listed several times; `joined` holds the stories that became others."""
    alone = {article: story_of(article) for article in dict.fromkeys(articles)}
    return [joined.get(alone[article], alone[article]) for article in articles]


def handle_of(article_id: str) -> int:
    """An article as a number of 48 bits; the least number of a story's articles is the story's."""
    return int(story_of(article_id)[3:], 16)


def story_with(handle: int) -> str:
    """The id of the story whose least number this is."""
    return f"st_{handle:012x}"
