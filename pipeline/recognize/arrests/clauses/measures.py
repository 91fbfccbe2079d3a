"""Tell measures of one action apart by the words of their verb: a warrant, a remand, the way to the station."""

from __future__ import annotations

from pipeline.recognize.arrests.clauses.clause import Clause
from pipeline.recognize.arrests.scene import Scene
from pipeline.recognize.arrests.words import small_words


def by_warrant(scene: Scene, i: int, j: int) -> bool:
    """Whether the words for an arrest tell of a warrant (*bắt tạm giam*, *bắt khẩn cấp*): it may come days later."""
    return not small_words("by_warrant").isdisjoint(scene.keys[i:j])


def remand(scene: Scene, clause: Clause) -> bool:
    """Whether the clause says *tạm giam*, with or without *bắt*, or tells of the warrant (*phê chuẩn lệnh bắt*)."""
    told = scene.keys[clause.trigger.j - 1] in small_words("remand")
    return told or scene.before("warrants", clause.trigger.i) is not None


def taken_along(scene: Scene, clause: Clause) -> bool:
    """Whether the clause only says that people were taken to a station."""
    i = clause.trigger.i
    return scene.word("carried", i) is not None and scene.word("invited", i) is None
