"""The recognizers in their order, each followed by the linking of its kind within the article."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec

from pipeline.reading import Reading
from pipeline.recognize.phrases import KINDS

Stage = Callable[[Reading], None]

LINKED = ("agencies", "dispatches")
"""Kinds whose spans are linked once all are found; people and arrests are joined while they are made."""


def _stage(kind: str) -> Stage:
    recognize = getattr(import_module(f"pipeline.recognize.{kind}"), f"recognize_{kind}")
    link = _linker(kind)

    def run(reading: Reading) -> None:
        setattr(reading, kind, recognize(reading))
        if link:
            link(reading)

    return run


def _linker(kind: str) -> Stage | None:
    if kind not in LINKED or not find_spec(f"pipeline.link.{kind}"):
        return None
    linker: Stage = getattr(import_module(f"pipeline.link.{kind}"), f"link_{kind}")
    return linker


STAGES: dict[str, Stage] = {kind: _stage(kind) for kind in KINDS}
"""One stage a kind of fact, by name, in the order in which they build on each other."""
