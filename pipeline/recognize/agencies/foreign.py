"""Foreign bodies: those that a country's name marks, international ones, and all of an article about abroad."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from pipeline.facts import PlaceSpan
from pipeline.knowledge.load import load_csv, load_yaml
from pipeline.knowledge.named_words import AND
from pipeline.reading import Reading
from pipeline.recognize.agencies.names import Unit
from pipeline.recognize.foreign_names import is_foreign
from pipeline.recognize.lexicon import Phrase

_FEW = 3
_MOSTLY = 5
_BETWEEN = 5
_SHORT = 2
_LONGEST_TASKS = 14
_JOINTS = (AND, ",", "&", "-")
_SPORTS = 3
_FULL_NAME = 3


def foreign_phrases() -> Iterator[Phrase]:
    """Countries, cities abroad, international bodies, and the heads of foreign bodies."""
    countries, words = load_yaml("countries"), load_yaml("agency_foreign")
    skip = set(words["skip"])
    for usual, names in countries["names"].items():
        yield from (Phrase(name, "agency_country", usual) for name in (usual, *names) if name not in skip)
    yield from (Phrase(name, "agency_country", name) for name in countries["places"] if name not in skip)
    yield from (Phrase(word, "agency_foreign_head", word) for word in words["heads"])
    yield from (Phrase(word, "agency_between", word) for word in words["between"])
    yield from (Phrase(word, "agency_task", word) for word in words["tasks"])
    yield from (Phrase(word, "agency_here", word) for word in words["here"])
    yield from (Phrase(word, "agency_international", word) for word in words["alone"])
    yield from (Phrase(word, "agency_rather", word) for word in words["rather"])
    yield from (Phrase(word, "agency_international", "") for word in words["events"])
    for row in load_csv("foreign_bodies"):
        for name in filter(None, (row["name"], row["abbreviation"], *row["aliases"].split("|"))):
            yield Phrase(name, "agency_international", row["name"])


def country_at(reading: Reading, k: int) -> tuple[int, str]:
    """Where a country's name at `k` ends, words before it that belong to it included, and the country; or `(k, "")`."""
    if k in reading.lines:
        return k, ""
    between, countries, first = reading.hits.at("agency_between"), reading.hits.at("agency_country"), k
    for _ in range(_BETWEEN):
        hit = countries.get(k)
        if hit is not None and _is_country(reading, hit.i, hit.j):
            return hit.j, str(hit.value)
        if k not in between:
            break
        k = between[k].j
    here = reading.hits.at("agency_here").get(first)
    return (here.j, "") if here is not None else (first, "")


def _is_country(reading: Reading, i: int, j: int) -> bool:
    """Whether a listed name stands there with a capital, and not as the start of a Vietnamese place (*Mỹ Đức*)."""
    if not reading.syllables.forms[i][0].isupper():
        return False
    places = (reading.hits.at(label).get(i) for label in ("place", "commune"))
    return not any(hit is not None and hit.j > j for hit in places)


def foreign_unit(reading: Reading, k: int) -> Unit | None:
    """The foreign body at syllable `k`: an international one, or a head that a country follows."""
    name = reading.hits.at("agency_international").get(k)
    if name is not None and name.value and _is_name(reading.syllables.forms[k], name.j - k):
        end, country = country_at(reading, name.j)
        own = (country or "?") if name.value in _every_country_s() else str(name.value)
        return Unit(k, end, head=str(name.value), rule="international", country=own)
    head = reading.hits.at("agency_foreign_head").get(k)
    end, country = country_at(reading, head.j) if head is not None else (k, "")
    if head is None or end == head.j:
        return _ministry_abroad(reading, k)
    return Unit(k, end, head=str(head.value), rule="foreign", country=country or "?")


def _ministry_abroad(reading: Reading, k: int) -> Unit | None:
    """A ministry with tasks that none of Vietnam's joins, and its country (*Bộ Năng lượng và Mỏ* Lào)."""
    head = reading.hits.at("agency_head").get(k)
    forms = reading.syllables.forms
    if head is None or head.value.key not in load_yaml("agency_foreign")["joined"] or forms[k].islower():
        return None
    n, tasks = head.j, 0
    while n < len(forms) and n - k < _LONGEST_TASKS and n not in reading.lines:
        end, country = country_at(reading, n)
        if end > n:
            told = tasks > 1 and country and forms[n - 1] not in _JOINTS
            return Unit(k, end, head=head.value.key, rule="foreign", country=country) if told else None
        after = _task_end(reading, n)
        tasks += after > n
        if after == n and (forms[n] not in _JOINTS or forms[n - 1] in _JOINTS):
            return None
        n = max(after, n + 1)
    return None


