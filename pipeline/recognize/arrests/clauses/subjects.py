"""Find the people before a trigger: the subject of a passive, or of a verb such as *đầu thú*."""

from __future__ import annotations

from dataclasses import replace

from pipeline.knowledge.named_words import AND
from pipeline.recognize.arrests.clauses.asides import aside_before
from pipeline.recognize.arrests.clauses.fronted import without_fronted
from pipeline.recognize.arrests.clauses.long_subjects import whole_subject
from pipeline.recognize.arrests.clauses.starts import after_source
from pipeline.recognize.arrests.clauses.unknown_names import name_before
from pipeline.recognize.arrests.people.listing import read_listing
from pipeline.recognize.arrests.people.persons import People
from pipeline.recognize.arrests.people.phrases import people_between
from pipeline.recognize.arrests.people.quotes import OPENING
from pipeline.recognize.arrests.scene import Scene
from pipeline.recognize.arrests.words import small_words

_LONGEST_NOUN = 5
_SEIZED_REACH = 10
_HANDLED_REACH = 4
_JOINED = small_words("other_people")
_TOGETHER = small_words("together")
_OWNING = small_words("owning")
_PASSIVE = small_words("passive")
_DATES = small_words("dates")
_EXISTING = small_words("existing")
_SHORT_ADVERBS = small_words("adverbs")
ADVERBS = ("done", "leading", "joints", "unreal", "adverbs")
"""The word lists of what may stand between people and the verb (*Hai người này SAU ĐÓ ĐÃ bị bắt*)."""


def subject_of(scene: Scene, k: int, first: int) -> People | None:
    """The people before syllable `k`, not before a semicolon: those right before it, else the first of the sentence."""
    aside = aside_before(scene, k, first)
    people = (_subject(scene, aside, first) if aside else None) or _subject(scene, k, first)
    if people is None or _parted(scene, people.j, k):
        return None
    return _with_leader(scene, people, first)


def _parted(scene: Scene, i: int, j: int) -> bool:
    """Whether a semicolon from syllable `i` to before `j` begins another item of a list (*…; Bị tạm giam khi …*)."""
    return any(scene.keys[k] == ";" and not scene.forms[k + 1].islower() for k in range(i, j))


def told_right_before(scene: Scene, k: int, first: int) -> bool:
    """Whether counted people stand right before syllable `k`, so that who is named after the verb is another."""
    people = next(reversed(people_between(scene, first, k)), None)
    return people is not None and people.counted and adverbs_only(scene, people.j, k)


def _with_leader(scene: Scene, people: People, first: int) -> People:
    """Add those told right before (*Khánh cùng 4 người thân bị bắt*, *tài xế và phụ xe bị bắt*)."""
    k = people.i - 1 - (people.i > first and scene.forms[people.i - 1] in OPENING)
    if people.kind not in ("number", "one") or people.pointing or k <= first or scene.keys[k] not in _TOGETHER:
        return people
    before = [p for p in people_between(scene, first, k) if p.j == k and p.count]
    kin = scene.before("companions", k) if scene.holds("companions", people.i, people.j) else None
    leader = before[-1] if before else People(kin.i, kin.j, "one", 1) if kin else name_before(scene, k, first)
    if leader is None or leader.pointing:
        return people
    count, kind = (leader.count or 0) + (people.count or 0), "names" if people.kind == "one" else "number"
    return replace(people, i=leader.i, count=count, kind=kind, names=leader.names + people.names)


def _subject(scene: Scene, k: int, first: int) -> People | None:
    if not scene.word("alone", k) and thing_before(scene, k, first):
        return None
    candidates = [p for p in people_between(scene, after_source(scene, first, k), k) if not _acting(scene, p, k)]
    if they := _they_before(scene, k, first):
        several = (p for p in reversed(candidates) if p.count != 1)
        return next(several, they)
    if candidates and adverbs_only(scene, candidates[-1].j, k):
        last = without_fronted(scene, candidates[-1], first)
        told = _offender(scene, candidates) or _part_of(scene, candidates)
        return told or whole_subject(scene, [*candidates[:-1], last], first)
    opens = candidates and candidates[0].i == first and candidates[0].kind in ("many", "group", "number")
    return (
        _listed_subject(scene, k, first)
        or (None if opens else name_before(scene, k, first))
        or _next_accused(scene, candidates, first, k)
        or _clause_subject(scene, candidates)
        or next(iter(candidates), None)
    )


def _acting(scene: Scene, people: People, k: int) -> bool:
    """Whether people of the police act, and are not those seized themselves (*CÁC TRINH SÁT ập vào bắt giữ*)."""
    if people.kind not in ("many", "group") or not scene.among("police", people.i, people.j):
        return False
    return scene.keys[k] not in _PASSIVE or not adverbs_only(scene, people.j, k)


def _they_before(scene: Scene, k: int, first: int) -> People | None:
    """Those told before whom a pronoun right before the verb means (*khi HỌ bị bắt*)."""
    j = k
    while j > first and scene.keys[j - 1] in _SHORT_ADVERBS:
        j -= 1
    hit = scene.before("they", j)
    return People(hit.i, k, "many", None, "unknown", pointing=True) if hit and hit.i >= first else None


