"""Find what the people are accused of, in the text's words."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from pipeline.recognize.arrests.attributes.offence_ends import listed
from pipeline.recognize.arrests.attributes.offence_wordings import (
    aids,
    introduced_at,
    is_act,
    named_in_law,
    of_the_past,
    read_told,
    read_wording,
)
from pipeline.recognize.arrests.clauses.clause import Clause
from pipeline.recognize.arrests.people.listing import past_brackets
from pipeline.recognize.arrests.people.nouns import post_at
from pipeline.recognize.arrests.scene import Scene
from pipeline.recognize.arrests.words import small_words

_REACH = 150
_NEAR = 40
_RIGHT_AFTER = 4
_CAUSE_REACH = 8
_ASIDE_REACH = 12
_LEAST = 2
_NO_ACTS = ("enders", "closers", "attributes", "parts", "pointing", "further", "in", "police", "things", "after_names")
_BEFORE_ACT = ("doing", "done", "adverbs")
_SEIZING = ("arrest", "detain")
_BUSY = small_words("busy")


class Offence(NamedTuple):
    """An offence as written, and how plainly it is told: one more than below if it opens with a crime's name in law."""

    text: str | None
    strength: int


_INTRODUCED, _ACT, _LESS = 6, 4, 2
"""How plainly an offence is told: after *về tội* or the like, as an act of the people, or less."""


def offence_of(scene: Scene, clause: Clause) -> Offence:
    """The offence or act, short: after *về tội*, *về hành vi*, *để điều tra* …, else what the people did."""
    text, strength = _told(scene, clause)
    return Offence(text, strength + (text is not None and named_in_law(text)))


def _told(scene: Scene, clause: Clause) -> tuple[str | None, int]:
    """The offence or act that a clause tells, and how plainly."""
    title = clause.first == 0
    clause = replace(clause, first=_item(scene, clause))
    first, last, trigger = clause.first, clause.last, clause.trigger
    if text := _behind(scene, clause) or _introduced(scene, first, trigger.i, "introducers"):
        return text, _INTRODUCED
    start = _after_people(scene, clause)
    if text := _done(scene, clause, start) or _act_before(scene, clause):
        return text, _ACT
    text = (
        _introduced(scene, start, min(last, start + _NEAR), "loose", grave=True)
        or _introduced(scene, first, start, "loose", grave=True)
        or (_described(scene, clause) if title else None)
        or _counted(scene, clause)
    )
    return (text, _LESS) if text else (None, 0)


def _behind(scene: Scene, clause: Clause) -> str | None:
    """What is introduced behind a verb; who aided the crime, told with a verb of its own, is another.

    *khởi tố bị can An, đồng thời khởi tố bị can mẹ của An là bà Bình về tội không tố giác tội phạm*
    """
    start, end = clause.trigger.j, min(clause.last, clause.trigger.j + _REACH)
    text = _introduced(scene, start, end, "introducers")
    return None if text and aids(text) and _is_another_s(scene, clause, end) else text


def _is_another_s(scene: Scene, clause: Clause, end: int) -> bool:
    """Whether the last person named behind another verb, before syllable `end`, is none of those a clause names."""
    people = clause.people
    start = max(scene.among("trigger", clause.trigger.j, end), default=None)
    if people is None or not people.names or start is None or people.i > start:
        return False
    told = [name.text for k in range(start, end) if (name := scene.names.get(k))]
    return bool(told) and told[-1].split()[-1] not in {name.split()[-1] for name in people.names}


def _done(scene: Scene, clause: Clause, start: int) -> str | None:
    """What the words from syllable `start` on, behind the people, tell that they did."""
    last = clause.last
    near = min(last, start + _NEAR)
    return (
        _act(scene, start, min(last, start + _RIGHT_AFTER))
        or _introduced(scene, start, near, "doing")
        or _busy(scene, clause, start, near)
        or _introduced(scene, start, near, "naming", grave=True)
        or _cause(scene, clause)
    )


def _item(scene: Scene, clause: Clause) -> int:
    """Where the item of a list that a clause is in begins: after the last semicolon before its verb."""
    first, i = clause.first, clause.trigger.i
    return next((k + 1 for k in range(i - 1, first, -1) if scene.forms[k] == ";"), first)


def _after_people(scene: Scene, clause: Clause) -> int:
    """Where the words after the people begin, an act that their noun seems to open with it (*nhóm CƯỚP GIẬT*)."""
    people = clause.people
    if people is None or clause.how != "object":
        return clause.trigger.j
    k, j = people.j - 1, scene.after(("acts", "charges"), people.j - 1)
    goes_on = j == people.j < clause.last and scene.forms[j].islower() and scene.keys[j] not in small_words("dangling")
    if j > people.j or (goes_on and not _no_act(scene, j)):
        return k
    return past_brackets(scene, people.j, clause.last)


def _busy(scene: Scene, clause: Clause, i: int, j: int) -> str | None:
    """What the people were doing when seized (*bắt quả tang Lưu ĐANG chia nhỏ ma túy*), if it tells a deed."""
    if clause.trigger.action not in _SEIZING:
        return None
    caught = not small_words("caught").isdisjoint(scene.keys[clause.trigger.i : clause.trigger.j])
    for k in range(i, j - 1):
        if scene.word("trigger", k) or scene.word("introducers", k):
            break
        if scene.keys[k] in _BUSY:
            return None if scene.word("idle", k + 1) else read_wording(scene, k + 1, clause.last, grave=not caught)
    return None


