"""Find the people of a verb in what was told before it: a topic, those found out, the sentence before."""

from __future__ import annotations

from pipeline.recognize.arrests.clauses.elided import late_subject, untold
from pipeline.recognize.arrests.clauses.objects import ACCUSED
from pipeline.recognize.arrests.clauses.passives import only_actors
from pipeline.recognize.arrests.clauses.starts import after_source, only_openers
from pipeline.recognize.arrests.people.persons import People
from pipeline.recognize.arrests.people.phrases import people_between, read_people
from pipeline.recognize.arrests.scene import Scene
from pipeline.recognize.arrests.triggers import Trigger
from pipeline.recognize.arrests.words import small_words

_TOPIC_REACH = 30
_CARRIED_REACH = 16
_OWNER_REACH = 5
_APART = small_words("apart")
_CONNECTIVES = small_words("between_actions")
_OWNING = small_words("owning")


def adjunct_people(scene: Scene, trigger: Trigger, first: int, last: int) -> People | None:
    """The subject of a sentence that opens with the act (*Sau 13 ngày TẠM GIAM, ông Lưu …*)."""
    start = _acting_from(scene, trigger.i, first)
    opened = not scene.word("overpower", trigger.i) and first < start and only_openers(scene, first, start)
    if not opened or not _ends_adjunct(scene, trigger, last):
        return None
    people = late_subject(scene, trigger, last)
    if people is None or scene.after(("leading", "police"), people.i) > people.i:
        return None
    sure = people.names or people.pointing or scene.among("suspects", people.i, people.j)
    return people if sure else None


def _acting_from(scene: Scene, k: int, first: int) -> int:
    """The syllable from which only the acting body stands before syllable `k`."""
    starts = [hit.i for kind in ("police", "presupposed") if (hit := scene.before(kind, k))]
    starts += [span.i for span in scene.agencies_among(max(first, k - _TOPIC_REACH), k) if span.j == k]
    return max(min(starts, default=k), first) if scene.before("presupposed", k) is None else k


def _ends_adjunct(scene: Scene, trigger: Trigger, last: int) -> bool:
    """Whether the adjunct ends after the trigger, or goes on with a purpose or a place to a comma."""
    return trigger.j < last and (scene.keys[trigger.j] == "," or untold(scene, trigger, last))


def topic_people(scene: Scene, trigger: Trigger, first: int, last: int) -> People | None:
    """Whom a sentence names first as its topic (*Đối với Lưu Văn Khánh, công an đã tạm giữ*, *Riêng Lưu, …*)."""
    if not untold(scene, trigger, last):
        return None
    k = first + (scene.keys[first] in _APART)
    hit = scene.word("towards", k)
    if hit is None and k == first:
        return None
    k = scene.after(("cases_of",), hit.j if hit else k)
    people = read_people(scene, k, trigger.i)
    if people is None or not (people.names or people.count or people.pointing):
        return None
    comma = _clause_start(scene, people.j, trigger.i)
    acting = comma is not None and _acts(scene, comma + 1, trigger.i)
    return people if acting or scene.before("presupposed", trigger.i) else None


def found_people(scene: Scene, trigger: Trigger, first: int, last: int) -> People | None:
    """Whom the police found out before they acted (*Sau khi xác định hung thủ là LƯU, công an đã bắt giữ*)."""
    comma = _clause_start(scene, max(first, trigger.i - _TOPIC_REACH), trigger.i)
    if comma is None or not untold(scene, trigger, last) or not _acting_after(scene, comma, trigger.i):
        return None
    if (deed := scene.last("deeds", first, comma)) and (owner := _owner(scene, deed.j, comma)):
        return owner
    hit = scene.last("identified", first, comma)
    if hit and scene.keys[hit.j] in small_words("victims_first"):
        return None
    accused = [p for p in people_between(scene, hit.i if hit else first, comma) if _accused(scene, p, hit is not None)]
    return next(reversed(accused), None)


def _acting_after(scene: Scene, comma: int, goal: int) -> bool:
    """Whether the acting body stands after a comma, alone before `goal` or with another act joined to it."""
    if _acts(scene, comma + 1, goal):
        return True
    opens = comma + 1 in scene.agencies or scene.word("police", comma + 1) is not None
    return opens and scene.keys[goal - 1] in _CONNECTIVES and not people_between(scene, comma + 1, goal)


def _accused(scene: Scene, people: People, found: bool) -> bool:
    """Whether people are those who did it: named or suspected where the police `found` them, else counted suspects."""
    suspected = bool(scene.among("suspects", people.i, people.j))
    return people.kind in ("names", "number") or suspected if found else people.kind == "number" and suspected


def _clause_start(scene: Scene, first: int, k: int) -> int | None:
    """The last comma or *nên*, *thì* from syllable `first` to before `k`, after which the acting body may stand."""
    hence = small_words("hence")
    return next((p for p in range(k - 1, first - 1, -1) if scene.keys[p] == "," or scene.keys[p] in hence), None)


