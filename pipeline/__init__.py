"""Read Vietnamese news, write normalized tables of facts: `run`, `load` and `nlp` are the way in."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pipeline.engine.run import run
    from pipeline.language import nlp
    from pipeline.write.load import Tables, load

__all__ = ["Tables", "load", "nlp", "run"]

_HOMES = {"run": "engine.run", "load": "write.load", "Tables": "write.load", "nlp": "language"}


def __getattr__(name: str) -> Any:
    """Import what is asked for only then: spaCy and pandas take longer to load than most commands to run."""
    if name not in _HOMES:
        raise AttributeError(f"module 'pipeline' has no attribute {name!r}")
    return getattr(import_module(f"pipeline.{_HOMES[name]}"), name)
