"""Choose the clauses that tell an event made by the authorities, by all that speaks against it."""

from __future__ import annotations

from pipeline.recognize.arrests.clauses.clause import Clause
from pipeline.recognize.arrests.judgments.proposals import asked_for
from pipeline.recognize.arrests.reality.background import beforehand, in_custody, in_prison, of_history, on_show
from pipeline.recognize.arrests.reality.belongings import of_beast, of_case, of_fish, of_thing
from pipeline.recognize.arrests.reality.doers import (
    after_citizens,
    by_citizens,
    by_court,
    by_foe,
    by_host,
    by_private_person,
    by_superior,
    cared_for,
)
from pipeline.recognize.arrests.reality.modality import carried_on, unreal
from pipeline.recognize.arrests.reality.victims import by_captor, by_force, compelled, compels, confined
from pipeline.recognize.arrests.reality.warrants import at_large
from pipeline.recognize.arrests.scene import Scene

_TESTS = (
    unreal, at_large, beforehand, in_custody, in_prison, of_history, on_show, compels, compelled, of_thing,
    of_case, of_fish, of_beast, by_court, by_superior, cared_for, by_foe, by_force, by_captor, confined, by_host,
    by_private_person, by_citizens, after_citizens,
)  # fmt: skip
"""What makes a clause with a trigger no event of the authorities."""


def events_told(scene: Scene, clauses: list[Clause]) -> list[Clause]:
    """The clauses that tell an event, at home or abroad."""
    pairs = zip(clauses, [None, *clauses], strict=False)
    return [clause for clause, before in pairs if _tells(scene, clause) and not carried_on(scene, clause, before)]


def _tells(scene: Scene, clause: Clause) -> bool:
    """Whether the clause tells an event that the authorities made."""
    if clause.people is None and not _headline(clause):
        return False
    doubtful = scene.word("uncertain", clause.trigger.i)
    if doubtful and doubtful.j == clause.trigger.j and clause.passive < 0 and not clause.counted:
        return False
    if clause.trigger.action == "sentence" and clause.passive < 0 and asked_for(scene, clause.trigger.i):
        return False
    return not any(test(scene, clause) for test in _TESTS)


def _headline(clause: Clause) -> bool:
    """Whether a sentence opens with *bị*: a headline that leaves its subject out (*Bị khởi tố vì trốn thuế*)."""
    return clause.passive == clause.first
