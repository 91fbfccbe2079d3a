"""Add up the people whom a phrase tells one after the other (*giám đốc và 2 nhân viên*, *tài xế, phụ xe*)."""

from __future__ import annotations

from pipeline.knowledge.named_words import AGE, AND
from pipeline.recognize.arrests.people.listing import read_listing
from pipeline.recognize.arrests.people.nouns import after_people, listing_start, nouns_end, number_at, post_at
from pipeline.recognize.arrests.people.persons import People
from pipeline.recognize.arrests.people.quotes import MARKS
from pipeline.recognize.arrests.people.several import numbered, plural
from pipeline.recognize.arrests.scene import Scene
from pipeline.recognize.arrests.triggers import Trigger
from pipeline.recognize.arrests.words import small_words

_REACH = 6
_WHOLE_REACH = 8
_MOST = 12
_AWAY_REACH = 4
_ADDING = small_words("adding")
_CONSISTING = small_words("consisting")
_SECOND = small_words("after_adding")
_BESIDE = small_words("beside") | _SECOND
_EXISTING = small_words("existing")


def with_others(scene: Scene, people: People, end: int) -> People:
    """Add those whom a phrase tells after `people`, without their names (*hai chủ quán cùng 3 người khác*).

    Behind what the people did only those who belong to them count (*bắt trùm buôn ma túy và 2 ĐÀN EM*).
    """
    if people.kind not in ("one", "number") or (people.pointing and people.kind == "one"):
        return people
    _add_trades(scene, people, end)
    acted = False
    for k in range(people.j, min(people.j + _REACH, end)):
        acted = acted or scene.word("acts", k) is not None
        if scene.keys[k] in _ADDING:
            _add(scene, people, k + 1, end, acted)
            break
        told = scene.forms[k].isalpha() or scene.forms[k] in MARKS or scene.keys[k + 1 : k + 2] == [AGE]
        if not told or scene.keys[k] in _CONSISTING or scene.word("closers", k) or scene.word("trigger", k):
            break
    return people


def _add(scene: Scene, people: People, k: int, end: int, acted: bool) -> None:
    """Add those at syllable `k`: a number, a relative, another trade, accomplices of unknown number."""
    others = None if people.pointing else numbered(scene, k, end)
    if others and others.kind == "number" and others.count and others.approx == "exact":
        if not got_away(scene, others) and (not acted or scene.holds("accomplices", others.i, others.j)):
            people.count, people.kind, people.j = (people.count or 0) + others.count, "number", others.j
    elif people.pointing and (named := read_listing(scene, k + (_with(scene, k)), end)).names:
        people.count, people.j = (people.count or 0) + named.count, named.j
    elif people.pointing or k >= end:
        return
    elif people.kind == "one" and (j := _some(scene, k, end, acted)) > k:
        people.count, people.kind, people.approx, people.vague = None, "group", "unknown", True
        people.j = j
    elif not acted and (j := _another(scene, people, k, end)) > k:
        people.count, people.j = (people.count or 0) + 1, j


def got_away(scene: Scene, people: People) -> bool:
    """Whether people are told to have escaped (*một đối tượng khác ĐÃ BỎ TRỐN*), not only called after an escape."""
    hit = scene.last("got_away", people.j, people.j + _AWAY_REACH)
    return hit is not None and (hit.i > people.j or people.further)


def _some(scene: Scene, k: int, end: int, acted: bool) -> int:
    """The syllable after others of unknown number at `k` (*chủ tịch xã cùng NHIỀU CÁN BỘ*); `k` if none."""
    if accomplices := scene.word("accomplices", k):
        return accomplices.j
    others = None if acted else plural(scene, k, end)
    return others.j if others and others.kind == "many" and others.count is None and not others.pointing else k


def _another(scene: Scene, people: People, k: int, end: int) -> int:
    """The syllable after one more person at `k`, told by kinship or, beside a single one, by trade; `k` if none."""
    companion = scene.word("companions", k)
    if companion and companion.j <= end:
        return companion.j
    return nouns_end(scene, k, end) if people.kind == "one" and _trade(scene, k) else k


def _add_trades(scene: Scene, people: People, end: int) -> None:
    """Add those told by their trade right after the first, with commas between them (*tài xế, phụ xe*).

    Behind a number only numbers count (*3 cán bộ địa chính, 2 KẾ TOÁN*; not *2 cán bộ, nhân viên*).
    """
    single = people.kind == "one"
    if scene.among("suspects", people.i, people.j) or not (single or _by_trade(scene, people)):
        return
    for _ in range(_MOST):
        k = people.j + 1
        if k >= end or scene.keys[k - 1] not in (",", *_ADDING):
            break
        others = numbered(scene, k, end)
        if others and others.approx == "exact" and scene.keys[k - 1] == "," and _by_trade(scene, others):
            people.count, people.kind, people.j = (people.count or 0) + (others.count or 0), "number", others.j
        elif single and _trade(scene, k):
            people.count, people.j = (people.count or 0) + 1, nouns_end(scene, k, end)
        else:
            break


