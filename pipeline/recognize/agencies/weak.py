"""Heads and functions that are too common to name one body alone."""

from __future__ import annotations

from pipeline.reading import Reading
from pipeline.recognize.agencies.names import Unit
from pipeline.recognize.agencies.words import Head, function_words


def cuts_owner(reading: Reading, j: int) -> bool:
    """Whether a function ends in the word for a private owner's kind (*Ban đầu tư* Công ty …)."""
    owner = reading.hits.at("agency_inside").get(j - 1)
    return owner is not None and owner.j > j


def is_weak(reading: Reading, unit: Unit, k: int, head: Head) -> bool:
    """Whether head and function alone are too common to be a name (*ban tổ chức*, *lực lượng điều tra*)."""
    forms = reading.syllables.forms
    small = forms[k][0].islower() and (k not in reading.hits.at("agency_function") or _all_small(forms, unit, head))
    listed = reading.hits.at("agency_function").get(k)
    common = " ".join(reading.syllables.keys[k : unit.j]) in function_words("weak")
    common = common and (head.rank > 2 or listed is None or listed.j < unit.j)
    return head.bound or common or small


def _all_small(forms: list[str], unit: Unit, head: Head) -> bool:
    """Whether a unit that wants a capital letter is written without any (*trưởng ban tài chính* of a village)."""
    return head.bound_in_small and not any(form[0].isupper() for form in forms[unit.i : unit.j])
