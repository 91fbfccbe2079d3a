"""Departments told by the beginning of what they do: *Sở Văn hóa* of *Sở Văn hóa và Thể thao*."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.knowledge.load import load_yaml
from pipeline.link.agencies.bodies import Body


def join_shortened(bodies: Sequence[Body]) -> list[Body]:
    """Join a department with a short task to the only one at its place whose longer task begins with it."""
    heads = load_yaml("agency_lists")["shortened"]
    own = [body for body in bodies if body.spans[0].units[0].head in heads]
    gone: list[int] = []
    for body in own:
        longer = [other for other in own if _begins(body, other)]
        if len(longer) == 1:
            longer[0].spans = sorted([*longer[0].spans, *body.spans], key=lambda span: span.start)
            gone.append(id(body))
    return [body for body in bodies if id(body) not in gone]


def _begins(body: Body, other: Body) -> bool:
    """Whether another body's task begins with a body's, at the same place as far as the text says."""
    longer = other.what[0].startswith(f"{body.what[0]} ") and other.what[1:] == body.what[1:]
    apart = body.where is not None and other.where is not None and body.where != other.where
    return longer and not apart and other.spans[0].foreign == body.spans[0].foreign
