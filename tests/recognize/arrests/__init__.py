"""Tests of the arrest recognizer; `told` reads a text and gives the arrests in it."""

from __future__ import annotations

from pipeline.articles import Article
from pipeline.facts import Arrest
from pipeline.flow import read
from pipeline.recognize.arrests.scene import Scene


def told(text: str) -> list[Arrest]:
    """The arrests that a text tells, all stages run."""
    return read(Article("a", "a.txt", text)).arrests


def counts(text: str) -> list[tuple[str, int | None]]:
    """Action and count of each arrest that a text tells, in text order."""
    return [(arrest.action, arrest.count) for arrest in told(text)]


def scene(text: str) -> Scene:
    """A text as the parts of the recognizer see it."""
    return Scene(read(Article("a", "a.txt", text)))
