"""Judge whether those seized are victims: of an offender, of kidnappers, of who forces them to do something."""

from __future__ import annotations

from pipeline.recognize.arrests.clauses.clause import Clause
from pipeline.recognize.arrests.scene import Scene
from pipeline.recognize.arrests.words import small_words

_REACH = 30
_FORCED_REACH = 10
_NEAR = 3


def compels(scene: Scene, clause: Clause) -> bool:
    """Whether *bắt* means to force somebody to do something (*bắt bác sĩ quỳ xuống*)."""
    trigger, people = clause.trigger, clause.people
    if trigger.action != "arrest" or people is None or clause.how != "object":
        return False
    ends = range(people.j, min(people.j + _NEAR, clause.last))
    if any(scene.word("captivity", k) for k in ends) and not _police_before(scene, clause):
        return True
    if trigger.j != trigger.i + 1 or (people.kind == "number" and not scene.word("kin", people.i)):
        return False
    if any(scene.word("compelled", k) and not _in_school(scene, k) for k in ends):
        return True
    return _forced(scene, clause) and not _police_before(scene, clause)


def _forced(scene: Scene, clause: Clause) -> bool:
    """Whether somebody told before has others do what police may as well arrest for (*Lưu bắt cô gái GỌI về nhà*)."""
    j = clause.people.j if clause.people else clause.trigger.j
    if clause.trigger.i == clause.first:
        return False
    if any(scene.word("forced", k) for k in range(j, min(j + 2, clause.last))):
        return True
    stop = next((k for k in range(j, clause.last) if scene.keys[k] == ","), clause.last)
    return not small_words("obliged").isdisjoint(scene.keys[j : min(stop, j + _FORCED_REACH)])


def _in_school(scene: Scene, k: int) -> bool:
    """Whether syllable `k` belongs to the kind of a school (*bắt kế toán trường tiểu HỌC*)."""
    kind = scene.word("streets", k - 1)
    return kind is not None and kind.j > k


def compelled(scene: Scene, clause: Clause) -> bool:
    """Whether *bị bắt* means to be forced to do something (*hai học sinh bị bắt QUỲ*)."""
    trigger = clause.trigger
    if trigger.action != "arrest" or clause.passive < 0 or trigger.j != trigger.i + 1:
        return False
    return any(scene.word(kind, trigger.j) for kind in ("made_to", "captivity"))


def by_force(scene: Scene, clause: Clause) -> bool:
    """Whether *khống chế* is what an offender does to a victim (*dùng dao khống chế bà Hoa*): no police acts."""
    trigger, people = clause.trigger, clause.people
    if not scene.word("overpower", trigger.i) or people is None or _police_before(scene, clause):
        return False
    start = max(clause.first, trigger.i - _REACH)
    arms = (scene.words("weapons")[k] for k in scene.among("weapons", start, trigger.i))
    armed = any(scene.before("suspects", hit.j) is None for hit in arms)
    return armed or _victim(scene, clause) or (clause.how == "object" and polite(scene, people.i))


def confined(scene: Scene, clause: Clause) -> bool:
    """Whether *giam giữ* is what kidnappers do (*các đối tượng đang giam giữ chị Nụ*, *nơi con gái bị giam giữ*).

    No authority is told of, no suspect, and no country where somebody is held (*bị giam giữ ở Triều Tiên*).
    """
    i, people = clause.trigger.i, clause.people
    if not scene.word("confining", i) or people is None:
        return False
    if clause.passive < 0:
        accused = scene.holds("suspects", max(clause.first, i - _REACH), i)
        return accused or not _police_before(scene, clause)
    before = scene.keys[max(people.j - _REACH, clause.first) : clause.passive]
    if scene.word("victims", people.i) or not small_words("places").isdisjoint(before):
        return True
    told = scene.holds("suspects", people.i, people.j) or scene.acting_among(clause.passive, i)
    return not told and not scene.holds("countries", clause.first, clause.last)


def _victim(scene: Scene, clause: Clause) -> bool:
    """Whether a relative or an employee is overpowered by somebody told before (*chồng khống chế VỢ*)."""
    people = clause.people
    if people is None or clause.how not in ("object", "subject") or clause.trigger.i == clause.first:
        return False
    return scene.word("victims", people.i) is not None


def by_captor(scene: Scene, clause: Clause) -> bool:
    """Whether children, or girls in an article on forced marriage, are seized without the police (*bắt cháu bé*)."""
    people, action = clause.people, clause.trigger.action
    if people is None or action not in ("arrest", "detain") or _police_before(scene, clause):
        return False
    heads = scene.among("children", people.i, people.i + _NEAR) if people.kind != "names" else []
    if any(scene.forms[k].islower() for k in heads):
        return True
    return action == "arrest" and bool(scene.words("forced_marriage")) and _girl(scene, clause)


def _girl(scene: Scene, clause: Clause) -> bool:
    people = clause.people
    if people is None or scene.word("kin", people.i):
        return False
    return bool(scene.among("girls", people.i, people.j))


def _police_before(scene: Scene, clause: Clause) -> bool:
    """Whether the police or a body stand in the clause before the trigger."""
    start = max(clause.first, clause.trigger.i - _REACH)
    return scene.acting_among(start, clause.trigger.i)


def polite(scene: Scene, k: int) -> bool:
    """Whether the person at syllable `k` is spoken of politely (*anh Bình*), as no suspect is."""
    hit = scene.word("person", k)
    return hit is not None and hit.value == "honorifics"
