"""Recognize the facts of English articles, with the values that Vietnamese ones have, so that their ids are equal."""

from pipeline.recognize.english.agencies.recognizer import recognize_agencies
from pipeline.recognize.english.arrests.recognizer import recognize_arrests
from pipeline.recognize.english.dates import recognize_dates
from pipeline.recognize.english.dispatches import recognize_dispatches
from pipeline.recognize.english.officials.recognizer import recognize_officials
from pipeline.recognize.english.phrases import lexicon
from pipeline.recognize.english.places import recognize_names, recognize_places

__all__ = [
    "lexicon",
    "recognize_agencies",
    "recognize_arrests",
    "recognize_dates",
    "recognize_dispatches",
    "recognize_names",
    "recognize_officials",
    "recognize_places",
]
