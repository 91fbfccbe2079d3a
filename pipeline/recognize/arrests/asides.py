"""Find what a sentence adds between dashes and goes on after (*A - em trai B - vừa bị bắt*)."""

from __future__ import annotations

from pipeline.recognize.arrests.scene import Scene
from pipeline.recognize.arrests.words import small_words

_DASHES = frozenset("-–")


def aside_before(scene: Scene, k: int, first: int) -> int | None:
    """The first dash of what stands between two dashes right before syllable `k`, in the sentence from `first` on."""
    while k > first and scene.keys[k - 1] in small_words("adverbs"):
        k -= 1
    if k - 2 <= first or not parting_dash(scene, k - 1):
        return None
    return next((p for p in range(k - 2, first, -1) if parting_dash(scene, p)), None)


def parting_dash(scene: Scene, k: int) -> bool:
    """Whether a dash with spaces around it stands at syllable `k`."""
    glued = scene.syllables.glued
    return scene.forms[k] in _DASHES and not glued(k - 1) and not glued(k)
