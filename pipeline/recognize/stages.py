"""The recognizers in their order, each followed by the linking of its kind within the article."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import import_module
from importlib.util import find_spec

from pipeline.reading import Reading
from pipeline.recognize.phrases import KINDS

Stage = Callable[[Reading], None]


def _recognizer(kind: str) -> Stage:
    recognizer = getattr(import_module(f"pipeline.recognize.{kind}"), f"recognize_{kind}")

    def run(reading: Reading) -> None:
        setattr(reading, kind, recognizer(reading))

    run.__name__ = f"recognize_{kind}"
    return run


def _stages() -> Iterator[Stage]:
    for kind in KINDS:
        yield _recognizer(kind)
        if find_spec(f"pipeline.link.{kind}"):
            yield getattr(import_module(f"pipeline.link.{kind}"), f"link_{kind}")


STAGES: tuple[Stage, ...] = tuple(_stages())
