"""Find whom an English clause has as its subject, before a verb."""

from __future__ import annotations

from pipeline.reading import Reading
from pipeline.recognize.english.arrests.numbers import number_at
from pipeline.recognize.english.arrests.people import People, people_at
from pipeline.recognize.english.words import capital, covering, hit, key, small, starting

_FARTHEST = 60
_APPOSITION = 10
_OBJECT = 2


def people_before(reading: Reading, first: int, k: int) -> People | None:
    """The people that are the subject of a verb at syllable `k`: the first of the clause that begins at `first`.

    A verb of saying, a colon and words such as *that* begin a clause of their own.
    """
    j = max(first, k - _FARTHEST)
    best: People | None = None
    while j < k:
        if key(reading, j) in (":", ";") or hit(reading, "said", j) or hit(reading, "relative", j):
            best, j = None, j + 1
            continue
        found = _subject_at(reading, j, k)
        if found and best and _beside(reading, best, found):
            best = best.joined(found)
        elif found and (best is None or _tells_more(found, best)):
            best = found
        j = max(found.j if found else j, j + 1)
    return best


def _beside(reading: Reading, best: People, found: People) -> bool:
    """Whether *and* adds the people found to those before (*Vo Van Sau, 34, the ringleader, and 13 accomplices*)."""
    between = range(best.j, found.i - 1)
    if not (best.count and found.count and small(reading, "and", found.i - 1)) or len(between) > _APPOSITION:
        return False
    return not any(hit(reading, "offence", k) or key(reading, k).endswith("ing") for k in between)


def _tells_more(found: People, best: People) -> bool:
    """Whether the people found later are the subject: a number after none, or after a person who tells of them."""
    return found.count is not None and (best.count is None or (bool(best.names) and found.basis == "number"))


def _subject_at(reading: Reading, j: int, k: int) -> People | None:
    """The people that may be a subject at syllable `j`, before a verb at `k`."""
    if covering(reading.agencies, j) or any(hit(reading, "trigger", p) for p in range(max(j - _OBJECT, 0), j)):
        return None
    if hit(reading, "no_subject", j - 1) and not hit(reading, "approx", j):
        return None
    opens = (
        number_at(reading, j, k) or hit(reading, "approx", j) or hit(reading, "pronouns", j) or hit(reading, "sets", j)
    )
    if opens or starting(reading.names, j) or hit(reading, "skip", j):
        return people_at(reading, j, k)
    if hit(reading, "many", j) or hit(reading, "person", j):
        return people_at(reading, j, k)
    return _with_age(reading, j)


def _with_age(reading: Reading, k: int) -> People | None:
    """One told by a given name and an age at syllable `k`: *Lam, 28, was prosecuted*."""
    digits = key(reading, k + 2)
    told = capital(reading, k) and key(reading, k + 1) == key(reading, k + 3) == "," and digits.isdecimal()
    return People(k, k + 4, 1, "exact", "names", [reading.syllables.forms[k]]) if told and len(digits) == 2 else None
