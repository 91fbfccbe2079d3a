"""Leave out clauses that only repeat another action on the same people in other words."""

from __future__ import annotations

from bisect import bisect_left

from pipeline.recognize.arrests.clauses.clause import Clause
from pipeline.recognize.arrests.clauses.measures import remand, taken_along
from pipeline.recognize.arrests.scene import Scene

_SENTENCES_ON = 8
"""So many sentences on, being taken to a station still belongs to the arrest."""


def without_doubles(scene: Scene, told: list[Clause]) -> list[Clause]:
    """The clauses without *tạm giam* of people whom another clause says *bắt tạm giam* of, and without *đưa về trụ sở*
    of as many people as were arrested shortly before.
    """
    arrested = [clause for clause in told if clause.trigger.action == "arrest"]
    remanded = {_who(clause) for clause in arrested if remand(scene, clause)}
    seized: dict[int | None, list[int]] = {}
    for clause in arrested:
        seized.setdefault(_count(clause), []).append(clause.trigger.i)
    return [
        clause
        for clause in told
        if not (clause.trigger.action == "detain" and remand(scene, clause) and _who(clause) in remanded)
        and not (taken_along(scene, clause) and _just_seized(scene, clause, seized.get(_count(clause), [])))
    ]


def _who(clause: Clause) -> tuple[object, ...]:
    people = clause.people
    return (people.count, *sorted(people.names)) if people else (None,)


def _count(clause: Clause) -> int | None:
    return clause.people.count if clause.people else None


def _just_seized(scene: Scene, clause: Clause, seizures: list[int]) -> bool:
    """Whether one of the seizures, given by their syllables in text order, is told in a few sentences before or next.

    Somebody taken to a station far from there, or seized only later, was called in as a fact of its own.
    """
    i = clause.trigger.i
    n = bisect_left(seizures, i)
    before, after = seizures[max(n - 1, 0) : n], seizures[n : n + 1]
    near = any(scene.sentences_between(k, i) <= _SENTENCES_ON for k in before)
    return near or any(scene.sentences_between(i, k) <= 1 for k in after)
