"""Find the words that say that somebody was arrested, charged, summoned …, without their lookalikes."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from pipeline.knowledge.load import load_yaml
from pipeline.recognize.arrests.judgments.penalties import counted_from, penalties_counted
from pipeline.recognize.arrests.judgments.proposals import proposed
from pipeline.recognize.arrests.people.nouns import number_at
from pipeline.recognize.arrests.scene import Scene
from pipeline.recognize.arrests.words import small_words
from pipeline.recognize.lexicon import Hit
from pipeline.tokenize.syllables import split_syllables

_REACH = 20
"""How many syllables a verb may stand before what completes it (mời … về trụ sở, phạt … năm tù)."""
_NEAR = 5
_JUDGED_REACH = 40
_CASE_REACH = 45


@dataclass(slots=True)
class Trigger:
    """A trigger at the syllables `i` to before `j`.

    `alone`: it has no object, its people stand before it; `case`: it opens a case, its people stand after *đối với*.
    """

    i: int
    j: int
    action: str
    alone: bool = False
    case: bool = False


@cache
def _cases() -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(split_syllables(text).keys) for text in load_yaml("arrest_triggers")["cases"])


def find_triggers(scene: Scene) -> list[Trigger]:
    """Find every trigger of the article in text order; they do not overlap."""
    found = [Trigger(hit.i, hit.j, hit.value) for hit in scene.words("trigger").values()]
    found += _completed(scene, "carried", "destinations", "summon")
    found += _completed(scene, "invited", "talks", "summon")
    found += _completed(scene, "judged", "penalties", "sentence", _JUDGED_REACH)
    found += _completed(scene, "taken", "penalties", "sentence", _NEAR)
    found += _served(scene) + _upheld(scene)
    found += _awarded(scene, {trigger.i for trigger in found if trigger.action == "sentence"})
    against = _cases_against(scene)
    found += against
    if not found:
        return []
    decoys = _covered(scene) - {trigger.i for trigger in against}
    triggers: list[Trigger] = []
    free = 0
    for trigger in sorted(found, key=lambda t: (t.i, -t.j)):
        if trigger.i < free or trigger.i in decoys or scene.in_charge(trigger.i) or _opens_case(scene, trigger):
            continue
        trigger.alone = trigger.i in scene.words("alone")
        triggers.append(trigger)
        free = trigger.j
    return triggers


def _covered(scene: Scene) -> set[int]:
    """The syllables where a trigger would be part of a fixed expression, or of a body's name, and is none."""
    triggers = scene.words("trigger")
    covered = {k for span in scene.reading.agencies for k in range(span.i + 1, span.j)}
    for hit in scene.words("decoy").values():
        rival, noun = triggers.get(hit.i), scene.word("person", hit.i + 1)
        if noun and (noun.j > hit.j or (noun.j == hit.j and hit.j in scene.names)):
            continue
        if rival is None or rival.j <= hit.j:
            if _succeeds(scene, hit):
                continue
            covered.update(range(hit.i, hit.j))
    return covered


def _succeeds(scene: Scene, decoy: Hit) -> bool:
    """Whether the pursuit that a decoy tells ends in a seizure (*truy đuổi BẮT GIỮ ĐƯỢC*, *truy lùng BẮT GỌN*)."""
    inner = (scene.words("trigger").get(k) for k in range(decoy.i + 1, decoy.j))
    return any(hit.j > decoy.j and scene.keys[hit.j - 1] in small_words("success") for hit in inner if hit)


def _completed(scene: Scene, verbs: str, goals: str, action: str, reach: int = _REACH) -> list[Trigger]:
    """Verbs that are triggers only where one of `goals` follows in the same sentence, within `reach` syllables."""
    found: list[Trigger] = []
    for hit in scene.words(verbs).values():
        reached = scene.among(goals, hit.j, min(hit.j + reach, scene.sentence(hit.i)[1]))
        if reached and not proposed(scene, hit.j, reached[0]):
            found.append(Trigger(hit.i, hit.j, action))
    return found