def _task_end(reading: Reading, n: int) -> int:
    """Where what a ministry does ends (*Năng lượng*, *Mỏ*), the longest; `n` where nothing such stands."""
    hits = (reading.hits.at(label).get(n) for label in ("agency_task", "agency_word", "agency_function"))
    return max((hit.j for hit in hits if hit is not None), default=n)


@cache
def _every_country_s() -> frozenset[str]:
    """The names that many countries have one of (*Hạ viện*)."""
    return frozenset(load_yaml("agency_foreign")["alone"])


def _is_name(form: str, syllables: int) -> bool:
    """Whether a capital letter, or capitals in one as short as *UN*, show a name (not Kim Jong *Un*)."""
    return form[0].isupper() and (syllables > 1 or len(form) > _SHORT or form.isupper())


def abroad_and_half(reading: Reading) -> tuple[bool, bool]:
    """Whether an article speaks of other countries and of no place in Vietnam, and whether of them more often."""
    share = _share(reading)
    return share > _MOSTLY, share > 1


def holds_foreigner(reading: Reading, k: int) -> bool:
    """Whether two words in foreign spelling stand behind a post at `k` (*Bộ trưởng Bộ Nội vụ* Karl Ronsk)."""
    forms = reading.syllables.forms[k : k + 2]
    return len(forms) > 1 and k not in reading.lines and all(form[0].isupper() and is_foreign(form) for form in forms)


def holds_compatriot(reading: Reading, k: int) -> bool:
    """Whether a full Vietnamese name stands behind a post at `k`, in no article mostly about states with such names."""
    countries = reading.hits.of("agency_country")
    alike = set(load_yaml("agency_foreign")["alike"])
    if 2 * sum(hit.value in alike for hit in countries) > len(countries):
        return False
    return any(name.i == k and name.j - k >= _FULL_NAME for name in reading.names)


def speaks_of_sports(reading: Reading) -> bool:
    """Whether an article has several words of sports."""
    return len(reading.hits.of("agency_club")) >= _SPORTS


def names_no_home(reading: Reading) -> bool:
    """Whether an article names no place in Vietnam, nor Vietnam itself."""
    return not any(_may_be_home(reading, place) for place in reading.places) and not reading.hits.of("agency_own")


def _home_places(reading: Reading) -> int:
    """How often an article names places that may be in Vietnam, and are not written as such alone (*tỉnh* Pattani)."""
    return sum(1 for place in reading.places if _may_be_home(reading, place))


def _may_be_home(reading: Reading, place: PlaceSpan) -> bool:
    """Whether a place is a commune or listed, and no name of one abroad (*tỉnh* Quảng Đông)."""
    inside = range(place.i, place.j)
    if any(k in reading.hits.at("agency_country") for k in inside) and place.province_code is None:
        return False
    return place.level == "commune" or any(k in reading.hits.at("place") for k in inside)


def is_strange_province(reading: Reading, units: list[Unit], homeless: bool) -> bool:
    """Whether a body's province is on no list, and the article names another country (*Công an tỉnh* Houphan).

    So is a district in foreign spelling in a `homeless` article, without a place at home (*tòa án quận* Brunswick), and
    one behind whose body the country stands (*Công an huyện Hà Khẩu* (Trung Quốc)).
    """
    place = next((unit.place for unit in units if unit.place is not None), None)
    if place is None or not place.name or place.provinces:
        return False
    if homeless and all(form.istitle() and is_foreign(form) for form in place.name.split()):
        return True
    if place.level != "province":
        k = units[-1].j
        return reading.syllables.forms[k : k + 1] in (["("], [","]) and bool(country_at(reading, k + 1)[1])
    listed = any(k in reading.hits.at("place") for k in range(place.i, place.j))
    return not listed and bool(reading.hits.of("agency_country"))


def _share(reading: Reading) -> float:
    """How often an article names other countries for once that it names Vietnam or a place in it; 0 where not more."""
    countries = reading.hits.of("agency_country")
    if len(countries) < _FEW:
        return 0.0
    home = _home_places(reading) + len(reading.hits.of("agency_own"))
    if len(countries) < home:
        return 0.0
    named = {k for name in reading.names for k in range(name.i + 1, name.j)}
    abroad = len({hit.j for hit in countries if hit.i not in named and _stands_alone(reading, hit.i, hit.j)})
    return abroad / max(home, 0.2) if abroad >= _FEW else 0.0


def _stands_alone(reading: Reading, i: int, j: int) -> bool:
    """Whether a country's name is no syllable of a person's or place's name (*Nguyễn Thị Mỹ*)."""
    forms = reading.syllables.forms
    inside = j - i == 1 and ((i and forms[i - 1][0].isupper()) or (j < len(forms) and forms[j][0].isupper()))
    return not inside and _is_country(reading, i, j)
