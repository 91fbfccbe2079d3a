"""Recognize arrests: people taken into custody or proceeded against.

A trigger (`triggers`) has a clause (`clauses/`) with the people whom it concerns (`people/`); what tells no event of
the Vietnamese state is left out (`reality/`), courts' clauses become judgments of groups (`judgments/`); what remains
is told with its body, offence and day (`statements`, `attributes/`), and statements of one fact become one row
(`pipeline.link.arrests.merging`). `recognizer` does one after the other; all ask a `scene` what stands at a syllable.
"""

from pipeline.recognize.arrests.recognizer import recognize_arrests
from pipeline.recognize.arrests.words import phrases

__all__ = ["phrases", "recognize_arrests"]
