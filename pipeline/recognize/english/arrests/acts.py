"""Acts: by the form of an English verb, who did not act but was acted on (*arrested 22*, *22 were arrested*)."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from pipeline.reading import Reading
from pipeline.recognize.english.arrests.others import with_others
from pipeline.recognize.english.arrests.people import People, people_at
from pipeline.recognize.english.arrests.subjects import people_before
from pipeline.recognize.english.words import capital, ending, hit, key, small
from pipeline.recognize.lexicon import Hit

_ORDER = 25
_PENALTY = 6
_BACK = 3
_ASIDE = 9


class Act(NamedTuple):
    """What was done, to whom, and whether the people are the verb's subject."""

    action: str
    people: People
    passive: bool = False


Reader = Callable[[Reading, Hit, int, int], Act | None]


def read_act(reading: Reading, trigger: Hit, first: int, last: int) -> Act | None:
    """The act that a trigger in the clause from `first` to before `last` tells; None where it befell nobody."""
    if hit(reading, "nouns_after", trigger.j):
        return None
    act = _READERS[trigger.value[1]](reading, trigger, first, last)
    if act is None or any(hit(reading, "nobody", k) for k in range(max(act.people.i - _BACK, first), act.people.i)):
        return None
    return act if act.passive else act._replace(people=with_others(reading, act.people, last))


def _on_object(reading: Reading, trigger: Hit, first: int, last: int) -> Act | None:
    """*arresting two men*, *the arrest of two men*."""
    after = people_at(reading, trigger.j, last) if trigger.j < last else None
    return Act(trigger.value[0], after) if after else None


def _carried(reading: Reading, trigger: Hit, first: int, last: int) -> Act | None:
    """*took two men into custody*, *placed the driver, Vo Van Sau, under arrest*."""
    act = _on_object(reading, trigger, first, last)
    if act is None:
        return None
    told = hit(reading, "carried_in", _after_aside(reading, act.people.j))
    return act._replace(action=told.value) if told else None


def _after_aside(reading: Reading, k: int) -> int:
    """The syllable after what commas part off from syllable `k` on: *, a former bank teller,*."""
    if key(reading, k) != ",":
        return k
    return next((p + 1 for p in range(k + 1, k + _ASIDE) if key(reading, p) == ","), k + 1)


def _base(reading: Reading, trigger: Hit, first: int, last: int) -> Act | None:
    """*police arrest two men*, *a decision to detain two men*."""
    act = _on_object(reading, trigger, first, last)
    told = act and (is_ordered(reading, trigger.i, first) or _acts(reading, trigger, first))
    return act if told else None


def _by_subject(reading: Reading, trigger: Hit, first: int, last: int) -> Act | None:
    """*Two men turned themselves in.*"""
    before = people_before(reading, first, trigger.i)
    return Act(trigger.value[0], before) if before else None


def _received(reading: Reading, trigger: Hit, first: int, last: int) -> Act | None:
    """*Two men received life sentences.*"""
    before = people_before(reading, first, trigger.i) if _tells_penalty(reading, trigger.j, last) else None
    return Act(trigger.value[0], before, True) if before else None


def _given(reading: Reading, trigger: Hit, first: int, last: int) -> Act | None:
    """*Two men were handed death sentences*, *the court gave Vo Van Sau 18 years in prison*, *… jail terms to two*."""
    be = be_before(reading, trigger.i, first)
    if act := _penalty_to(reading, trigger, be, first, last):
        return act
    act = _on_object(reading, trigger, first, last) if be == trigger.i else None
    if act and _tells_penalty(reading, act.people.j, last):
        return act
    before = people_before(reading, first, be) if _tells_penalty(reading, trigger.j, last) else None
    told = before and (be < trigger.i or before.j == be)
    return Act(trigger.value[0], before, True) if before and told else None


def _penalty_to(reading: Reading, trigger: Hit, be: int, first: int, last: int) -> Act | None:
    """*The court handed jail terms to two men*, *death sentences were handed down to two men*."""
    passive = be < trigger.i and any(hit(reading, "penalty", k) for k in range(first, be))
    reach = range(trigger.j, min(trigger.j + _PENALTY + _PENALTY * (not passive), last))
    to = next((k for k in reach if hit(reading, "infinitive", k) and not _is_number(reading, k - 1)), None)
    if to is None or not (passive or _tells_penalty(reading, trigger.j, to)):
        return None
    people = people_at(reading, to + 1, last)
    return Act(trigger.value[0], people) if people else None


def _is_number(reading: Reading, k: int) -> bool:
    return reading.syllables.forms[k].isdecimal() or hit(reading, "number", k) is not None


def _past(reading: Reading, trigger: Hit, first: int, last: int) -> Act | None:
    """*They arrested two men*, *two men were arrested*, *two men arrested in Vinh*."""
    be = be_before(reading, trigger.i, first)
    if be < trigger.i:
        before = people_before(reading, first, be)
        return Act(trigger.value[0], before, True) if before else None
    act = _on_object(reading, trigger, first, last)
    if act and not (act.people.count is None and not act.people.plural):
        return act
    if not _ends_clause(reading, trigger.j, last):
        return None
    before = people_before(reading, first, trigger.i)
    return Act(trigger.value[0], before, True) if before and before.j >= trigger.i - _BACK else None


_READERS: dict[str, Reader] = {
    **dict.fromkeys(("ing", "noun", "before"), _on_object),
    "carried": _carried,
    "base": _base,
    "alone": _by_subject,
    "received": _received,
    "given": _given,
    "past": _past,
}


def _tells_penalty(reading: Reading, k: int, last: int) -> bool:
    return any(hit(reading, "penalty", p) for p in range(k, min(k + _PENALTY, last)))


def _ends_clause(reading: Reading, k: int, last: int) -> bool:
    """Whether no object stands at syllable `k` behind a participle (*three arrested in Hanoi*, *22 arrested*)."""
    sign = k >= last or not reading.syllables.forms[k].isalnum()
    return sign or small(reading, "passive_after", k) or hit(reading, "offence", k) is not None


def is_ordered(reading: Reading, k: int, first: int) -> bool:
    """Whether a decision or joint action makes an infinitive at syllable `k` an act (*a decision to detain*)."""
    order = next((p for p in range(k - 1, max(first, k - _ORDER) - 1, -1) if hit(reading, "ordered", p)), None)
    return order is not None and any(hit(reading, "infinitive", p) for p in range(order + 1, k))


def _acts(reading: Reading, trigger: Hit, first: int) -> bool:
    """Whether a present form has a body or police as its subject (*Hanoi police arrest 22*), and is no noun."""
    before = trigger.i - 1
    if any(hit(reading, label, before) for label in ("infinitive", "nouns_before")):
        return False
    joined = small(reading, "group_joins", before)
    near = range(first if joined else max(before - 1, first), trigger.i)
    return any(ending(reading.agencies, k + 1) or hit(reading, "subjects", k) for k in near)


def be_before(reading: Reading, k: int, first: int) -> int:
    """The syllable of the form of *be* that makes a participle at `k` passive; `k` where there is none."""
    for p in range(k - 1, max(k - 5, first - 1), -1):
        if hit(reading, "be", p):
            while p - 1 >= first and (hit(reading, "be", p - 1) or small(reading, "have", p - 1)):
                p -= 1
            return p
        if not reading.syllables.forms[p].isalpha() or capital(reading, p):
            break
    return k
