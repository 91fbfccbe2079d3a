"""Tell penalties that are only asked for from those that a court gives."""

from __future__ import annotations

from pipeline.recognize.arrests.scene import Scene

_REACH = 60


def proposed(scene: Scene, i: int, j: int) -> bool:
    """Whether what stands at syllable `j` is only proposed by words from `i` on (*Viện KSND đề nghị 5 năm tù*)."""
    return scene.holds("proposing", max(i, j - _REACH), j)