def _by_trade(scene: Scene, people: People) -> bool:
    """Whether people are counted by their trade or origin, not as suspects (*2 kế toán*, *4 người Việt*)."""
    number = number_at(scene, people.i) if people.kind == "number" else None
    return number is not None and (_trade(scene, number.j) or after_people(scene, number.j + 1) > number.j + 1)


def _trade(scene: Scene, k: int) -> bool:
    """Whether a noun at syllable `k` tells what somebody is, no other word for the one accused."""
    hit = scene.word("person", k)
    if scene.word("suspects", k) or scene.word("accomplices", k):
        return False
    if hit is None:
        return post_at(scene, k) is not None
    return hit.value == "nouns" or scene.word("callings", k) is not None or post_at(scene, k) is not None


def whole_before(scene: Scene, trigger: Trigger, k: int, first: int) -> People | None:
    """The number of whom one is told apart, right before the *bị* at syllable `k` (*Một trong 3 NGƯỜI bị bắt là A*).

    One, where only is told whose kin somebody is.
    """
    if one := _somebody(scene, trigger, k, first):
        return one
    if small_words("identity").isdisjoint(scene.keys[trigger.j : trigger.j + 1]):
        return None
    for p in range(k - 1, max(first, k - _WHOLE_REACH), -1):
        if hit := scene.word("parts", p):
            people = numbered(scene, hit.j, k) if scene.word("singulars", p - 1) else None
            return people if people and people.j == k else None
    return None


def _somebody(scene: Scene, trigger: Trigger, k: int, first: int) -> People | None:
    """Somebody who is no more than told to be somebody's kin (*NGƯỜI đang bị tạm giữ chính là cha của bé*)."""
    while k > first and scene.keys[k - 1] in small_words("adverbs"):
        k -= 1
    j = scene.after(("listing",), trigger.j)
    told = k == first + 1 and scene.keys[first] in small_words("human") and j > trigger.j
    return People(first, k, "one", 1) if told and scene.word("companions", j) else None


def companions_at(scene: Scene, k: int, end: int) -> People | None:
    """Those seized with somebody, told at syllable `k` after the verb: a number, full names or kin (*cùng VỢ*).

    Those joined to them count, too (*cùng vợ VÀ 2 CON TRAI*).
    """
    people = _beside(scene, k, end)
    if people is None or not people.count or scene.keys[people.j : people.j + 1] != [AND]:
        return people
    others = _beside(scene, people.j + 1, end)
    if others and others.count and others.approx == people.approx:
        count, names = people.count + others.count, people.names + others.names
        return People(people.i, others.j, "number", count, people.approx, names)
    return people


def _beside(scene: Scene, k: int, end: int) -> People | None:
    """The people at syllable `k` who are seized with somebody: a number, full names or kin."""
    k += _with(scene, k)
    if k >= end:
        return None
    if others := numbered(scene, k, end):
        return others if others.kind == "number" else None
    if companion := scene.word("companions", k):
        return People(k, companion.j, "one", 1)
    hit = scene.word("person", k)
    k = hit.j if hit and hit.value == "honorifics" else k
    listing = read_listing(scene, k, end, titled=False)
    return People(k, listing.j, "names", listing.count, "exact", listing.names) if listing.names else None


def seized_with(scene: Scene, trigger: Trigger, end: int) -> People | None:
    """Somebody told before and those listed as seized with him (*Bị bắt cùng Lưu CÒN CÓ Lò Văn An và Lò Văn Pọm*)."""
    k = trigger.j
    leader = companions_at(scene, k + 1, end) if k < end and scene.keys[k] in _BESIDE else None
    if leader is None or leader.j >= end:
        return None
    start = listing_start(scene, leader.j, end) + (scene.keys[leader.j] in _EXISTING)
    listing = read_listing(scene, start, end) if start > leader.j else None
    if listing is None or not listing.names:
        return None
    names = leader.names + listing.names
    return People(leader.i, listing.j, "names", (leader.count or 0) + listing.count, listing.approx, names)


def _with(scene: Scene, k: int) -> bool:
    """Whether syllable `k` is the second one of *cùng với*."""
    return k < len(scene.keys) and scene.keys[k] in _SECOND
