"""Find the fields of an article in a record, whatever the crawler called them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Any
from urllib.parse import urlsplit

from pipeline.ingest.cleaning import clean_line
from pipeline.knowledge.load import load_yaml

_URL = re.compile(r"[a-z][a-z0-9+.-]{1,9}://", re.I)
_NAMES_OF_ONE = ("name", "title", "href", "$oid", "$date", "@value", "value")


FIELDS = ("id", "text", "title", "url", "published_on", "publisher", "author", "markup")


def knows(field: str, name: str) -> bool:
    """Tell whether crawlers use a name for a field (`knows("text", "Nội dung")`)."""
    return any(known == field for known, _ in _ranks().get(_plain_name(name), ()))


class Fields:
    """The fields of one record, looked up by this project's names (`knowledge/fields.yml`)."""

    def __init__(self, values: dict[str, Any]) -> None:
        self._values = {_plain_name(name): value for name, value in values.items()}
        self._held: dict[str, list[tuple[int, str]]] = {}
        for name in self._values:
            for field, rank in _ranks().get(name, ()):
                self._held.setdefault(field, []).append((rank, name))

    def values(self, field: str) -> Iterator[Any]:
        """Yield what the record holds under each name of a field, best first; nulls and empty values are left out."""
        for _, value in self.present(field):
            if value is not None and value != "" and value != []:
                yield value

    def present(self, field: str) -> list[tuple[str, Any]]:
        """Return the names of a field that the record has at all, best first, with their values."""
        return [(name, self._values[name]) for _, name in sorted(self._held.get(field, ()))]

    def text(self, field: str) -> str | None:
        """Return the first value of a field that is text, as it is, or else the first list of paragraphs, as lines."""
        values = [*self.values(field)]
        texts = [value for value in values if isinstance(value, str)]
        paragraphs = ["\n".join(value) for value in values if _is_list_of_texts(value)]
        return next((text for text in [*texts, *paragraphs] if text.strip()), None)

    def line(self, field: str) -> str | None:
        """Return the first usable value of a field as clean text on one line; names in a list are joined by commas."""
        return next((line for value in self.values(field) if (line := _as_line(value))), None)


def as_url(value: str | None) -> str | None:
    """Return the value if it is an address (`https://…`), else None."""
    return value if value and _URL.match(value) and " " not in value else None


def host_of(url: str | None) -> str | None:
    """Return the host of an address without `www.`, or None."""
    try:
        host = urlsplit(url or "").hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None


@lru_cache(maxsize=4096)
def _plain_name(name: str) -> str:
    """Return a field's name in the one way in which names are compared."""
    return clean_line(name).lower().replace(" ", "_").replace("-", "_")


@cache
def _ranks() -> dict[str, list[tuple[str, int]]]:
    """The fields that each name may stand for, with its rank among the names of the field."""
    ranks: dict[str, list[tuple[str, int]]] = {}
    for field in FIELDS:
        for rank, name in enumerate(load_yaml("fields")[field]):
            ranks.setdefault(name, []).append((field, rank))
    return ranks


def _is_list_of_texts(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(part, str) for part in value)


def _as_line(value: Any) -> str | None:
    """Return a value as one clean line, or None where it has none."""
    if isinstance(value, str):
        return clean_line(value) or None
    if isinstance(value, bool):
        return None
    if isinstance(value, int | float):
        return str(value)
    if isinstance(value, dict):
        return next((_as_line(value[name]) for name in _NAMES_OF_ONE if isinstance(value.get(name), str)), None)
    if isinstance(value, list):
        lines = [line for item in value if (line := None if isinstance(item, list) else _as_line(item))]
        return ", ".join(dict.fromkeys(lines)) or None
    return None
