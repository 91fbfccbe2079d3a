"""Judge whether a thing or a case, not people, is what was kept, seized or opened."""

from __future__ import annotations

from pipeline.normalize.numbers import read_number
from pipeline.recognize.arrests.clauses.clause import Clause
from pipeline.recognize.arrests.scene import Scene
from pipeline.recognize.arrests.words import small_words

_BEAST_REACH = 3
_THING_REACH = 16
_LONGEST_THING = 4
_CLAIM_REACH = 10
_DRIVER_REACH = 30
_KINDS = ("goods", "things", "belongings")


def of_thing(scene: Scene, clause: Clause) -> bool:
    """Whether the thing of those told was seized (*xe do Lưu điều khiển bị tạm giữ*, *3 thuyền của các đối tượng*)."""
    if clause.passive < 0 or clause.trigger.action not in ("arrest", "detain") or clause.people is None:
        return False
    if clause.how not in ("subject", "opening") or clause.people.j > clause.trigger.i:
        return False
    return (
        _named_after(scene, clause)
        or _recorded(scene, clause)
        or _owned(scene, clause)
        or _used(scene, clause)
        or _claimed(scene, clause)
    )


def of_beast(scene: Scene, clause: Clause) -> bool:
    """Whether an animal is caught (*con hổ sổng chuồng đã bị bắt*), not somebody who is called after one."""
    people, first = clause.people, clause.first
    if people is None or clause.passive < people.j or clause.trigger.action not in ("arrest", "detain"):
        return False
    opens = "," not in scene.forms[first : clause.passive]
    return _beast_at(scene, people.i) or (opens and _beast_at(scene, first))


def _beast_at(scene: Scene, i: int) -> bool:
    """Whether an animal is told of at syllable `i` (*đàn khỉ*, *cá thể gấu*)."""
    heads = small_words("beast_heads")
    beasts = scene.among("beasts", i + 1, i + _BEAST_REACH)
    return any(scene.forms[k].islower() and scene.keys[k - 1] in heads for k in beasts)


def of_fish(scene: Scene, clause: Clause) -> bool:
    """Whether an animal is caught in a net (*con cá nặng 20 kg SA LƯỚI*, no *cá độ*), and nobody is accused."""
    if clause.trigger.action != "arrest" or not clause.trigger.alone:
        return False
    start = max(clause.first, clause.trigger.i - _THING_REACH)
    animals = small_words("animals")
    caught = any(scene.keys[k] in animals and not scene.word("acts", k) for k in range(start, clause.trigger.i))
    return caught and not scene.among("suspects", clause.first, clause.trigger.i)


def of_case(scene: Scene, clause: Clause) -> bool:
    """Whether a case was opened: nobody is proud to be charged (*vụ án ĐƯỢC khởi tố*).

    Not where the next verb has the people (*Vụ việc được công an khởi tố, bắt tạm giam ÔNG LƯU*).
    """
    passive, people = clause.passive, clause.people
    if clause.trigger.action != "charge" or passive < 0 or clause.how == "far":
        return False
    if clause.how == "joined" and people and people.i >= clause.trigger.j:
        return False
    if scene.keys[passive] in small_words("suffered"):
        return False
    return not small_words("affairs").isdisjoint(scene.keys[clause.first : passive])


def _named_after(scene: Scene, clause: Clause) -> bool:
    """*Bà Nụ bị TẠM GIỮ 5 TẤN HÀNG*: what she had follows the verb, perhaps after a number."""
    k = clause.trigger.j
    if clause.trigger.action != "detain" or k >= clause.last:
        return False
    number = read_number(scene.syllables, k)
    start = number.j if number else scene.after(("plurals", "singulars"), k)
    hit = scene.word("things", start)
    counts_time = hit is not None and scene.keys[start] in small_words("no_count") | small_words("terms")
    return not counts_time and any(scene.word(kind, p) for kind in _KINDS for p in {k, start})


def _recorded(scene: Scene, clause: Clause) -> bool:
    """*Lưu không có hóa đơn nên bị LẬP BIÊN BẢN TẠM GIỮ*: what he carried."""
    return clause.trigger.action == "detain" and scene.before("recording", clause.trigger.i) is not None


def _owned(scene: Scene, clause: Clause) -> bool:
    """A thing with which the clause opens, then *của* and the people (*Hai sà lan CỦA nhóm cát tặc bị bắt giữ*)."""
    start = max(clause.first, clause.passive - _THING_REACH)
    owning = [k for k in range(start, clause.passive) if scene.keys[k] in small_words("owning")]
    if not owning:
        return False
    at = owning[-1]
    starts = range(at - _LONGEST_THING, at)
    things = (hit for kind in _KINDS for k in starts if (hit := scene.word(kind, k)) and hit.j == at)
    thing = min((hit.i for hit in things if hit.i >= clause.first), default=None)
    if thing is None or _within(scene, thing):
        return False
    opens = _opening(scene, clause.first, thing)
    return not any(scene.among(kind, opens, thing) for kind in ("person", "acts"))


def _used(scene: Scene, clause: Clause) -> bool:
    """A thing before *do*, the people and what they did with it (*chiếc xe máy DO anh Tám điều khiển bị tạm giữ*)."""
    driven = scene.before("driven", clause.passive)
    if driven is None:
        return False
    start = max(clause.first, clause.passive - _DRIVER_REACH)
    agents = [k for k in range(start, driven.i) if scene.keys[k] in small_words("agents")]
    if not agents:
        return False
    at = agents[-1]
    start = max(clause.first, at - _THING_REACH)
    things = [k for kind in _KINDS for k in scene.among(kind, start, at)]
    if not things or _within(scene, max(things)) or scene.among("person", max(things), at):
        return False
    owners = "person" if clause.trigger.action == "arrest" else "suspects"
    return not scene.among(owners, _opening(scene, clause.first, max(things)), at)


def _opening(scene: Scene, first: int, k: int) -> int:
    """Where the part of the sentence between commas opens in which syllable `k` stands."""
    return next((p + 1 for p in range(k - 1, first - 1, -1) if scene.keys[p] == ","), first)


def _claimed(scene: Scene, clause: Clause) -> bool:
    """A thing that somebody wants back, right before the verb (*đến nhận lại XE MÁY đang bị công an tạm giữ*)."""
    claim = scene.last("claiming", max(clause.first, clause.passive - _CLAIM_REACH), clause.passive)
    if claim is None:
        return False
    return any(scene.among(kind, claim.j, min(claim.j + 3, clause.passive)) for kind in _KINDS)


def _within(scene: Scene, k: int) -> bool:
    """Whether people were in or on the thing at syllable `k` (*hai người TRÊN xe của Lưu*)."""
    near = scene.keys[max(k - 3, 0) : k]
    return not small_words("within").isdisjoint(near)
