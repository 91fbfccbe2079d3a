"""The recognizers in their order, each followed by the linking of its kind within the article."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec

from pipeline.reading import Reading
from pipeline.recognize.english import lexicon as english_lexicon
from pipeline.recognize.model.policy import revise_agencies
from pipeline.recognize.phrases import KINDS, lexicon

Stage = Callable[[Reading], None]

REVISED: dict[str, Stage] = {"agencies": revise_agencies}
"""How the learned model revises a kind, between finding its spans and linking them."""

LINKED = ("agencies", "dispatches")
"""Kinds whose spans are linked once all are found; people and arrests are joined while they are made."""

LINKED_IN_ENGLISH = ("dispatches",)
"""The same for English articles, whose bodies are resolved name by name."""


def _steps(kind: str) -> tuple[Stage, ...]:
    recognize, english = (
        getattr(import_module(module), f"recognize_{kind}")
        for module in (f"pipeline.recognize.{kind}", "pipeline.recognize.english")
    )

    def find(reading: Reading) -> None:
        in_english = reading.article.language == "en"
        setattr(reading, kind, english(reading) if in_english else recognize(reading))

    then = [step for step in (REVISED.get(kind), _linker(kind)) if step]
    return (find, *(then if kind in LINKED_IN_ENGLISH else map(_if_not_english, then)))


def _if_not_english(step: Stage) -> Stage:
    def run(reading: Reading) -> None:
        if reading.article.language != "en":
            step(reading)

    return run


def _stage(kind: str) -> Stage:
    def run(reading: Reading) -> None:
        for step in STEPS[kind]:
            step(reading)

    return run


def _linker(kind: str) -> Stage | None:
    if kind not in LINKED or not find_spec(f"pipeline.link.{kind}.linking"):
        return None
    linker: Stage = getattr(import_module(f"pipeline.link.{kind}.linking"), f"link_{kind}")
    return linker


def look_up_words(reading: Reading) -> None:
    """Look up all word lists of the article's language in one pass."""
    words = english_lexicon() if reading.article.language == "en" else lexicon()
    reading.hits = words.scan(reading.syllables.keys)


STEPS: dict[str, tuple[Stage, ...]] = {kind: _steps(kind) for kind in KINDS}
"""What the stage of each kind of fact does in turn."""

STAGES: dict[str, Stage] = {kind: _stage(kind) for kind in KINDS}
"""One stage a kind of fact, by name, in the order in which they build on each other."""
