"""Find the words that say that somebody was arrested, charged, summoned …, without their lookalikes."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from pipeline.knowledge.load import load_yaml
from pipeline.recognize.arrests.scene import Scene
from pipeline.tokenize.syllables import split_syllables

_REACH = 20
"""How many syllables a verb may stand before what completes it (mời … về trụ sở, phạt … năm tù)."""


@dataclass(slots=True)
class Trigger:
    """A trigger at the syllables `i` to before `j`; `alone`: it has no object, its people stand before it."""

    i: int
    j: int
    action: str
    alone: bool = False


@cache
def _cases() -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(split_syllables(text).keys) for text in load_yaml("arrest_triggers")["cases"])


def find_triggers(scene: Scene) -> list[Trigger]:
    """Find every trigger of the article in text order; they do not overlap."""
    decoys = _covered(scene)
    found = [Trigger(hit.i, hit.j, hit.value) for hit in scene.words("trigger").values()]
    found += _completed(scene, "carried", "destinations", "summon")
    found += _completed(scene, "invited", "talks", "summon")
    found += _completed(scene, "judged", "penalties", "sentence")
    triggers: list[Trigger] = []
    free = 0
    for trigger in sorted(found, key=lambda t: (t.i, -t.j)):
        if trigger.i < free or trigger.i in decoys or _opens_case(scene, trigger):
            continue
        trigger.alone = trigger.i in scene.words("alone")
        triggers.append(trigger)
        free = trigger.j
    return triggers


def _covered(scene: Scene) -> set[int]:
    """The syllables where a trigger would be part of a fixed expression that is none."""
    triggers = scene.words("trigger")
    covered: set[int] = set()
    for hit in scene.words("decoy").values():
        rival = triggers.get(hit.i)
        if rival is None or rival.j <= hit.j:
            covered.update(range(hit.i, hit.j))
    return covered


def _completed(scene: Scene, verbs: str, goals: str, action: str) -> list[Trigger]:
    """Verbs that are triggers only where one of `goals` follows in the same sentence."""
    return [
        Trigger(hit.i, hit.j, action)
        for hit in scene.words(verbs).values()
        if scene.among(goals, hit.j, min(hit.j + _REACH, scene.sentence(hit.i)[1]))
    ]


def _opens_case(scene: Scene, trigger: Trigger) -> bool:
    """Whether *khởi tố* is of a case (*khởi tố vụ án*), not of people."""
    if trigger.action != "charge":
        return False
    return any(tuple(scene.keys[trigger.j : trigger.j + len(case)]) == case for case in _cases())