def _cause(scene: Scene, clause: Clause) -> str | None:
    """What somebody was seized for, told right after it in any words (*bị bắt VÌ bỏ mặc học trò*)."""
    if clause.how == "object" and clause.people:
        start = past_brackets(scene, clause.people.j, clause.last)
    else:
        start = clause.trigger.j
    k = next(iter(scene.among("causes", start, min(clause.last, start + _CAUSE_REACH))), None)
    if k is None or any(scene.word("trigger", i) for i in range(start, k)):
        return None
    hit = scene.words("causes")[k]
    j = _past_aside(scene, max(hit.j, scene.after(("loose",), k)), clause.last)
    if j in scene.names or any(scene.word(kind, j) for kind in ("reasons", "police")):
        return None
    text = read_told(scene, j, clause.last)
    return text if text and text.count(" ") >= _LEAST else None


def _past_aside(scene: Scene, k: int, last: int) -> int:
    """Where a cause at syllable `k` begins, past what happened before it (*vì sau khi nhậu ĐÃ đâm bạn*)."""
    if scene.word("aside", k) is None:
        return k
    return next((i + 1 for i in range(k, min(k + _ASIDE_REACH, last)) if scene.word("done", i)), k)


def _act_before(scene: Scene, clause: Clause) -> str | None:
    """What the sentence tells of the people before the verb: any act right after them, else one that is a crime."""
    until, people = _police_begin(scene, clause), clause.people
    if people is None:
        return _act(scene, clause.first, until, grave=True)
    end = people.i + 1 if clause.how == "opening" else people.j
    return (
        _act(scene, end, min(end + _RIGHT_AFTER, until))
        or _act(scene, people.i, until, grave=True)
        or _act(scene, clause.first, until, grave=True)
    )


def _police_begin(scene: Scene, clause: Clause) -> int:
    """The syllable from which on the police are the subject of an active verb, whose acts are no offence."""
    if clause.passive >= 0 or clause.how not in ("object", "far", "joined"):
        return clause.trigger.i
    first, last = clause.first, clause.trigger.i
    starts = [*scene.among("police", first, last), *(span.i for span in scene.agencies_among(first, last))]
    return max(starts, default=last)


def _described(scene: Scene, clause: Clause) -> str | None:
    """What a title says of the people right after them (*Bắt hai gã xịt hơi cay vào bảo vệ*)."""
    people, trigger = clause.people, clause.trigger
    if people is None or people.pointing or people.kind == "names" or trigger.action == "surrender":
        return None
    if any(hit.j == people.j for k in range(people.i, people.j) if (hit := post_at(scene, k))):
        return None
    k, last = people.j, clause.last
    if people.j <= trigger.i:
        last = clause.anchor
    while k < last and scene.after(_BEFORE_ACT, k) > k:
        k = scene.after(_BEFORE_ACT, k)
    if k + 1 >= last or not scene.forms[k].isalpha() or not scene.forms[k].islower() or _no_act(scene, k):
        return None
    text = read_wording(scene, k, last)
    return text if text and text.count(" ") > 1 else None


def _counted(scene: Scene, clause: Clause) -> str | None:
    """The field of crime that is counted with the people (*bắt 256 vụ CỜ BẠC với 1.300 đối tượng*), or before them."""
    people = clause.people
    if people is None or people.kind != "number" or clause.how != "object":
        return None
    after = range(clause.trigger.j, min(people.j + 1, clause.last))
    fields = [text for k in after if (text := _field(scene, k))]
    cases = (scene.words("rings")[k].j for k in reversed(scene.among("rings", clause.first, clause.trigger.i)))
    return next((text for text in (*fields, *(_field(scene, k) for k in cases)) if text), None)


def _field(scene: Scene, k: int) -> str | None:
    """The noun for a field of crime at syllable `k`."""
    hit = scene.word("grave", k)
    text = scene.slice(hit.i, hit.j) if hit else ""
    return text if text.lower() in listed("nouns") else None


def _no_act(scene: Scene, k: int) -> bool:
    return any(scene.word(kind, k) for kind in _NO_ACTS)


def _introduced(scene: Scene, i: int, j: int, kind: str, grave: bool = False) -> str | None:
    words = scene.words(kind)
    now = (k for k in scene.among(kind, i, j) if not of_the_past(scene, k))
    tries = (read_wording(scene, introduced_at(scene, words[k]), scene.sentence(k)[1], grave) for k in now)
    return next((text for text in tries if text), None)


def _act(scene: Scene, i: int, j: int, grave: bool = False) -> str | None:
    """The first act told from syllable `i` to before `j` (*bắt hai đối tượng tàng trữ ma túy*)."""
    starts = sorted({*scene.among("acts", i, j), *scene.among("charges", i, j)})
    tries = (read_wording(scene, k, scene.sentence(k)[1], grave) for k in starts if is_act(scene, k))
    return next((text for text in tries if text), None)
