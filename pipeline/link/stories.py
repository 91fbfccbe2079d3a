"""Stories: articles that report one event, and what they say together."""

from __future__ import annotations

from pipeline.link.identity import content_id


def story_of(article_id: str) -> str:
    """The story of an article that no other article shares."""
    return content_id("st", article_id)
