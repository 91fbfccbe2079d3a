"""Find where a clause begins: after who tells it, after the dates and words that open it."""

from __future__ import annotations

from pipeline.knowledge.named_words import ACCORDING
from pipeline.normalize.numbers import read_number
from pipeline.recognize.arrests.people.phrases import people_between
from pipeline.recognize.arrests.scene import Scene
from pipeline.recognize.arrests.words import small_words

_LONGEST_SOURCE = 30
_HEADLINE = 60
_UNITS = small_words("no_count")
_OPENING = ("openers", "adverbs", "at_once", "later", "done")


def after_source(scene: Scene, first: int, k: int) -> int:
    """The syllable after *Theo Thượng tá A,* at the start of a sentence, which names who tells it."""
    said = [p for p in scene.among("saying", first, k) if not scene.word("pointing", p)]
    if said:
        return scene.words("saying")[said[-1]].j
    if colon := _headed_end(scene, first, k):
        return colon
    if scene.keys[first] != ACCORDING:
        return first
    return next((p for p in range(first, min(k, first + _LONGEST_SOURCE)) if scene.keys[p] == ","), first)


def _headed_end(scene: Scene, first: int, k: int) -> int:
    """The syllable after the colon that parts who is told of from what a headline is about; 0 if there is none.

    *Vụ 3 người chết cháy: Chủ quán …*, but not *3 đối tượng gồm: …*, whose people the colon lists.
    """
    colon = next((p for p in range(k - 1, max(first, k - _HEADLINE), -1) if scene.keys[p] == ":"), 0)
    listed = colon and (
        scene.before("listing", colon) or any(p.j == colon for p in people_between(scene, first, colon))
    )
    return colon + 1 if colon and not listed and people_between(scene, colon + 1, k) else 0


def only_openers(scene: Scene, k: int, goal: int) -> bool:
    """Whether only dates, spans of time, commas and words that open a clause stand from syllable `k` to `goal`."""
    while k < goal:
        j = scene.dates[k].j if k in scene.dates else scene.after(_OPENING, k)
        j = max(j, _span_of_time(scene, k))
        if j == k and scene.keys[k] != ",":
            return False
        k = max(j, k + 1)
    return True


def _span_of_time(scene: Scene, k: int) -> int:
    """The syllable after a number of days, years or times at syllable `k` (*sau 13 NGÀY tạm giam*); `k` if none."""
    number = read_number(scene.syllables, k)
    j = number.j if number else scene.after(("plurals",), k)
    return j + 1 if k < j < len(scene.keys) and scene.keys[j] in _UNITS else k
