"""Functions: how far the part of a name goes that says what the body does."""

from __future__ import annotations

from pipeline.reading import Reading
from pipeline.recognize.agencies.words import joints, tails

_LONGEST = 25


def function_at(reading: Reading, k: int, listed_only: bool) -> tuple[int, str]:
    """Where the function that begins at syllable `k` ends, and its usual spelling; `(k, "")` where there is none."""
    hit = reading.hits.at("agency_function").get(k)
    if hit is not None:
        end = _joined(reading, hit.j, k + _LONGEST)
        usual = hit.value if end == hit.j else reading.syllables.slice(k, end)
        return _tail(reading, end), usual
    end = _chain(reading, k, listed_only)
    return (_tail(reading, end), reading.syllables.slice(k, end)) if end > k else (k, "")


def _joined(reading: Reading, k: int, limit: int) -> int:
    """Go on over a joint after which a capitalised function stands (*Cảnh sát giao thông - Trật tự - Cơ động*)."""
    forms, size = reading.syllables.forms, len(reading.syllables)
    while k + 1 < min(size, limit) and forms[k] in ("-", "–", "&") and forms[k + 1][0].isupper():
        end = _word(reading, k + 1)
        if end == k + 1 or reading.hits.at("agency_head").get(k + 1):
            break
        k = end
    return k


def _word(reading: Reading, k: int) -> int:
    for label in ("agency_function", "agency_word"):
        hit = reading.hits.at(label).get(k)
        if hit is not None:
            return int(hit.j)
    return k


def _chain(reading: Reading, k: int, listed_only: bool) -> int:
    """Follow words of functions, and capitalised ones unless `listed_only`, over joints."""
    forms, first, size = reading.syllables.forms, k, len(reading.syllables)
    if k >= size or not forms[k][0].isupper():
        return k
    end = k
    while k < min(size, first + _LONGEST):
        after = _word(reading, k)
        if after == k and not listed_only and k == first and forms[k][0].isupper() and forms[k].isalpha():
            after = k + 1
        if after > k:
            k = end = after
        elif end > first and k == end and forms[k] in joints() and _goes_on(reading, k):
            k += 1
        else:
            break
    return end


def _goes_on(reading: Reading, k: int) -> bool:
    return _word(reading, k + 1) > k + 1 and k + 1 not in reading.hits.at("agency_head")


def _tail(reading: Reading, k: int) -> int:
    """Take in *số 2*, *phía Bắc* and the like at a function's end."""
    forms, size = reading.syllables.forms, len(reading.syllables)
    if (
        k + 1 < size
        and reading.syllables.keys[k] in tails()
        and (forms[k + 1].isdigit() or forms[k + 1][0].isupper())
    ):
        return k + 2
    if k < size and forms[k].isdigit() and len(forms[k]) == 1 and k + 1 < size and forms[k + 1] != "/":
        return k + 1
    return k
