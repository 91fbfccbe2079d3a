"""Find who made an arrest."""

from __future__ import annotations

from pipeline.facts import AgencySpan
from pipeline.recognize.arrests.clauses import Clause
from pipeline.recognize.arrests.scene import Scene

_MAX_BETWEEN = 16


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
    """The agency nearest before syllable `j`, from syllable `i` on; of bodies that act together the first."""
    spans = [span for span in scene.agencies_among(i, j) if span.j <= j]
    if not spans:
        return None
    n = len(spans) - 1
    while n and _together(scene, spans[n - 1].j, spans[n].i):
        n -= 1
    return spans[n].text, spans[n]


def _together(scene: Scene, k: int, goal: int) -> bool:
    """Whether the words from syllable `k` to `goal` join two bodies that act together, or a body and its parent."""
    if goal - k > _MAX_BETWEEN:
        return False
    while k < goal:
        j = scene.after(("joined",), k)
        if k in scene.places:
            j = max(j, scene.places[k].j)
        if j == k and scene.forms[k] in (",", "(", ")", "-", "–", "và", "cùng", "với", "tỉnh", "TP", "."):
            j = k + 1
        if j == k:
            return False
        k = j
    return True
