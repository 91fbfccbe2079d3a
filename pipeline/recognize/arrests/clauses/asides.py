"""Find what a sentence adds between dashes, commas or brackets and goes on after (*A - em trai B - vừa bị bắt*)."""

from __future__ import annotations

from pipeline.recognize.arrests.people.relatives import owner_at
from pipeline.recognize.arrests.scene import Scene
from pipeline.recognize.arrests.words import small_words

_DASHES = frozenset("-–")
_OWNING = small_words("owning")
_PART_REACH = 20
_KIN_REACH = 15


def aside_before(scene: Scene, k: int, first: int) -> int | None:
    """The dash, comma or bracket with which what ends before syllable `k` begins, in the sentence from `first` on."""
    while k > first and scene.keys[k - 1] in small_words("adverbs"):
        k -= 1
    if k > first and scene.keys[k - 1] == ",":
        return _part_aside(scene, k - 1, first) or _kin_aside(scene, ",", k - 1, first)
    if k > first and scene.keys[k - 1] == ")":
        return _kin_aside(scene, "(", k - 1, first)
    if k - 2 <= first or not parting_dash(scene, k - 1):
        return None
    return next((p for p in range(k - 2, first, -1) if parting_dash(scene, p)), None)


def _part_aside(scene: Scene, k: int, first: int) -> int | None:
    """The comma before a part of those told, which that at `k` ends (*5 bị can, TRONG ĐÓ CÓ 2 kế toán, bị bắt*)."""
    part = scene.last("among", max(first, k - _PART_REACH), k)
    opens = part is not None and part.i > first and scene.keys[part.i - 1] == ","
    return part.i - 1 if part and opens else None


def _kin_aside(scene: Scene, opening: str, k: int, first: int) -> int | None:
    """The comma or bracket before whose relative somebody is, which that at `k` ends (*Lò Thị Hảo, VỢ LƯU, bị bắt*)."""
    opens = next((p for p in range(k - 1, max(first, k - _KIN_REACH), -1) if scene.keys[p] == opening), None)
    kin = scene.word("companions", opens + 1) if opens else None
    if kin is None or kin.j >= k:
        return None
    return opens if scene.keys[kin.j] in _OWNING or owner_at(scene, kin.j, k) else None


def parting_dash(scene: Scene, k: int) -> bool:
    """Whether a dash with spaces around it stands at syllable `k`."""
    glued = scene.syllables.glued
    return scene.forms[k] in _DASHES and not glued(k - 1) and not glued(k)
