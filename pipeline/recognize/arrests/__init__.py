"""Recognize arrests: people taken into custody or proceeded against."""

from pipeline.recognize.arrests.recognizer import recognize_arrests
from pipeline.recognize.arrests.words import phrases

__all__ = ["phrases", "recognize_arrests"]
