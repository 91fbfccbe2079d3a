"""Read judgments: all whom a court sentences together are one group, each with a penalty of his own."""

from __future__ import annotations

from dataclasses import dataclass, replace

from pipeline.normalize.numbers import read_number
from pipeline.recognize.arrests.clauses.clause import Clause
from pipeline.recognize.arrests.judgments.instances import stage_of
from pipeline.recognize.arrests.judgments.proposals import proposed
from pipeline.recognize.arrests.judgments.tallies import Tally, tally_sentence
from pipeline.recognize.arrests.people.persons import People
from pipeline.recognize.arrests.scene import Scene
from pipeline.recognize.arrests.words import small_words

_MAX_SENTENCES = 4


def group_sentenced(scene: Scene, clauses: list[Clause]) -> list[Clause]:
    """The clauses, where those of one judgment are one that has all its people."""
    judgment, latest = Judgment(tried=_tried(clauses)), None
    for clause in clauses:
        told_apart = scene.word("serving", clause.trigger.i) or scene.word("sums", clause.trigger.i)
        if clause.trigger.action != "sentence" or told_apart:
            continue
        if proposed(scene, clause.first, clause.trigger.i):
            continue
        clause.people = judgment.of(scene, clause)
        if scene.word("upholding", clause.trigger.i) and not scene.among("penalties", clause.trigger.j, clause.last):
            clause.people = _judged_before(clause, latest)
        latest = clause.people or latest
    return clauses


def _judged_before(clause: Clause, latest: People | None) -> People | None:
    """Whom a court of appeal judges that only upholds a judgment: the one judged last in the text, if any."""
    if clause.people is None and latest and latest.count == 1:
        return replace(latest, i=clause.trigger.i, j=clause.trigger.j)
    return clause.people if latest else None


@dataclass(slots=True)
class Judgment:
    """The people of the judgment told last, up to syllable `free`; those before `summed` are told as a sum.

    `tried` is the number of those charged, as far as the article tells it.
    """

    tried: int = 0
    people: People | None = None
    free: int = 0
    summed: int = 0

    def of(self, scene: Scene, clause: Clause) -> People | None:
        """The people of a clause: those of the judgment that it belongs to, its own where they are told apart."""
        if clause.trigger.i >= self.free:
            self.people, self.free = sentenced(scene, clause)
            self._add_rest(scene, scene.sentence(clause.trigger.i)[1])
            self.summed = clause.last if _summed(clause.people, self.people) else 0
            return self.people
        apart = clause.trigger.i >= self.summed and _counted_apart(clause, self.people)
        own = self.people is None or apart or (clause.people and _again(scene, clause))
        return clause.people if own else self.people

    def _add_rest(self, scene: Scene, k: int) -> None:
        """Make the judged as many as were charged, where the sentence at syllable `k` tells that all others are too."""
        people = self.people
        if people and people.names and (people.count or 0) < self.tried and _rest_follows(scene, k):
            self.people, self.free = replace(people, count=self.tried), max(self.free, scene.sentence(k)[1])


def _tried(clauses: list[Clause]) -> int:
    """The largest number of people charged that the clauses tell."""
    charged = (clause.people for clause in clauses if clause.trigger.action == "charge")
    return max((people.count or 0 for people in charged if people), default=0)


def _rest_follows(scene: Scene, k: int) -> bool:
    """Whether the sentence at syllable `k` tells the judgment of all others (*Các bị cáo CÒN LẠI đều bị phạt*)."""
    noun = scene.word("suspects", scene.after(("plurals",), k)) if k < len(scene.keys) else None
    if noun is None or noun.i == k or small_words("remaining").isdisjoint(scene.keys[noun.j : noun.j + 1]):
        return False
    triggers, last = scene.words("trigger"), scene.sentence(k)[1]
    verbs = any(triggers[p].value == "sentence" for p in scene.among("trigger", noun.j, last))
    return (verbs or bool(scene.among("penalties", noun.j, last))) and not proposed(scene, k, last)


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


