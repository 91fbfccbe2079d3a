"""Names of several bodies of one kind that share their head: *Công an các quận 1, 3 và 5*."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from pipeline.knowledge.load import load_csv, load_yaml
from pipeline.knowledge.named_words import AND
from pipeline.normalize.agency import Agency, identity
from pipeline.normalize.gazetteer import kind_phrases

_JOINT = re.compile(rf"\s*(?:,|;|\b{AND}\b)\s*")


@dataclass(frozen=True, slots=True)
class Several:
    """Bodies named together: `each` are the forms of each alone, `places` what stands in place of the first's."""

    each: tuple[str, ...]
    places: str

    @property
    def first(self) -> str:
        """The form of the first alone."""
        return self.each[0]

    def name(self, first: Agency) -> Agency:
        """The bodies as one row, made from the row of the first: *Công an các quận 1, 3, 5, thành phố …*."""
        place = first.place
        if place is None or place.label not in first.name:
            return first
        name = first.name.replace(place.label, self.places, 1)
        code = place.within.province_code if place.within else None
        return replace(first, key=identity(name), name=name, name_en=None, province_code=code, place=place.within)


def lists_places(name: str) -> bool:
    """Whether a place's name is a list of several (*Thanh Khê, Sơn Trà và Hải Châu*)."""
    return "," in name or f" {AND} " in name


def read_several(form: str) -> Several | None:
    """Read a name that lists two places or more under one head, if it is such a name."""
    match = _opening().search(form)
    if match is None or not match.start():
        return None
    names = [name for name in _JOINT.split(form[match.end() :]) if name]
    kinds = _kinds(match[1].lower())
    if len(names) < 2 or not kinds:
        return None
    each = tuple(" ".join(f"{form[: match.start()]}{_kind(name, kinds)} {name}".split()) for name in names)
    return Several(each, f"{match[1].lower()} {', '.join(names)}")


@cache
def _opening() -> re.Pattern[str]:
    """The level words that announce several names."""
    words = [word for entry in load_yaml("place_levels") if entry.get("many") for word in entry["words"]]
    longest_first = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return re.compile(rf"\b({longest_first})\s*:?\s+(?=[^\W_])", re.IGNORECASE)


def _kinds(words: str) -> list[str]:
    """The kinds of place among level words, in their order: *các quận, huyện* → quận, huyện."""
    padded = " ".join(words.replace(",", " ").split()[1:])
    found = {
        kind: match.start() for phrase, kind in kind_phrases() if (match := _word(" ".join(phrase)).search(padded))
    }
    return sorted(found, key=found.__getitem__)


@cache
def _word(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b{re.escape(words)}\b")


def _kind(name: str, kinds: list[str]) -> str:
    """The kind of a place in a list: that of a district with its name, or the first; none if the name has one."""
    if name.lower().startswith(_listed("own_kind")):
        return ""
    alike = (*kinds, *_listed("mixed")) if kinds[0] in _listed("mixed") else kinds
    return next((kind for kind in alike if (kind, name) in _districts()), kinds[0])


def _listed(key: str) -> tuple[str, ...]:
    """A list of kinds of place of `place_names.yml`."""
    return tuple(load_yaml("place_names")[key])


@cache
def _districts() -> frozenset[tuple[str, str]]:
    return frozenset((row["kind"], row["name"]) for row in load_csv("districts"))
