"""What goes in: records as a file holds them, articles as the stages see them, and rejects."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Record:
    """One article as its input holds it, before its fields are understood.

    `source_path` is the input file relative to the input that was named, with `#n` for the n-th record in it.
    `fields` holds plain JSON values; a web page has its markup under `html`, a text file its content under `text`.
    """

    source_path: str
    fields: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Article:
    """A clean article: `text` is in NFC and is what every offset refers to (title, empty line, body)."""

    article_id: str
    source_path: str
    text: str
    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    author: str | None = None
    published_on: str | None = None
    published_from: str | None = None
    language: str = "vi"


@dataclass(frozen=True, slots=True)
class Reject:
    """An input, or one record of it, that could not be used, and why in one line."""

    source_path: str
    stage: str
    error: str
