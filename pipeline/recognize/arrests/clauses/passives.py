"""Find the *bị* or *được* of a passive, with the acting body between it and the verb (*BỊ công an huyện A bắt*)."""

from __future__ import annotations

from pipeline.knowledge.named_words import AND, OF
from pipeline.recognize.arrests.scene import Scene
from pipeline.recognize.arrests.triggers import Trigger
from pipeline.recognize.arrests.words import small_words

_PASSIVE_REACH = 40
_PASSIVE = small_words("passive")


def passive_of(scene: Scene, trigger: Trigger, first: int) -> int:
    """The syllable of the *bị* or *được* that makes a trigger passive, or -1."""
    if scene.keys[trigger.i] in _PASSIVE:
        return trigger.i
    for k in range(trigger.i - 1, max(first, trigger.i - _PASSIVE_REACH) - 1, -1):
        if scene.keys[k] in (";", ":"):
            return -1
        if scene.keys[k] in _PASSIVE and not scene.word("suspects", k):
            return k if only_actors(scene, k + 1, trigger.i) else -1
    return -1


def only_actors(scene: Scene, k: int, goal: int) -> bool:
    """Whether only the acting body and verbs of its work stand from syllable `k` to `goal`."""
    while k < goal:
        j = scene.after(("leading", "police", "courts", "citizens", "trigger", "carried", "ambiguous"), k)
        for spans in (scene.agencies, scene.places):
            if k in spans:
                j = max(j, spans[k].j)
        if j == k and (
            scene.forms[k].isdecimal()
            or scene.keys[k] in ("(", ")", ",", AND, "-", "–", OF)
            or scene.forms[k][0].isupper()
        ):
            j = k + 1
        if j == k:
            return False
        k = j
    return True
