"""Leave out clauses that only repeat another action on the same people in other words."""

from __future__ import annotations

from bisect import bisect_left

from pipeline.recognize.arrests.clauses.clause import Clause
from pipeline.recognize.arrests.scene import Scene
from pipeline.recognize.arrests.words import small_words

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


def remand(scene: Scene, clause: Clause) -> bool:
    """Whether the clause says *tạm giam*, with or without *bắt*, or tells of the warrant (*phê chuẩn lệnh bắt*)."""
    told = scene.keys[clause.trigger.j - 1] in small_words("remand")
    return told or scene.before("warrants", clause.trigger.i) is not None


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


def taken_along(scene: Scene, clause: Clause) -> bool:
    """Whether the clause only says that people were taken to a station."""
    i = clause.trigger.i
    return scene.word("carried", i) is not None and scene.word("invited", i) is None
