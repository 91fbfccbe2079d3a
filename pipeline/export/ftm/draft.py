"""Entities before and after FollowTheMoney has checked them."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, cast

from followthemoney import model

if TYPE_CHECKING:
    from followthemoney.property import Property
    from followthemoney.proxy import EntityProxy
    from followthemoney.schema import ValidationData


@dataclass(slots=True)
class Draft:
    """An entity to be: its id, its schema's name, and values by property; None is no value, a list several."""

    id: str
    schema: str
    values: dict[str, Any] = field(default_factory=dict)


class Checker:
    """Makes lines of JSON of drafts, and counts what FollowTheMoney does not take."""

    def __init__(self) -> None:
        """Nothing has been checked yet."""
        self.counts: dict[str, int] = {}
        self.values_left_out = 0

    def line(self, draft: Draft) -> str | None:
        """The entity as a line of JSON; None where a property that its schema requires has no valid value.

        Raises followthemoney's InvalidData where the entity is not valid.
        """
        entity = model.make_entity(draft.schema)
        entity.id = draft.id
        for name, values in draft.values.items():
            for value in values if isinstance(values, list) else [values]:
                self._add(entity, name, value)
        if not all(entity.has(name) for name in entity.schema.required):
            self._count("entities left out")
            return None
        content = entity.to_dict()
        entity.schema.validate(cast("ValidationData", content))
        self._count(draft.schema)
        return json.dumps(content, ensure_ascii=False, sort_keys=True)

    def _add(self, entity: EntityProxy, name: str, value: Any) -> None:
        if value is None or value == "":
            return
        for piece in _pieces(entity.schema.properties[name], str(value)):
            before = entity.get(name)
            entity.add(name, piece)
            self.values_left_out += len(entity.get(name)) == len(before) and piece not in before

    def _count(self, name: str) -> None:
        self.counts[name] = self.counts.get(name, 0) + 1


def _pieces(prop: Property, value: str) -> list[str]:
    """A value as FollowTheMoney's limits allow: a text in several values, any other clipped."""
    limit = prop.max_length
    if len(value) <= limit:
        return [value]
    if prop.type.name == "text":
        return [value[start : start + limit] for start in range(0, len(value), limit)]
    return [f"{value[: limit - 1]}…"] if prop.type.name in ("string", "name") else [value]
