"""Find who made an arrest."""

from __future__ import annotations

from functools import cache

from pipeline.facts import AgencySpan
from pipeline.knowledge.load import load_yaml
from pipeline.recognize.arrests.clauses import Clause
from pipeline.recognize.arrests.scene import Scene

_MAX_BETWEEN = 16
_AFTER = 12
_BACK = 3
_FORWARD = 4
_GENERIC = 3

Found = tuple[str | None, AgencySpan | None]


@cache
def _able(action: str) -> frozenset[str]:
    """The kinds of body that take an action."""
    data = load_yaml("arrest_cues")
    return frozenset(data["judging_kinds" if action == "sentence" else "acting_kinds"])


def actor_of(scene: Scene, clause: Clause) -> Found:
    """The acting body as written nearest, with its span where it is a named one.

    Looks inside *bị … bắt*, then before the trigger in its sentence, then right after it, in the sentences before and
    after; where no body is named, a generic word (*cảnh sát*) in the sentence stands for it, without a span.
    """
    trigger, action = clause.trigger, clause.trigger.action
    stretches = [(clause.passive, trigger.i)] if clause.passive >= 0 else []
    stretches.append((clause.first, trigger.i))
    if clause.how in ("subject", "opening"):
        stretches.append((trigger.j, min(clause.last, trigger.j + _AFTER)))
    stretches += _sentences_before(scene, clause.first)
    found = next((span for i, j in stretches if (span := _last(scene, i, j, action))), None)
    found = found or _first_after(scene, trigger.j, clause.last, action)
    written = _adjacent(scene, clause)
    if written:
        return written, found
    return (found.text, found) if found else (_generic(scene, clause), None)


def _adjacent(scene: Scene, clause: Clause) -> str | None:
    """A generic body that opens the sentence of an active trigger (*Lực lượng công an bắt giữ …*)."""
    hit = scene.word("police", clause.first)
    if hit is None or clause.passive >= 0 or hit.j - hit.i < _GENERIC or clause.first in scene.agencies:
        return None
    return scene.slice(hit.i, hit.j) if hit.j == clause.trigger.i else None


def _sentences_before(scene: Scene, k: int) -> list[tuple[int, int]]:
    sentences: list[tuple[int, int]] = []
    while k > 0 and len(sentences) < _BACK:
        sentences.append(scene.sentence(k - 1))
        k = sentences[-1][0]
    return sentences


def acts(span: AgencySpan, action: str) -> bool:
    """Whether a body may take an action; *cơ quan này* is left to the name that it points to."""
    if span.text.endswith("này"):
        return False
    return span.agency is None or span.foreign or span.agency.kind in _able(action)


def _last(scene: Scene, i: int, j: int, action: str) -> AgencySpan | None:
    """The agency nearest before syllable `j`, from syllable `i` on; of bodies that act together the first."""
    spans = [span for span in scene.agencies_among(i, j) if span.j <= j and acts(span, action)]
    if not spans:
        return None
    n = len(spans) - 1
    while n and _together(scene, spans[n - 1].j, spans[n].i):
        n -= 1
    return spans[n]


def _first_after(scene: Scene, k: int, last: int, action: str) -> AgencySpan | None:
    """The first acting body in the rest of the sentence and the sentences after it."""
    end = last
    for _ in range(_FORWARD):
        if end >= len(scene.keys):
            break
        end = scene.sentence(end)[1]
    return next((span for span in scene.agencies_among(k, end) if acts(span, action)), None)


def _generic(scene: Scene, clause: Clause) -> str | None:
    """The generic word for police or court nearest before the trigger."""
    kind = "courts" if clause.trigger.action == "sentence" else "police"
    near = scene.among(kind, clause.first, clause.trigger.i)
    return scene.slice(near[-1], scene.words(kind)[near[-1]].j) if near else None


def _together(scene: Scene, k: int, goal: int) -> bool:
    """Whether the words from syllable `k` to `goal` join two bodies that act together, or a body and its parent."""
    if goal - k > _MAX_BETWEEN:
        return False
    joins = bool(scene.among("joined", k, goal))
    while k < goal:
        j = scene.after(("joined", "done", "saying") if joins else ("joined",), k)
        if k in scene.places:
            j = max(j, scene.places[k].j)
        if j == k and scene.forms[k] in (",", "(", ")", "-", "–", "và", "cùng", "với", "tỉnh", "TP", "."):
            j = k + 1
        if j == k:
            return False
        k = j
    return True
