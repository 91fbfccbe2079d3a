"""Find whom a trigger concerns: its object, its subject in the passive, or the people of a joined trigger."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.normalize.numbers import read_number
from pipeline.recognize.arrests.listing import read_listing
from pipeline.recognize.arrests.people import People, people_between, read_people
from pipeline.recognize.arrests.scene import Scene
from pipeline.recognize.arrests.triggers import Trigger

_GAP_STEPS = 14
_JOINT_STEPS = 16
_FAR = 60
_CASES_REACH = 10
_AFTER_NAME = frozenset(["tại", "ở", "về", "khi", "đang", "vì", "để", "có", "cùng", "và", "trong", "do", "đã", "theo"])
_SIGNS = frozenset("\"“”'‘’")


@dataclass(slots=True)
class Clause:
    """A trigger with the people it concerns; `passive` is the syllable of its *bị* or *được*, or -1."""

    trigger: Trigger
    people: People | None
    passive: int
    first: int
    last: int
    how: str


def read_clauses(scene: Scene, triggers: list[Trigger]) -> list[Clause]:
    """Read the clause of each trigger; the last first, so that a joined trigger can take its people."""
    clauses: list[Clause] = []
    following: Clause | None = None
    for n in range(len(triggers) - 1, -1, -1):
        following = _read_clause(scene, triggers, n, following)
        clauses.append(following)
    return clauses[::-1]


def _read_clause(scene: Scene, triggers: list[Trigger], n: int, following: Clause | None) -> Clause:
    trigger = triggers[n]
    first, last = scene.sentence(trigger.i)
    passive = passive_of(scene, trigger, first)
    clause = Clause(trigger, None, passive, first, last, "none")
    if trigger.alone:
        clause.people, clause.how = _subject(scene, trigger.i, first), "subject"
        return clause
    nextone = triggers[n + 1].i if n + 1 < len(triggers) else last
    k = _skip_gaps(scene, trigger.j, last)
    clause.people, clause.how = _object(scene, k, last), "object"
    if clause.people and passive >= 0 and clause.people.kind in ("one", "many") and not clause.people.pointing:
        clause.people = None
    if clause.people is None and following and _joined(scene, trigger.j, following.trigger.i):
        clause.people, clause.how = following.people, "joined"
        clause.passive = clause.passive if clause.passive >= 0 else following.passive
    if clause.people is None and passive >= 0:
        clause.people, clause.how = _listed_after(scene, trigger, last), "listed"
        if clause.people is None:
            clause.people, clause.how = _subject(scene, passive, first), "subject"
    if clause.people is None:
        clause.people, clause.how = _far_object(scene, trigger, min(nextone, last)), "far"
    if clause.people is None and passive < 0 and _police_before(scene, trigger.i, first):
        clause.people, clause.how = _subject(scene, trigger.i, first), "elided"
    if clause.people is None:
        clause.how = "none"
    return clause


def _object(scene: Scene, k: int, last: int) -> People | None:
    return read_people(scene, k, last) or _cases_people(scene, k, last) or _named_object(scene, k, last)


def _cases_people(scene: Scene, k: int, last: int) -> People | None:
    """The people after a number of cases (*bắt 4 vụ cờ bạc với 36 đối tượng*)."""
    number = read_number(scene.syllables, k) if k < last else None
    if number is None or number.j >= last or scene.keys[number.j] not in ("vụ", "tụ"):
        return None
    for j in range(number.j, min(last, number.j + _CASES_REACH)):
        if scene.keys[j] in (",", "với", "gồm", "/", "và", "-", "–") and (people := read_people(scene, j + 1, last)):
            return people if people.kind == "number" else None
    return None


def _named_object(scene: Scene, k: int, last: int) -> People | None:
    """Persons whose names are not Vietnamese, right after the trigger (*bắt quả tang Khăm*)."""
    listing = read_listing(scene, k, last)
    if not listing.names or (listing.j == k + 1 and not _name_ends(scene, listing.j, last)):
        return None
    return People(k, listing.j, "names", listing.count, listing.approx, listing.names)


def _name_ends(scene: Scene, k: int, last: int) -> bool:
    """Whether a single capitalised word before syllable `k` may be a name: no lower-case noun goes on with it."""
    return k >= last or not scene.forms[k].isalpha() or scene.keys[k] in _AFTER_NAME


def _police_before(scene: Scene, k: int, first: int) -> bool:
    """Whether *thì công an* or the like stands right before the trigger, whose object was told before it."""
    return any(scene.keys[i] == "thì" and _only_actors(scene, i + 1, k) for i in range(max(first, k - 12), k))


def _skip_gaps(scene: Scene, k: int, last: int) -> int:
    """The syllable after the words between a trigger and its object (*hình sự*, *4 tháng*, *đối với*)."""
    for _ in range(_GAP_STEPS):
        if k >= last:
            break
        j = scene.after(("gaps", "towards"), k)
        if j == k and scene.forms[k] in _SIGNS:
            j = k + 1
        if j == k and scene.forms[k].isdecimal() and k + 1 < last and scene.keys[k + 1] in ("tháng", "ngày"):
            j = k + 2
        if j == k:
            break
        k = j
    return k


def _joined(scene: Scene, k: int, goal: int) -> bool:
    """Whether only words that join two triggers stand from syllable `k` to the trigger at `goal`."""
    for _ in range(_JOINT_STEPS):
        if k >= goal:
            break
        j = scene.after(("joints", "gaps", "towards"), k)
        if j == k and scene.forms[k].isdecimal():
            j = k + 1
        if j == k:
            return False
        k = j
    return k == goal


def _far_object(scene: Scene, trigger: Trigger, last: int) -> People | None:
    """The people after a later *đối với*, or a number of people after a place (*bắt tại nhà trọ 7 đối tượng*)."""
    last = min(last, trigger.j + _FAR)
    for k in range(trigger.j, last):
        if scene.keys[k] in (";", ":"):
            break
        if scene.keys[k] == "đối" and (hit := scene.word("towards", k)):
            people = read_people(scene, _skip_gaps(scene, hit.j, last), last)
            if people:
                return people
    if trigger.j < last and scene.keys[trigger.j] in ("tại", "ở", "trong"):
        return next((p for p in people_between(scene, trigger.j, last) if p.kind == "number"), None)
    return None


def passive_of(scene: Scene, trigger: Trigger, first: int) -> int:
    """The syllable of the *bị* or *được* that makes a trigger passive, or -1."""
    for k in range(trigger.i - 1, max(first, trigger.i - 40) - 1, -1):
        if scene.keys[k] in (";", ":"):
            return -1
        if scene.keys[k] in ("bị", "được"):
            return k if _only_actors(scene, k + 1, trigger.i) else -1
    return -1


def _only_actors(scene: Scene, k: int, goal: int) -> bool:
    """Whether only the acting body and verbs of its work stand from syllable `k` to `goal`."""
    while k < goal:
        j = scene.after(("leading", "police", "courts", "citizens", "trigger", "carried", "ambiguous"), k)
        for spans in (scene.agencies, scene.places):
            if k in spans:
                j = max(j, spans[k].j)
        if j == k and (scene.keys[k] in ("(", ")", ",", "và", "-", "–", "của") or scene.forms[k][0].isupper()):
            j = k + 1
        if j == k:
            return False
        k = j
    return True


def _listed_after(scene: Scene, trigger: Trigger, last: int) -> People | None:
    """*Các đối tượng bị bắt gồm: A, B và C*."""
    j = scene.after(("listing",), trigger.j)
    if j == trigger.j or j >= last:
        return None
    if scene.keys[j] == ":":
        j += 1
    people = read_people(scene, j, last)
    return people if people and (people.names or people.kind == "number") else None


def _subject(scene: Scene, k: int, first: int) -> People | None:
    """The people before syllable `k`: those right before it, else the first of the sentence."""
    candidates = people_between(scene, first, k)
    if not candidates:
        return None
    if _adverbs_only(scene, candidates[-1].j, k):
        return candidates[-1]
    return candidates[0]


def _adverbs_only(scene: Scene, k: int, goal: int) -> bool:
    while k < goal:
        j = scene.after(("done", "leading", "joints", "unreal"), k)
        if j == k and scene.keys[k] in ("cũng", "đều", "ra", "đến", "lần", "lượt", "cùng"):
            j = k + 1
        if j == k:
            return False
        k = j
    return True
