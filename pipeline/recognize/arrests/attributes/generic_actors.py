"""Find the generic word that stands for who made an arrest (*cảnh sát*, *cơ quan điều tra*)."""

from __future__ import annotations

from pipeline.facts import AgencySpan
from pipeline.recognize.arrests.attributes.posts import of_post
from pipeline.recognize.arrests.attributes.powers import acts, kinds, prosecutes
from pipeline.recognize.arrests.clauses.clause import Clause
from pipeline.recognize.arrests.scene import Scene
from pipeline.recognize.arrests.words import small_words

_SUBJECT_REACH = 20
_PROSECUTORS = small_words("prosecutors")


def generic_subject(scene: Scene, clause: Clause) -> str | None:
    """A generic body that is the subject of the trigger (*… cho biết cơ quan điều tra đã khởi tố*)."""
    k = clause.trigger.i
    first = max(clause.first, clause.passive + 1, k - _SUBJECT_REACH)
    hits = [scene.words("investigators")[i] for i in scene.among("investigators", first, k) if not scene.in_agency(i)]
    hit = next((hit for hit in hits if _leads(scene, hit.j, k)), None)
    if hit is None:
        return None
    sure = scene.word("offices", hit.i) or (hit.i == clause.first and hit.j == k)
    if not sure and not _named_before(scene, clause, hit.i):
        return None
    return scene.slice(hit.i, hit.j)


def _named_before(scene: Scene, clause: Clause, k: int) -> bool:
    """Whether the sentence names a body before syllable `k`: there it is rather the one that speaks."""
    return any(acts(span, clause.trigger.action) for span in scene.agencies_among(clause.first, k))


def _leads(scene: Scene, k: int, goal: int) -> bool:
    """Whether only words of the acting body's work stand from syllable `k` to the trigger at `goal`."""
    while k < goal:
        j = scene.after(("leading", "done", "joints", "trigger", "carried", "presupposed"), k)
        if j == k:
            return False
        k = j
    return True


def generic_actor(scene: Scene, clause: Clause) -> str | None:
    """The generic word for police, procuracy or court nearest before the trigger."""
    if prosecutes(scene, clause):
        back = range(clause.trigger.i - 1, max(clause.first, clause.trigger.i - _SUBJECT_REACH) - 1, -1)
        return next((scene.forms[k] for k in back if scene.keys[k] in _PROSECUTORS), None)
    kind = "courts" if clause.trigger.action == "sentence" else "police"
    near = scene.among(kind, clause.first, clause.trigger.i)
    if kind == "police":
        hits = scene.words(kind)
        near = [k for k in near if not (scene.word("courts", k) or of_post(scene, clause, hits[k]))]
    if not near:
        return None
    end = scene.words(kind)[near[-1]].j
    return scene.slice(next(k for k in near if scene.words(kind)[k].j >= end), end)


def other_corps(generic: str, found: AgencySpan) -> bool:
    """Whether the word in the sentence names a corps of its own, not the body named around (*kiểm lâm*, *tổ 141*)."""
    word = generic.lower()
    return word in kinds("corps") and word not in found.text.lower()
