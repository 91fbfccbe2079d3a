"""Words in capitals: what looks like a name in a headline, and the ends of abbreviations."""

from __future__ import annotations

from pipeline.reading import Reading
from pipeline.recognize.foreign_names import is_vietnamese, spaced

_TITLES = ("honorific", "rank", "position")


def in_capitals(reading: Reading, i: int, j: int) -> bool:
    """Whether the syllables `i` to before `j` open in capitals and stand beside a word in capitals (*… VÀO CUỘC*)."""
    forms, syllables = reading.syllables.forms, reading.syllables
    if not _is_capital(forms[i]):
        return False
    before = i > 0 and _is_capital(forms[i - 1]) and spaced(syllables, i)
    return before or (j < len(forms) and _is_capital(forms[j]) and spaced(syllables, j))


def only_in_capitals(reading: Reading, i: int, j: int) -> bool:
    """Whether the syllables `i` to before `j` are no name but part of a headline (*CHÚC MỪNG NHÂN NGÀY LỄ*).

    So are words in capitals beside others, without a title before them, that the text nowhere writes as a name.
    """
    if not in_capitals(reading, i, j) or _titled(reading, i):
        return False
    return " ".join(form.capitalize() for form in reading.syllables.forms[i:j]) not in reading.text


def ends_abbreviation(reading: Reading, k: int) -> bool:
    """Whether syllable `k` ends an abbreviation and is no word by itself, as in *Bộ TT&TT*, *Sở TT-TT*."""
    forms, glued = reading.syllables.forms, reading.syllables.glued
    if k < 2 or forms[k - 1] not in "&-":
        return False
    short = forms[k - 2].isupper() and len(forms[k - 2]) == len(forms[k]) and forms[k] != "TP"
    return forms[k - 1] == "&" or (short and glued(k - 1) and glued(k - 2))


def _is_capital(form: str) -> bool:
    return len(form) > 1 and form.isupper() and is_vietnamese(form)


def _titled(reading: Reading, k: int) -> bool:
    """Whether an honorific, a rank or a post ends before syllable `k`."""
    return any(reading.hits.ends_at(label, k, 4) for label in _TITLES)