def unnamed_before(scene: Scene, k: int, first: int) -> People | None:
    """Those of whom only is told that there are some, or whose they are (*đã CÓ NGƯỜI bị bắt*; *khi CHỒNG bị bắt*)."""
    while k > first and scene.keys[k - 1] in _SHORT_ADVERBS:
        k -= 1
    if k - 2 >= first and scene.keys[k - 1] in small_words("human") and scene.keys[k - 2] in _EXISTING:
        return None if scene.word("unreal", k - 3) else People(k - 2, k, "many", None, "unknown", vague=True)
    kin = scene.before("companions", k)
    beside = kin is None or kin.i <= first or scene.keys[kin.i - 1] in _JOINED | _TOGETHER
    opens = kin and not beside and (scene.before("presupposed", kin.i) or scene.keys[kin.i - 1] in _DATES)
    return People(kin.i, k, "one", 1) if kin and opens and scene.word("things", kin.i) is None else None


def _offender(scene: Scene, candidates: list[People]) -> People | None:
    """Who did it to the last told (*HAI THANH NIÊN đánh bác sĩ đã bị tạm giữ*, *KẺ đâm chết anh Hải bị bắt*)."""
    told = candidates[-1]
    for people in candidates[-2:-1]:
        acts = scene.among("acts", people.j, told.i)
        direct = acts and acts[0] == people.j and told.i - scene.words("acts")[acts[0]].j <= 1
        if scene.before("rumours", told.i) or scene.keys[told.i - 1] == ",":
            return None
        if direct and (scene.among("suspects", people.i, people.j) or not scene.among("suspects", told.i, told.j)):
            return people
    return None


def _part_of(scene: Scene, candidates: list[People]) -> People | None:
    """Those counted out of a band right before the verb (*5 THANH NIÊN trong nhóm trộm bị bắt*)."""
    if len(candidates) < 2 or candidates[-1].kind not in ("group", "many"):
        return None
    k, part = candidates[-1].i, candidates[-2]
    inner = scene.before("parts", k)
    start = inner.i if inner else k - (scene.keys[k - 1] in _OWNING)
    return part if part.kind == "number" and part.j == start < k else None


def _listed_subject(scene: Scene, k: int, first: int) -> People | None:
    """Those named before *bị*, two or more, or behind *sau khi* or the like (*Phương gặp Nghĩa sau khi AN bị bắt*)."""
    after = scene.last("presupposed", max(first, k - _SEIZED_REACH), k)
    start = after.j if after else first
    listing = read_listing(scene, start, k, several=True) if start < k else None
    if listing and len(listing.names) > (after is None) and adverbs_only(scene, listing.j, k):
        return People(start, listing.j, "names", listing.count, listing.approx, listing.names)
    return None


def _clause_subject(scene: Scene, candidates: list[People]) -> People | None:
    """The people with whom the last clause of a sentence begins (*Lừa 500 người, HAI GIÁM ĐỐC công ty A lĩnh án*)."""
    for people in reversed(candidates[1:]):
        opens = scene.keys[people.i - 1] in _JOINED and scene.keys[people.i - 1] != AND
        told_of = scene.keys[people.i - 1] in _EXISTING and people.kind in ("number", "many")
        if told_of or (opens and people.counted and not people.pointing):
            return people
    return None


def _next_accused(scene: Scene, candidates: list[People], first: int, k: int) -> People | None:
    """The subject of a second clause of a sentence (*A bị truy tố về tội giết người và B (30 tuổi) bị truy tố*)."""
    told = scene.among("trigger", first, k)
    after = [people for people in candidates if told and people.i > told[-1]]
    return next((p for p in after if p.kind == "names" and scene.keys[p.i - 1] in _JOINED), None)


def thing_before(scene: Scene, k: int, first: int) -> bool:
    """Whether a thing stands right before syllable `k` (*lượng ma túy bị bắt giữ*)."""
    while k > first and scene.keys[k - 1] in _SHORT_ADVERBS:
        k -= 1
    hit = scene.before("goods", k)
    if hit is None or scene.before("no_goods", k):
        return False
    if not small_words("traces").isdisjoint(scene.keys[max(first, k - _SEIZED_REACH) : k]):
        return False
    if hit.i > first and scene.keys[hit.i - 1] in small_words("within"):
        return False
    owned = scene.before("person", hit.i) or _person_before(scene, k, first)
    return not owned and not _handled(scene, hit.i, first)


def _handled(scene: Scene, k: int, first: int) -> bool:
    """Whether people right before an act do it to the thing at syllable `k` (*hai người đang vận chuyển MA TÚY*)."""
    acts = (scene.words("acts")[p] for p in scene.among("acts", max(first, k - _SEIZED_REACH), k))
    starts = [hit.i for hit in acts if hit.j <= k <= hit.j + _HANDLED_REACH]
    people = people_between(scene, first, k) if starts else []
    return any(adverbs_only(scene, each.j, start) for each in people for start in starts if each.j <= start)


def _person_before(scene: Scene, k: int, first: int) -> bool:
    """Whether a noun for people, of any length, ends right before syllable `k` (*cán bộ ngân hàng*)."""
    if not scene.reading.hits.may_end("arrest:person", k):
        return False
    nouns = (scene.word("person", p) for p in range(max(first, k - _LONGEST_NOUN), k))
    return any(hit is not None and hit.j == k for hit in nouns)


def adverbs_only(scene: Scene, k: int, goal: int) -> bool:
    """Whether only adverbs and words that lead on to the verb stand from syllable `k` to `goal`."""
    while k < goal:
        j = scene.after(ADVERBS, k)
        if j == k:
            return False
        k = j
    return True
