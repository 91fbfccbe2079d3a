"""Find who made an arrest."""

from __future__ import annotations

from pipeline.facts import AgencySpan
from pipeline.recognize.arrests.clauses import Clause
from pipeline.recognize.arrests.scene import Scene


def actor_of(scene: Scene, clause: Clause) -> tuple[str | None, AgencySpan | None]:
    """The acting body as written nearest, with its span where it is a named one.

    Looks inside *bị … bắt*, then before the trigger in its sentence, then in the two sentences before.
    """
    trigger = clause.trigger
    if clause.passive >= 0 and (found := _last(scene, clause.passive, trigger.i)):
        return found
    if found := _last(scene, clause.first, trigger.i):
        return found
    if clause.how == "subject" and (found := _last(scene, trigger.j, min(clause.last, trigger.j + 12))):
        return found
    k = clause.first
    for _ in range(3):
        if k == 0:
            break
        first, last = scene.sentence(k - 1)
        if found := _last(scene, first, last):
            return found
        k = first
    return None, None


def _last(scene: Scene, i: int, j: int) -> tuple[str, AgencySpan] | None:
    """The last agency span from syllable `i` to before `j`."""
    best: AgencySpan | None = None
    for k, span in scene.agencies.items():
        if i <= k < j and span.j <= j:
            best = span
    return (best.text, best) if best else None
