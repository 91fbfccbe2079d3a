"""Judge who seized or called somebody: the state, a private person, an offender, a court or a host."""

from __future__ import annotations

from pipeline.recognize.arrests.actors import acts
from pipeline.recognize.arrests.clauses import Clause
from pipeline.recognize.arrests.people import people_near
from pipeline.recognize.arrests.scene import Scene
from pipeline.recognize.arrests.words import small_words

_CITIZEN_WINDOW = 30
_SUBJECT_REACH = 10
_COURT_REACH = 20
_JAILER_REACH = 6
_NEAR = 3


def compels(scene: Scene, clause: Clause) -> bool:
    """Whether *bắt* means to force somebody to do something (*bắt bác sĩ quỳ xuống*)."""
    trigger, people = clause.trigger, clause.people
    if (
        trigger.action != "arrest"
        or trigger.j != trigger.i + 1
        or people is None
        or clause.how != "object"
        or people.kind == "number"
    ):
        return False
    ends = range(people.j, min(people.j + 3, clause.last))
    return any(scene.word("compelled", k) and not _in_school(scene, k) for k in ends)


def _in_school(scene: Scene, k: int) -> bool:
    """Whether syllable `k` belongs to the kind of a school (*bắt kế toán trường tiểu HỌC*)."""
    kind = scene.word("streets", k - 1)
    return kind is not None and kind.j > k


def by_private_person(scene: Scene, clause: Clause) -> bool:
    """Whether a private person does it, as the subject right before the trigger (*Duy bắt tài xế dừng xe*)."""
    if clause.passive >= 0 or clause.how not in ("object", "none", "far"):
        return False
    k = clause.trigger.i
    while k > clause.first and (hit := scene.before("advances", k)):
        k = hit.i
    if k > clause.first and scene.forms[k - 1] == ")":
        k = max((p for p in range(clause.first, k) if scene.forms[p] == "("), default=k)
    start = max(clause.first, k - _SUBJECT_REACH)
    if any(p in scene.agencies or scene.word("police", p) or p in scene.places for p in range(start, k)):
        return False
    if clause.people and _polite(scene, clause.people.i) and k > clause.first + 1 and scene.forms[k - 1].istitle():
        return True
    near = people_near(scene, start, k)
    return any(p.j == k and p.kind != "number" and scene.keys[p.i - 1] not in small_words("accusing") for p in near)


def _polite(scene: Scene, k: int) -> bool:
    """Whether the person at syllable `k` is spoken of politely (*anh Bình*), as no suspect is."""
    hit = scene.word("person", k)
    return hit is not None and hit.value == "honorifics"


def by_force(scene: Scene, clause: Clause) -> bool:
    """Whether *khống chế* is what an offender does to a victim (*dùng dao khống chế bà Hoa*): no police acts."""
    trigger, people = clause.trigger, clause.people
    if not scene.word("overpower", trigger.i) or people is None:
        return False
    start = max(clause.first, trigger.i - _CITIZEN_WINDOW)
    if any(k in scene.agencies or scene.word("police", k) for k in range(start, trigger.i)):
        return False
    victim = _polite(scene, people.i)
    arms = (scene.words("weapons")[k] for k in scene.among("weapons", start, trigger.i))
    armed = any(scene.before("suspects", hit.j) is None for hit in arms)
    return armed or (victim and clause.how == "object")


def by_host(scene: Scene, clause: Clause) -> bool:
    """Whether *mời … làm việc* is an invitation (*Thị trưởng mời đoàn sang thăm và làm việc*): no police is told."""
    if not scene.word("invited", clause.trigger.i) or clause.trigger.j > clause.trigger.i + 1:
        return False
    first, last = clause.first, clause.last
    if _asked_up(scene, clause) or scene.among("police", first, last):
        return False
    if any(acts(span, "summon") for span in scene.agencies_among(first, last)):
        return False
    return not (clause.people and (clause.people.pointing or scene.word("suspects", clause.people.i)))


def _asked_up(scene: Scene, clause: Clause) -> bool:
    """Whether a title opens with somebody asked up to a station (*Mời tài xế lên làm việc vụ tai nạn*)."""
    i, last = clause.trigger.i, clause.last
    return i == 0 and any(scene.keys[k - 1] in small_words("upwards") for k in scene.among("talks", i, last))


def by_court(scene: Scene, clause: Clause) -> bool:
    """Whether people are called to a trial or a team (*tòa triệu tập 40 nhân chứng*), not into custody."""
    start, i = max(clause.first, clause.trigger.i - _COURT_REACH), clause.trigger.i
    called, j = clause.trigger.action == "summon", clause.trigger.j
    told = scene.among("courts", start, i) or scene.among("selectors", start, i) or scene.among("courts", j, j + _NEAR)
    return called and bool(told)


def by_foe(scene: Scene, clause: Clause) -> bool:
    """Whether somebody wants another one jailed (*đưa vợ vào tù*), which is no judgment."""
    if clause.trigger.action != "sentence" or not scene.word("alone", clause.trigger.i):
        return False
    start = max(clause.first, clause.trigger.i - _JAILER_REACH)
    jailers = scene.among("jailers", start, clause.trigger.i)
    return any(scene.keys[k - 1] not in small_words("suffered") for k in jailers)


def by_citizens(scene: Scene, clause: Clause) -> bool:
    """Whether residents seized the person, perhaps to hand him over, without the police taking part."""
    i, j = clause.trigger.i, clause.trigger.j
    start = max(clause.first, i - _CITIZEN_WINDOW)
    # Who stands before *bị* suffers the act (*Tài xế taxi bị bắt*); *được* may belong to another verb (*bắt được*).
    suffered = clause.passive >= 0 and scene.keys[clause.passive] in small_words("suffered")
    acting = max(start, clause.passive) if suffered else start
    near = [k for k in range(acting, i) if scene.word("citizens", k)] if not scene.word("alone", i) else []
    police = [k for k in range(acting, i) if scene.word("police", k) or k in scene.agencies]
    handed = any(scene.word("handover", k) for k in range(j, min(clause.last, j + 20)))
    if near:
        return not police or handed
    return handed and not police
