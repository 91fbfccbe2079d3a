"""Names of several bodies of one kind that share their head: *Công an các quận 1, 3 và 5*."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from pipeline.knowledge.load import load_yaml
from pipeline.normalize.agency import Agency, identity
from pipeline.normalize.gazetteer import kind_phrases

_JOINT = re.compile(r"\s*(?:,|;|\bvà\b)\s*")


@dataclass(frozen=True, slots=True)
class Several:
    """Bodies named together: `first` is the form of the first alone, `places` what stands in its place."""

    first: str
    places: str

    def name(self, first: Agency) -> Agency:
        """The bodies as one row, made from the row of the first: *Công an các quận 1, 3, 5, thành phố …*."""
        place = first.place
        if place is None or place.label not in first.name:
            return first
        name = first.name.replace(place.label, self.places, 1)
        code = place.within.province_code if place.within else None
        return replace(first, key=identity(name), name=name, name_en=None, province_code=code, place=place.within)


def read_several(form: str) -> Several | None:
    """Read a name that lists two places or more under one head, if it is such a name."""
    match = _opening().search(form)
    if match is None or not match.start():
        return None
    names = [name for name in _JOINT.split(form[match.end() :]) if name]
    kind = _kind(match[1].lower())
    if len(names) < 2 or not kind:
        return None
    return Several(f"{form[: match.start()]}{kind} {names[0]}", f"{match[1].lower()} {', '.join(names)}")


@cache
def _opening() -> re.Pattern[str]:
    """The level words that announce several names."""
    words = [word for entry in load_yaml("place_levels") if entry.get("many") for word in entry["words"]]
    longest_first = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return re.compile(rf"\b({longest_first})\s*:?\s+(?=[^\W_])", re.IGNORECASE)


def _kind(words: str) -> str:
    """The first kind of place among level words: *các quận, huyện* → quận."""
    rest = words.split(" ", 1)[1]
    return next((kind for phrase, kind in kind_phrases() if rest.startswith(" ".join(phrase))), "")
