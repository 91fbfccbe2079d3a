"""Others: people told behind the first ones (*Le Van An, 34, and 13 accomplices*, *two to death and six to life*)."""

from __future__ import annotations

from pipeline.reading import Reading
from pipeline.recognize.english.arrests.people import People, people_at
from pipeline.recognize.english.words import hit, key, small, starting

_STOPS = (".", ";", ":")
_APART = ("trigger", "said", "relative", "offence")
_FARTHEST = 14
_MOST = 5


def with_others(reading: Reading, people: People, end: int) -> People:
    """The people with those whom *and* adds before syllable `end`, unless these do or suffer something else."""
    for _ in range(_MOST):
        others = _others(reading, people.j, end)
        if others is None or people.count is None:
            break
        people = people.joined(others)
    return people


def _others(reading: Reading, k: int, end: int) -> People | None:
    for p in range(k, min(k + _FARTHEST, end)):
        if small(reading, "and", p):
            others = people_at(reading, p + 1, end)
            return others if others and others.count and not _does(reading, others.j) else None
        if key(reading, p) in _STOPS or starting(reading.names, p) or any(hit(reading, label, p) for label in _APART):
            return None
    return None


def _does(reading: Reading, k: int) -> bool:
    """Whether a verb follows at syllable `k`, so that another clause begins."""
    return any(hit(reading, label, k) for label in ("be", "said", "trigger")) or small(reading, "have", k)
