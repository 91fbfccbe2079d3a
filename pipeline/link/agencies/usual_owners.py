"""Whose an office is by the whole article: the ministry that it speaks of, the one police of a district, …"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence, Set
from operator import itemgetter

from pipeline.knowledge.load import load_yaml
from pipeline.knowledge.named_words import POLICE, TEAM
from pipeline.link.agencies.bodies import Body
from pipeline.normalize.agency import Agency

_CLEARLY = 2


class UsualOwners:
    """The bodies of one article that own offices with which no owner is told; `named`: what each body is so far."""

    def __init__(self, bodies: Sequence[Body], named: Mapping[int, Agency], heads: Set[str]) -> None:
        """Look for the owners that offices with these `heads` may have."""
        self.district, self.above = _only_district(named), _only_of_kind(named)
        self.ministry = _leading_ministry(bodies, named) if heads & _heads("leading") else None
        self.polices = _polices(bodies, named) if heads & _heads("police_s") else []

    def of(self, body: Body, agency: Agency, led: bool) -> Agency | None:
        """The owner of an office; `led`: its chief has another post, which tells whose it is, or that it is another's.

        A police's team belongs to the one police of a district that the article names, another service's team to the
        one such service of a province, a ministry's office to the leading ministry.
        """
        if _is_team(body, agency) and self.district is not None:
            return self.district
        if _is_local_team(body, agency) and agency.kind in self.above:
            return self.above[agency.kind]
        if body.head in _heads("leading") and not led and self.ministry is not None:
            return self.ministry
        return self._police_before(body) if body.head in _heads("police_s") else None

    def _police_before(self, body: Body) -> Agency | None:
        """The police named last before its agency of inquiry (*Công an huyện … Cơ quan CSĐT*), else the first."""
        at = bisect_left(self.polices, body.spans[0].start, key=itemgetter(0))
        return self.polices[max(at - 1, 0)][1] if self.polices else None


def is_told(owner: Agency) -> bool:
    """Whether it is known which body an owner is, by its place or as a listed one."""
    return owner.place is None or bool(owner.place.name)


def _heads(kind: str) -> Set[str]:
    heads: Sequence[str] = load_yaml("agency_lists")[kind]
    return set(heads)


def _polices(bodies: Sequence[Body], named: Mapping[int, Agency]) -> list[tuple[int, Agency]]:
    """The mentions of places' polices in text order."""
    told = ((span.start, named[n]) for n, body in enumerate(bodies) if _has_agency(named[n]) for span in body.spans)
    return sorted(told, key=itemgetter(0))


def _has_agency(agency: Agency) -> bool:
    """Whether a body is a place's police that inquires into crimes: of a district or a province."""
    return agency.head == POLICE and agency.level != "commune" and is_told(agency)


def _only_district(named: Mapping[int, Agency]) -> Agency | None:
    """The one police of a district that an article names."""
    found = {agency.key: agency for agency in named.values() if agency.kind == "police" and agency.level == "district"}
    polices = [agency for agency in found.values() if agency.head == POLICE]
    return polices[0] if len(polices) == 1 else None


def _leading_ministry(bodies: Sequence[Body], named: Mapping[int, Agency]) -> Agency | None:
    """The ministry that an article names twice or more, and at least twice as often as any other."""
    ministries = {n: agency for n, agency in named.items() if agency.kind == "ministry"}
    times: Counter[str] = Counter()
    for n, agency in ministries.items():
        times[agency.key] += len(bodies[n].spans)
    first, second = (*times.most_common(2), ("", 0), ("", 0))[:2]
    clear = first[1] >= _CLEARLY * max(second[1], 1)
    return next((agency for agency in ministries.values() if agency.key == first[0]), None) if clear else None


def _only_of_kind(named: Mapping[int, Agency]) -> Mapping[str, Agency]:
    """By kind, the one body of a province that an article names."""
    found: dict[str, dict[str, Agency]] = {}
    for agency in named.values():
        if agency.level == "province":
            found.setdefault(agency.kind, {})[agency.key] = agency
    return {kind: next(iter(same.values())) for kind, same in found.items() if len(same) == 1}


def _is_local_team(body: Body, agency: Agency) -> bool:
    """Whether a body is a team of one of a province's services, not the police's (*Đội QLTT số 2*)."""
    own = agency.kind not in ("police", "other", "team")
    return own and agency.level == "district" and body.head == TEAM


def _is_team(body: Body, agency: Agency) -> bool:
    """Whether a body is a team of a district's police, which has no number."""
    unit = body.spans[0].units[0]
    return agency.kind == "police" and agency.level == "district" and unit.head == TEAM and not unit.number
