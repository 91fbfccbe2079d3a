"""Recognize agencies: bodies of the state, the Party and the forces, by the grammar of their names."""

from __future__ import annotations

from pipeline.recognize.agencies.spans import recognize_agencies
from pipeline.recognize.agencies.words import phrases

__all__ = ["phrases", "recognize_agencies"]
