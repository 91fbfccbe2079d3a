"""Read an English text for the tests of this folder."""

from pipeline.articles import Article
from pipeline.flow import read
from pipeline.reading import Reading


def read_english(text: str, published_on: str | None = "2025-06-20") -> Reading:
    """The reading of a text as an English article."""
    return read(Article("test", "test.txt", text, published_on=published_on, language="en"), "none")
