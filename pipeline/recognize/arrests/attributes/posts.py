"""Whether a body is named because somebody has a post there, and so has not acted."""

from __future__ import annotations

from pipeline.recognize.arrests.clauses.clause import Clause
from pipeline.recognize.arrests.scene import Scene
from pipeline.recognize.lexicon import Hit

_LONGEST_POST = 5
_REACH = 16


def own_post(scene: Scene, clause: Clause, i: int, j: int) -> bool:
    """Whether the body from syllable `i` to before `j` is where one of the people has a post (*phó phòng CSĐT A*)."""
    if clause.people is None or j != clause.people.i:
        return False
    posts = (scene.reading.hits.at("position").get(k) for k in range(i - _LONGEST_POST, i))
    return any(hit is not None and hit.j >= i for hit in posts)


def of_post(scene: Scene, clause: Clause, hit: Hit) -> bool:
    """Whether a generic word is, or is part of, the body at which one of the people has a post."""
    around = (span for span in scene.agencies_among(hit.i - _REACH, hit.j) if span.j >= hit.j)
    i, j = next(((span.i, span.j) for span in around), (hit.i, hit.j))
    return own_post(scene, clause, i, j)


def titled(scene: Scene, k: int) -> bool:
    """Whether a rank or a post stands right before syllable `k` (*nguyên Đồn phó ĐỒN BIÊN PHÒNG A bị bắt*)."""
    return any(
        (hit := scene.reading.hits.at(label).get(i)) is not None and hit.j == k
        for label in ("rank", "position")
        for i in range(k - _LONGEST_POST, k)
    )
