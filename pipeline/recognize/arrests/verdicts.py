"""Read judgments: all whom a court sentences together are one group, each with a penalty of his own."""

from __future__ import annotations

from dataclasses import replace

from pipeline.normalize.numbers import read_number
from pipeline.recognize.arrests.called import name_at
from pipeline.recognize.arrests.clauses import Clause
from pipeline.recognize.arrests.penalties import length
from pipeline.recognize.arrests.persons import People
from pipeline.recognize.arrests.proposals import proposed
from pipeline.recognize.arrests.scene import Scene
from pipeline.recognize.arrests.words import small_words

_MAX_SENTENCES = 4
_MAX_TERMS = 20
_STAGE_REACH = 30
_TOTALS_REACH = 100


def group_sentenced(scene: Scene, clauses: list[Clause]) -> list[Clause]:
    """The clauses, where those of one judgment are one that has all its people."""
    kept: list[Clause] = []
    group: People | None = None
    free = summed = 0
    for clause in clauses:
        if clause.trigger.action == "sentence" and not proposed(scene, clause.first, clause.trigger.i):
            if clause.trigger.i < free:
                apart = clause.trigger.i >= summed and _counted_apart(clause, group)
                own = group is None or apart or (clause.people and _again(scene, clause))
                clause.people = clause.people if own else group
            else:
                group, free = sentenced(scene, clause)
                summed = clause.last if _summed(clause.people, group) else 0
                clause.people = group
        kept.append(clause)
    return kept


def _again(scene: Scene, clause: Clause) -> bool:
    """Whether a later judgment begins within a sentence (*bị phạt 3 năm tù, năm 2015 LẠI bị phạt 5 năm tù*)."""
    told = scene.last("penalties", clause.first, clause.trigger.i)
    return told is not None and any(key in small_words("again") for key in scene.keys[told.j : clause.trigger.i])


def _summed(told: People | None, group: People | None) -> bool:
    """Whether the number of the judged is the sum of several."""
    return told is not None and group is not None and not group.names and told.count != group.count


def _counted_apart(clause: Clause, group: People | None) -> bool:
    """Whether a part of the judged is counted anew (*8 bị cáo bị tử hình, 5 bị cáo lĩnh 10 năm tù*)."""
    own = clause.people
    if own is None or group is None or group.names:
        return False
    return own.kind == "number" and own.i != group.i and own.count != group.count


def terms_told(scene: Scene, clause: Clause) -> frozenset[str]:
    """The penalties that the sentence of a judgment tells, to know it again; years are whole (*2 năm 6 tháng* is 2)."""
    spans = [_own_part(scene, clause)]
    first, last = scene.sentence(clause.last) if clause.last < len(scene.keys) else (0, 0)
    if scene.holds("totals", first, min(last, first + _TOTALS_REACH)):
        spans.append((first, last))
    found = (length(scene, k) for i, j in spans for k in scene.among("penalties", i, j)[:_MAX_TERMS])
    return frozenset(term for term in found if term)


def _own_part(scene: Scene, clause: Clause) -> tuple[int, int]:
    """The part of its sentence in which a judgment tells its penalties, up to another one (*lại bị phạt*)."""
    starts = [k for k in range(clause.first, clause.last) if scene.keys[k] in small_words("again")]
    before = [k for k in starts if k < clause.trigger.i]
    after = [k for k in starts if k > clause.trigger.i]
    return (before[-1] if before else clause.first, after[0] if after else clause.last)


def stage_of(scene: Scene, clause: Clause) -> str:
    """At which instance the court judges, as its sentence tells (*sơ thẩm*, *phúc thẩm*); empty where it does not."""
    start = max(clause.first, clause.trigger.i - _STAGE_REACH)
    if scene.holds("upheld", start, clause.trigger.j):
        return "phúc thẩm"
    stage = scene.last("stages", start, clause.trigger.i)
    return scene.slice(stage.i, stage.j).lower() if stage else ""


def sentenced(scene: Scene, clause: Clause) -> tuple[People | None, int]:
    """The people of a judgment, who get a penalty in its sentence and those right after it, and where these end.

    *tuyên phạt A 9 năm tù, B và C mỗi bị cáo 7 năm tù* are three.
    """
    names: list[str] = []
    extra, k = 0, clause.first
    for _ in range(_MAX_SENTENCES):
        first, last = scene.sentence(k)
        if not _told(scene, first, last) or (k > clause.first and _other_matter(scene, first, last)):
            break
        extra += _judged(scene, first, last, names)
        k = last
        if k >= len(scene.keys):
            break
    count, own = len(names) + extra, clause.people
    if own and own.kind == "number" and not names:
        own = replace(own, count=max(own.count or 0, _in_turn(scene, clause)))
    untold = own is not None and own.kind == "one" and own.i == clause.trigger.i
    if count == 0 or (
        own and own.count and not untold and (own.count >= count or (own.kind == "number" and not names))
    ):
        return own, k
    anchor = own or People(clause.trigger.i, clause.trigger.j, "names")
    return People(anchor.i, anchor.j, "names", count, "exact", names), k