def _acts(scene: Scene, k: int, goal: int) -> bool:
    """Whether the acting body and verbs of its work alone stand from syllable `k` to `goal`."""
    return bool(scene.among("police", k, goal) or scene.agencies_among(k, goal)) and only_actors(scene, k, goal)


def _owner(scene: Scene, k: int, end: int) -> People | None:
    """Who did the deed told before syllable `k` (*hành vi phạm tội CỦA LƯU*)."""
    at = next((p for p in range(k, min(end, k + _OWNER_REACH)) if scene.keys[p] in _OWNING), None)
    people = read_people(scene, at + 1, end) if at is not None else None
    return people if people and (people.names or people.pointing) else None


def carried_people(scene: Scene, trigger: Trigger, first: int) -> People | None:
    """Those taken somewhere to be held (*đưa LƯU VĂN KHÁNH đi tạm giam*)."""
    if scene.keys[trigger.i - 1] not in small_words("taken_to") or trigger.i - 1 <= first:
        return None
    hit = scene.last("carried", max(first, trigger.i - _CARRIED_REACH), trigger.i - 1)
    people = read_people(scene, hit.j, trigger.i - 1) if hit else None
    return people if people and people.j == trigger.i - 1 else None


def said_before(scene: Scene, trigger: Trigger, passive: int, first: int) -> People | None:
    """The subject of the sentence before, where *bị* opens this one (*Lưu quê Hà Nam. Năm 2010 bị phạt 8 năm tù*)."""
    if passive < 0 or first == 0 or not only_openers(scene, first, passive) or scene.before("presupposed", passive):
        return None
    subject = _subject_before(scene, first)
    if subject is None or subject.count != 1 or not (subject.names or subject.pointing):
        return None
    return People(trigger.i, trigger.j, subject.kind, 1, names=subject.names)


def _subject_before(scene: Scene, first: int) -> People | None:
    """The people with whom the sentence before syllable `first` begins, or the one person whom it names there."""
    start = scene.sentence(first - 1)[0]
    told = people_between(scene, start, min(first, start + _TOPIC_REACH))
    alone = len({name for people in told for name in people.names}) == 1
    return told[0] if told and (alone or only_openers(scene, start, told[0].i)) else None


def _offenders_before(scene: Scene, first: int) -> People | None:
    """The suspects or counted people who do something in the sentence before, at its beginning, and are no police."""
    subject = _subject_before(scene, first) if first else None
    if subject is None or scene.word("respected", subject.i) or first - subject.j > _TOPIC_REACH:
        return None
    if not (subject.counted or (subject.kind == "one" and scene.holds("suspects", subject.i, subject.j))):
        return None
    passive = not small_words("suffered").isdisjoint(scene.keys[subject.j : first])
    others = any(scene.holds(kind, subject.i, first) for kind in ("police", "saying", "trigger"))
    return None if passive or others or len(people_between(scene, subject.i, first)) > 1 else subject


def object_before(scene: Scene, trigger: Trigger, first: int, last: int) -> People | None:
    """Whom the police seized where no object is told: the one person named in the sentence before (*Công an đã bắt*).

    Of a charge (*công an đã khởi tố bị can*) some people, if nobody is named there.
    """
    if trigger.j == trigger.i + 1 or not untold(scene, trigger, last):
        return None
    comma = _clause_start(scene, max(first, trigger.i - _TOPIC_REACH), trigger.i)
    said = after_source(scene, first, trigger.i)
    start = max(said, first if comma is None else comma + 1)
    acting = _acts(scene, start, trigger.i)
    if acting and (names := _sole_name(scene, first)):
        return People(trigger.i, trigger.j, "names", 1, names=names)
    if acting and (subject := _offenders_before(scene, first)):
        return People(trigger.i, trigger.j, subject.kind, subject.count, subject.approx, subject.names)
    accused = scene.keys[max(trigger.j - 2, 0) : trigger.j] == ACCUSED
    told = acting or (said > first and only_actors(scene, start, trigger.i))
    return People(trigger.i, trigger.j, "none", None, "unknown", vague=True) if accused and told else None


def _sole_name(scene: Scene, first: int) -> list[str]:
    """The name of the one person of whom the sentence before syllable `first` tells, if no victim and not its source.

    Suspects are not spoken of politely (*anh Lưu bị cướp. Công an đã bắt giữ*).
    """
    start = scene.sentence(first - 1)[0] if first else 0
    told = [people for people in people_between(scene, start, first) if people.names]
    names = list(dict.fromkeys(name for people in told for name in people.names))
    polite = any(scene.word("respected", people.i) for people in told)
    return names if len(names) == 1 and not polite and not scene.among("saying", start, first) else []