def _served(scene: Scene) -> list[Trigger]:
    """Penalties that somebody serves, where their charge is told (*đang CHẤP HÀNH ÁN 14 năm tù về tội giết người*)."""
    found = _completed(scene, "serving", "penalties", "sentence", _NEAR) if scene.words("serving") else []
    return [t for t in found if scene.holds("charges", t.j, min(t.j + _JUDGED_REACH, scene.sentence(t.i)[1]))]


def _upheld(scene: Scene) -> list[Trigger]:
    """Judgments on appeal that tell no penalty, of a court told before (*TAND Cấp cao GIỮ NGUYÊN BẢN ÁN sơ thẩm*)."""
    found: list[Trigger] = []
    for hit in scene.words("upholding").values():
        first, last = scene.sentence(hit.i)
        if scene.among("penalties", hit.j, last):
            continue
        courts = [span for span in scene.agencies_among(first, hit.i) if span.agency and span.agency.kind == "court"]
        if (courts or scene.among("courts", first, hit.i)) and not proposed(scene, first, hit.i):
            found.append(Trigger(hit.i, hit.j, "sentence"))
    return found


def _awarded(scene: Scene, judged: set[int]) -> list[Trigger]:
    """Penalties that need no verb (*20 năm tù cho gã trai*, *Ba án tử hình*), where none stands before them."""
    found: list[Trigger] = []
    for hit in scene.words("penalties").values():
        i, j = counted_from(scene, hit.i), scene.after(("awards",), hit.j)
        first = scene.sentence(hit.i)[0]
        opens = i == first or scene.forms[i - 1] in (":", "|", "–")
        if not (j > hit.j or opens) or proposed(scene, first, hit.i):
            continue
        if not any(i in judged for i in range(max(first, hit.i - _REACH), hit.i)):
            counted = penalties_counted(scene, i)
            found.append(Trigger(i, max(j, counted.j) if counted else j, "sentence"))
    return found


def _cases_against(scene: Scene) -> list[Trigger]:
    """*Khởi tố vụ án … đối với* and a person's full name: here the person is charged."""
    found: list[Trigger] = []
    for hit in scene.words("decoy").values():
        if tuple(scene.keys[hit.i + 2 : hit.j]) not in _cases():
            continue
        last = min(scene.sentence(hit.i)[1], hit.j + _CASE_REACH)
        towards = (k for k in scene.among("towards", hit.j, last) if scene.keys[k] in small_words("opposite"))
        ends = (scene.words("towards")[k].j for k in towards)
        named = next((j for j in ends if scene.names.get(_noun_end(scene, j))), None)
        if named and not scene.among("trigger", hit.j, named):
            found.append(Trigger(hit.i, hit.j, "charge", case=True))
    return found


def _noun_end(scene: Scene, k: int) -> int:
    """The syllable after a noun for people at syllable `k`, counted or not, or `k` (*2 ĐỐI TƯỢNG Lưu và Hảo*)."""
    number = number_at(scene, k)
    hit = scene.word("person", number.j if number else k)
    return hit.j if hit else k


def _opens_case(scene: Scene, trigger: Trigger) -> bool:
    """Whether *khởi tố* is of a case (*khởi tố vụ án*), not of people (*khởi tố thêm tội danh*, *bị khởi tố tội …*)."""
    if trigger.action != "charge" or trigger.case or scene.before("further", trigger.j):
        return False
    personal = not small_words("suffered").isdisjoint(scene.keys[max(trigger.i - 1, 0) : trigger.i])
    if personal and small_words("affairs").isdisjoint(scene.keys[trigger.j : trigger.j + 1]):
        return False
    return any(tuple(scene.keys[trigger.j : trigger.j + len(case)]) == case for case in _cases())