def sentenced(scene: Scene, clause: Clause) -> tuple[People | None, int]:
    """The people of a judgment, who get a penalty in its sentence and those right after it, and where these end.

    *tuyên phạt A 9 năm tù, B và C mỗi bị cáo 7 năm tù* are three.
    """
    tally, end = _tallied(scene, clause)
    own, names = clause.people, tally.names
    if own and own.kind == "number":
        if len(own.names) == own.count and not set(names) <= set(own.names):
            return own, scene.sentence(clause.trigger.i)[1]
        if not names:
            own = replace(own, count=max(own.count or 0, _in_turn(scene, clause)))
    count = _punished(tally, clause)
    if count == 0 or (own and not _untold(clause) and _enough(own, count, names)):
        return own, end
    anchor = own or People(clause.trigger.i, clause.trigger.j, "names")
    return People(anchor.i, anchor.j, "names", count, "exact", names), end


def _punished(tally: Tally, clause: Clause) -> int:
    """How many get a penalty; one told alone in the clause is one more, where nobody is named."""
    count, own = len(tally.names) + tally.extra, clause.people
    lone = own is not None and own.kind == "one" and not _untold(clause) and not tally.names
    return count + (count > 0 and lone)


def _untold(clause: Clause) -> bool:
    """Whether the clause tells of its one person no more than that there is one: he stands at the verb itself."""
    return clause.people is not None and clause.people.kind == "one" and clause.people.i == clause.trigger.i


def _enough(own: People, count: int, names: list[str]) -> bool:
    """Whether the people of a clause are as many as get penalties, or a number and none of these is named."""
    return bool(own.count) and ((own.count or 0) >= count or (own.kind == "number" and not names))


def _tallied(scene: Scene, clause: Clause) -> tuple[Tally, int]:
    """Those who get a penalty in a judgment's sentence and those right after it, and where these end."""
    tally, k = Tally(), clause.first
    for _ in range(_MAX_SENTENCES):
        first, last = scene.sentence(k)
        if not _told(scene, first, last) or (k > clause.first and _other_matter(scene, clause, first, last)):
            break
        tally_sentence(scene, tally, first, _start(clause, first), last)
        k = last
        if k >= len(scene.keys):
            break
    return tally, k


def _start(clause: Clause, first: int) -> int:
    """Where those judged may be told in the sentence from syllable `first` on: after a verb that has its object.

    Before it others are, as victims (*… của bà A và tuyên án CÁC BỊ CÁO TRÊN từ 6 đến 8 tháng tù*).
    """
    people, active = clause.people, clause.passive < 0 and clause.how == "object"
    after = active and people is not None and people.i >= clause.trigger.j
    return max(first, clause.trigger.i) if after and first <= clause.trigger.i else first


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


def _other_matter(scene: Scene, clause: Clause, i: int, j: int) -> bool:
    """Whether the sentence from syllable `i` to before `j` tells an appeal, or another judgment than the clause's.

    Another is one of its own day or instance, or on another charge (*RIÊNG A bị phạt 12 tháng tù về TỘI che giấu tội
    phạm*).
    """
    if scene.holds("appeals", i, j):
        return True
    triggers = scene.words("trigger")
    verbs = [k for k in scene.among("trigger", i, j) if triggers[k].value == "sentence"] + scene.among("judged", i, j)
    if not verbs:
        return bool(scene.among("taken", i, j)) and _on_own_charge(scene, clause, i, j)
    stage, own = scene.last("stages", i, min(verbs)), stage_of(scene, clause)
    if stage and own and scene.slice(stage.i, stage.j).lower() != own:
        return True
    return _on_own_charge(scene, clause, i, j) or bool(scene.dates_among(i, min(verbs)))


def _on_own_charge(scene: Scene, clause: Clause, i: int, j: int) -> bool:
    """Whether a sentence singles somebody out, whose charge is none of those told in the clause and up to it."""
    if scene.keys[i] not in small_words("singling"):
        return False
    own = _charges(scene, i, j)
    return bool(own) and own.isdisjoint(_charges(scene, clause.first, i))


def _charges(scene: Scene, i: int, j: int) -> set[str]:
    """The offences of the law told from syllable `i` to before `j`."""
    charges = scene.words("charges")
    return {scene.slice(k, charges[k].j).lower() for k in scene.among("charges", i, j)}
