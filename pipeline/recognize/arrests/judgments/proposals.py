"""Tell penalties that are only asked for from those that a court gives."""

from __future__ import annotations

from pipeline.recognize.arrests.scene import Scene

_REACH = 60
_NEAR = 6


def proposed(scene: Scene, i: int, j: int) -> bool:
    """Whether what stands at syllable `j` is only proposed by words from `i` on (*Viện KSND đề nghị 5 năm tù*)."""
    return scene.holds("proposing", max(i, j - _REACH), j)


def asked_for(scene: Scene, i: int) -> bool:
    """Whether the penalty at syllable `i` is another one that the procuracy asks for in the sentence.

    *VKS đề nghị phạt Lưu 3 năm tù, PHẠT Hảo 2 năm tù*, *… nhưng CHO HƯỞNG án treo*: no court acts in between.
    """
    asking = scene.last("proposing", max(scene.sentence(i)[0], i - _REACH), i)
    if asking is None:
        return False
    wanted = next(iter(scene.among("judged", asking.j, asking.j + _NEAR)), i)
    if wanted >= i or "," in scene.forms[asking.j : wanted]:
        return False
    return not (scene.among("courts", wanted, i) or scene.among("done", wanted, i))
