"""Find how many people an article tells of: the size of a group that a clause leaves without a number."""

from __future__ import annotations

from dataclasses import replace

from pipeline.recognize.arrests.clauses.clause import Clause
from pipeline.recognize.arrests.people.nouns import group_at
from pipeline.recognize.arrests.people.persons import People
from pipeline.recognize.arrests.people.phrases import people_between
from pipeline.recognize.arrests.people.several import numbered
from pipeline.recognize.arrests.scene import Scene
from pipeline.recognize.arrests.words import small_words

_SENTENCES_ON = 4
_SENTENCES_BACK = 4
_BACK = 250
_MOST = 20
_REACH = 6
_GATHERING = small_words("gathering")
_JOINING = small_words("joining")


def group_sizes(scene: Scene, clauses: list[Clause], told: list[Clause]) -> list[int]:
    """The numbers of people, the likeliest first: in clauses of facts, in other clauses, in a list of names after one.

    *Công an tạm giữ một băng nhóm. Các đối tượng gồm: A, B và C.* gives 3. Whom a court calls in are others.
    """
    facts = {clause.trigger.i for clause in told}
    others = [clause for clause in clauses if clause.trigger.i not in facts and clause.trigger.action != "summon"]
    ordered = told + others
    counts = [c.people.count for c in ordered if c.people and c.people.kind in ("number", "names") and c.people.count]
    sizes = [count for count in counts if count > 1]
    if sizes:
        return sizes
    unsized = [c for c in told if c.people and c.people.count is None and not c.people.vague]
    after = (_listed_after(scene, end) for end in dict.fromkeys(c.last for c in unsized))
    return [size for size in after if size] or [size for c in unsized[:_MOST] if (size := _told_before(scene, c))]


def recall_summoned(scene: Scene, told: list[Clause]) -> None:
    """Give those called in, to whom words point back (*triệu tập NHỮNG CÁN BỘ NÀY*), the number told before."""
    for clause in told:
        people = clause.people
        if people is None or clause.trigger.action != "summon" or people.count is not None:
            continue
        if people.pointing and not (people.vague or people.further) and (size := _told_before(scene, clause)):
            clause.people = replace(people, kind="number", count=size, approx="exact")


def _listed_after(scene: Scene, k: int) -> int | None:
    """How many are named as the members of a group in the sentences from syllable `k` on."""
    for _ in range(_SENTENCES_ON):
        if k >= len(scene.keys):
            break
        first, k = scene.sentence(k)
        if not scene.among("listing", first, k):
            continue
        groups = [people for people in people_between(scene, first, k) if scene.word("plurals", people.i)]
        if size := next((people.count for people in groups if len(people.names) > 1), None):
            return size
    return None


def _told_before(scene: Scene, clause: Clause) -> int | None:
    """How many the group is that the sentences before a clause told of (*nhóm 3 thanh niên*, *33 con bạc*).

    Where the clause points back to people (*nhóm này*, *họ*), they are those told last.
    """
    if clause.people is None:
        return None
    first, last = clause.first, min(clause.people.i, clause.trigger.i)
    back = clause.people.pointing and _suspects(scene, clause.people)
    for _ in range(_SENTENCES_BACK):
        for people in reversed(people_between(scene, max(first, last - _BACK), last)):
            if people.counted and (people.count or 0) > 1 and (clause.people.pointing or _suspects(scene, people)):
                return (people.count or 0) + _beside(scene, people.i - 1)
            if people.count is None and not people.pointing and back and _suspects(scene, people):
                return None
        if first == 0:
            break
        first, last = scene.sentence(first - 1)
    return None


def _beside(scene: Scene, k: int) -> int:
    """How many the word at syllable `k` adds to a number after it: one (*CÙNG 4 người bạn*), none, or those counted
    before it (*62 cảnh sát VÀ 18 thanh tra*).
    """
    if scene.keys[k] not in _GATHERING:
        return 0
    before = (numbered(scene, i, k) for i in range(max(k - _REACH, 0), k)) if scene.keys[k] in _JOINING else ()
    return next((people.count for people in before if people and people.count), 1)


def _suspects(scene: Scene, people: People) -> bool:
    """Whether a number or plural is told of suspects or of a band, not of victims."""
    several = people.kind in ("number", "many", "group")
    return several and (group_at(scene, people.i) or bool(scene.among("suspects", people.i, people.j)))
