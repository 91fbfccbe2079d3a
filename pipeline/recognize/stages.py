"""The recognizers in their order, each a function that adds what it found to a reading."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from pipeline.reading import Reading
from pipeline.recognize.phrases import KINDS

Stage = Callable[[Reading], None]


def _stage(kind: str) -> Stage:
    recognizer = getattr(import_module(f"pipeline.recognize.{kind}"), f"recognize_{kind}")

    def run(reading: Reading) -> None:
        setattr(reading, kind, recognizer(reading))

    run.__name__ = kind
    return run


STAGES: tuple[Stage, ...] = tuple(_stage(kind) for kind in KINDS)
