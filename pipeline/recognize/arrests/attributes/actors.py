"""Find who made an arrest."""

from __future__ import annotations

from typing import NamedTuple

from pipeline.facts import AgencySpan
from pipeline.recognize.arrests.attributes.generic_actors import generic_actor, generic_subject, other_corps
from pipeline.recognize.arrests.attributes.posts import own_post, titled
from pipeline.recognize.arrests.attributes.powers import acts, acts_daily, kinds, only_beside, prosecutes
from pipeline.recognize.arrests.clauses.clause import Clause
from pipeline.recognize.arrests.judgments.trials import other_trial
from pipeline.recognize.arrests.reality.foreign import by_state
from pipeline.recognize.arrests.scene import Scene
from pipeline.recognize.arrests.words import small_words

_MAX_BETWEEN = 16
_AFTER = 12
_BACK = 3
_BACK_TO_TRIAL = 40
_FORWARD = 4
_OWNING = small_words("owning")
_PARENT = frozenset([",", "-", "–"])
_TOWARDS = small_words("goals")
_BETWEEN = small_words("between_bodies")
_COOPERATING = small_words("cooperating")

OWN, WRITTEN, NEAR = 3, 2, 1


class Actor(NamedTuple):
    """The acting body as written, and its span where it is a named one.

    `strength` is OWN where it stands in the sentence of the act, NEAR in those around, WRITTEN where the sentence has
    but a generic word as its subject, 0 for another generic word or none.
    """

    text: str | None
    span: AgencySpan | None
    strength: int


def actor_of(scene: Scene, clause: Clause) -> Actor:
    """The acting body as written nearest, with its span where it is a named one.

    Looks inside *bị … bắt*, then before the trigger in its sentence, then right after it, in the sentences before and
    after; where no body is named, a generic word (*cảnh sát*) in the sentence stands for it, without a span.
    A state that acts (*bị Malaysia bắt*) is no body, and then no other one acted.
    """
    if by_state(scene, clause):
        return Actor(None, None, 0)
    found, strength = _named(scene, clause)
    if written := generic_subject(scene, clause):
        return Actor(written, found, WRITTEN)
    generic = generic_actor(scene, clause)
    if found is None or (strength == NEAR and generic and other_corps(generic, found)):
        return Actor(generic, None, 0)
    return Actor(_written(scene, found), found, strength)


def _named(scene: Scene, clause: Clause) -> tuple[AgencySpan | None, int]:
    """The named body that acts, and how plainly it is told to."""
    trigger = clause.trigger
    own = [(clause.passive, trigger.i)] if clause.passive >= 0 else []
    own.append((clause.first, trigger.i))
    if clause.how in ("subject", "opening"):
        own.append((trigger.j, min(clause.last, trigger.j + _AFTER)))
    if span := _nearest(scene, own, clause):
        return span, OWN
    return _nearest(scene, _sentences_before(scene, clause), clause) or _first_after(scene, clause), NEAR


def _nearest(scene: Scene, stretches: list[tuple[int, int]], clause: Clause) -> AgencySpan | None:
    """The acting body of the first stretch of syllables that names one."""
    return next((span for i, j in stretches if (span := _last(scene, i, j, clause))), None)


def _written(scene: Scene, span: AgencySpan) -> str:
    """The body as written, with the parent that follows after a comma (*Phòng CSHS, Công an tỉnh A*)."""
    parent = scene.agencies.get(span.j + 1)
    if parent is None or parent.text == span.text or scene.forms[span.j] not in _PARENT or acts(span, "sentence"):
        return span.text
    return scene.slice(span.i, parent.j)


def _sentences_before(scene: Scene, clause: Clause) -> list[tuple[int, int]]:
    """The sentences before a clause, the nearest first; more for a judgment, whose court is told far before."""
    sentences: list[tuple[int, int]] = []
    k = clause.first
    while k > 0 and len(sentences) < (_BACK_TO_TRIAL if clause.trigger.action == "sentence" else _BACK):
        sentences.append(scene.sentence(k - 1))
        k = sentences[-1][0]
    return sentences


def _may_act(scene: Scene, span: AgencySpan, clause: Clause) -> bool:
    """Whether a body may have done it: able to, at home or abroad as the act, and neither the goal nor a title."""
    if not acts(span, clause.trigger.action) or (span.foreign and not clause.abroad):
        return False
    approves = span.agency is not None and span.agency.kind in kinds("approving_kinds")
    if prosecutes(scene, clause) and not approves:
        return False
    idle = span.foreign and not acts_daily(span, clause.trigger.action)
    if not clause.first <= span.i < clause.last and (idle or only_beside(scene, clause, approves)):
        return False
    if other_trial(scene, clause, span.i) or (span.i and _beside(scene, clause, span.i)):
        return False
    people = clause.people
    inside = people is not None and people.i <= span.i < clause.anchor and titled(scene, span.i)
    return not (inside or own_post(scene, clause, span.i, span.j))


def _beside(scene: Scene, clause: Clause, k: int) -> bool:
    """Whether a body at syllable `k` is where somebody is brought to, or the one that seeks him (*truy nã CỦA …*).

    Those held at a body are held by it (*đang bị tạm giữ TẠI công an phường*).
    """
    before, action = scene.keys[k - 1], clause.trigger.action
    if before in _OWNING:
        return scene.before("wanted", k - 1) is not None
    held = action == "detain" and k == clause.trigger.j + 1
    return before in _TOWARDS and action != "surrender" and not held


def _last(scene: Scene, i: int, j: int, clause: Clause) -> AgencySpan | None:
    """The agency nearest before syllable `j`, from syllable `i` on; of bodies that act together the first."""
    spans = [span for span in scene.agencies_among(i, j) if span.j <= j and _may_act(scene, span, clause)]
    joined = [k for k in scene.among("joined", i, j) if scene.keys[k] in _COOPERATING]
    spans = [span for span in spans if joined and span.j <= joined[-1]] or spans
    if not spans:
        return None
    n = len(spans) - 1
    while n and _together(scene, spans[n - 1].j, spans[n].i):
        n -= 1
    return spans[n]


def _first_after(scene: Scene, clause: Clause) -> AgencySpan | None:
    """The first acting body in the rest of the sentence and the sentences after it."""
    end = clause.last
    for _ in range(_FORWARD):
        if end >= len(scene.keys):
            break
        end = scene.sentence(end)[1]
    after = scene.agencies_among(clause.trigger.j, end)
    return next((span for span in after if _may_act(scene, span, clause) and not titled(scene, span.i)), None)


def _together(scene: Scene, k: int, goal: int) -> bool:
    """Whether the words from syllable `k` to `goal` join two bodies that act together, or a body and its parent."""
    if goal - k > _MAX_BETWEEN:
        return False
    joins = bool(scene.among("joined", k, goal))
    while k < goal:
        j = scene.after(("joined", "done", "saying") if joins else ("joined",), k)
        if k in scene.places:
            j = max(j, scene.places[k].j)
        if j == k and scene.forms[k] in _BETWEEN:
            j = k + 1
        if j == k:
            return False
        k = j
    return True
