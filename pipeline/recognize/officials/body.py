"""The body that a post is held at, as it stands in the text."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.facts import AgencySpan


@dataclass(slots=True)
class Body:
    """The syllables `i` to before `j` that name where a post is held; `end` lies after a bracket that follows.

    `kind`: `agency` (a span of the agencies' recognizer), `head` (opened by a word such as Sở), `place`
    (*Chủ tịch phường Máy Tơ*), `field` (part of the post: *Bộ trưởng Ngoại giao*, *Tổng thống Mỹ*).
    A `weak` body may be none of the state's.
    """

    i: int
    j: int
    end: int
    kind: str
    agency: AgencySpan | None = None
    foreign: bool = False
    weak: bool = False