def _in_turn(scene: Scene, clause: Clause) -> int:
    """How many get penalties one number after the other (*tuyên 3 bị cáo án tử hình, 1 bị cáo án chung thân*).

    The first may stand before the verb, and each penalty before its number (*tử hình 5 bị cáo, chung thân 2 bị cáo*).
    """
    own = clause.people
    if scene.word("among", clause.first) or scene.word("parts", clause.first):
        return 0
    total, latest = 0, own.count or 0 if own and own.j <= clause.trigger.i else 0
    for k in range(clause.trigger.j, clause.last):
        if scene.word("parts", k) or scene.keys[k] in small_words("extent"):
            return 0
        if scene.word("penalties", k):
            total, latest = total + latest, 0
        elif scene.word("suspects", k) and (number := read_number(scene.syllables, k - 1)):
            latest = number.value if isinstance(number.value, int) and number.j == k else latest
    return total + latest if scene.word("penalties", clause.trigger.j) else total


def _told(scene: Scene, i: int, j: int) -> bool:
    """Whether the sentence from syllable `i` to before `j` tells penalties, not only proposed ones."""
    penalties = scene.among("penalties", i, j)
    return bool(penalties) and not proposed(scene, i, penalties[0])


def _other_matter(scene: Scene, i: int, j: int) -> bool:
    """Whether the sentence from syllable `i` to before `j` tells an appeal, or a judgment of its own day."""
    if scene.holds("appeals", i, j):
        return True
    triggers = scene.words("trigger")
    verbs = [k for k in scene.among("trigger", i, j) if triggers[k].value == "sentence"] + scene.among("judged", i, j)
    return bool(verbs) and bool(scene.dates_among(i, min(verbs)))


def _judged(scene: Scene, i: int, j: int, names: list[str]) -> int:
    """Add those from syllable `i` to before `j` whom a penalty follows; the number of those without a name."""
    pending: list[str] = []
    extra = waiting = 0
    k = i
    while k < j:
        if scene.word("penalties", k) or (pending and _term(scene, k)):
            names += [name for name in dict.fromkeys(pending) if name not in names]
            extra, pending, waiting = extra + waiting, [], 0
            if found := name_at(scene, scene.after(("penalties",), k), j):
                names += [found[1]] if found[1] not in names else []
        elif found := name_at(scene, k, j, _calls_name(scene, k)) or _listed(scene, k, j, bool(pending)):
            pending += [] if _credit(scene, k) else [found[1]]
            k = found[0]
            continue
        elif others := _others(scene, k):
            waiting += others
        k += 1
    return extra


def _calls_name(scene: Scene, k: int) -> bool:
    """Whether any name will do at syllable `k`: after *bị cáo*, before *bị 6 năm tù*."""
    if scene.before("suspects", k):
        return True
    if not scene.forms[k].istitle():
        return False
    if not small_words("suffered").isdisjoint(scene.keys[k + 1 : k + 2]):
        return _term(scene, k + 2)
    return k > 0 and scene.keys[k - 1] in small_words("separators") and _term(scene, k + 1)


def _listed(scene: Scene, k: int, j: int, several: bool) -> tuple[int, str] | None:
    """A name of at least two syllables after another one (*bị cáo Lê Thị An và LY A MUA*)."""
    found = name_at(scene, k, j, True) if several and scene.keys[k - 1] in small_words("separators") else None
    return found if found and found[0] > k + 1 and k not in scene.reading.hits.at("position") else None


def _credit(scene: Scene, k: int) -> bool:
    """Whether the name at syllable `k` is the photographer's (*Ảnh: A/TTXVN*)."""
    return k > 1 and scene.keys[k - 1] == ":" and scene.keys[k - 2] in small_words("picture")


def _term(scene: Scene, k: int) -> bool:
    """Whether a penalty is told at syllable `k` by its length alone, right after a name (*Thành 3 năm 10 tháng*)."""
    number = read_number(scene.syllables, k)
    return number is not None and number.j < len(scene.keys) and scene.keys[number.j] in ("năm", "tháng")


def _others(scene: Scene, k: int) -> int:
    """The number of *hai bị cáo khác*."""
    hit = scene.word("suspects", k) or scene.word("accomplices", k)
    if hit is None or k == 0:
        return 0
    number = read_number(scene.syllables, k - 1)
    further = scene.word("further", hit.j) or scene.before("further", hit.j) or scene.word("accomplices", k)
    if number and isinstance(number.value, int) and number.j == k and further:
        return number.value
    return 0
