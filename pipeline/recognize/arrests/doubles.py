"""Leave out clauses that only repeat another action on the same people in other words."""

from __future__ import annotations

from pipeline.recognize.arrests.clauses import Clause
from pipeline.recognize.arrests.scene import Scene


def without_doubles(scene: Scene, told: list[Clause]) -> list[Clause]:
    """The clauses without *tạm giam* of people whom another clause says *bắt tạm giam* of, and without *đưa về trụ sở*
    of as many people as were arrested.
    """
    remanded = {_who(clause) for clause in told if clause.trigger.action == "arrest" and remand(scene, clause)}
    seized = {_count(clause) for clause in told if clause.trigger.action == "arrest"}
    return [
        clause
        for clause in told
        if not (clause.trigger.action == "detain" and remand(scene, clause) and _who(clause) in remanded)
        and not (taken_along(scene, clause) and _count(clause) in seized)
    ]


def remand(scene: Scene, clause: Clause) -> bool:
    """Whether the clause says *tạm giam*, with or without *bắt*, or tells of the warrant (*phê chuẩn lệnh bắt*)."""
    return scene.keys[clause.trigger.j - 1] == "giam" or scene.before("warrants", clause.trigger.i) is not None


def _who(clause: Clause) -> tuple[object, ...]:
    people = clause.people
    return (people.count, *sorted(people.names)) if people else (None,)


def _count(clause: Clause) -> int | None:
    return clause.people.count if clause.people else None


def taken_along(scene: Scene, clause: Clause) -> bool:
    """Whether the clause only says that people were taken to a station."""
    i = clause.trigger.i
    return scene.word("carried", i) is not None and scene.word("invited", i) is None
