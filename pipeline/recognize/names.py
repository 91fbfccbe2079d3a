"""Recognize names of persons: family name first, two to five syllables, or what a title or *ông*/*bà* precedes."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import compress, count

from pipeline.facts import NameSpan, PlaceSpan
from pipeline.knowledge.load import load_yaml
from pipeline.reading import Reading
from pipeline.recognize.capitals import ends_abbreviation, only_in_capitals
from pipeline.recognize.foreign_names import foreign_end, hyphened_end, is_vietnamese, spaced
from pipeline.recognize.lexicon import Phrase
from pipeline.recognize.name_ends import folded, is_family_name, name_end
from pipeline.recognize.word_sets import word_set
from pipeline.tokenize.syllables import fold

_SURE_NAME = 3
_LONGEST_BODY = 5
_LONGEST_WORD = 4
_LONGEST_LOCAL_POST = 3


def phrases() -> Iterator[Phrase]:
    """The word lists of names under the labels `names:family_names`, `names:stops` …, and `honorific`."""
    for kind, texts in load_yaml("names").items():
        label = "honorific" if kind == "honorifics" else f"names:{kind}"
        yield from (Phrase(text, label) for text in texts)


def recognize_names(reading: Reading) -> list[NameSpan]:
    """Find every name that opens with a family name, in text order; they do not overlap.

    *Nguyễn Văn An*, *Trần Thị H.*, *Lê V.A* are names; *đường Nguyễn Huệ* and *TP Hồ Chí Minh* are not.
    """
    names: list[NameSpan] = []
    places = {place.i: place for place in reading.places}
    inside = {k for place in reading.places for k in range(place.i + 1, place.j)}
    free = 0
    for k in _family_names(reading):
        if k < free or k in inside or not _opens_name(reading, k):
            continue
        j = _end(reading, k)
        if j - k > 1 and not (_names_place(reading, k, j, places.get(k)) or only_in_capitals(reading, k, j)):
            names.append(name_span(reading, k, j, "name:family"))
            free = j
    return _agreed(reading, names)


def _end(reading: Reading, k: int) -> int:
    """Where the name at syllable `k` ends; one of the highlands may be spelled unlike Vietnamese (*Y Quyết Krông*)."""
    end = name_end(reading, k)
    if is_highlander(reading, k):
        return max(end, foreign_end(reading, k + 1))
    return hyphened_end(reading, k, end)


def _agreed(reading: Reading, names: list[NameSpan]) -> list[NameSpan]:
    """Names that are cut short where another mention in the article goes on, made whole (*Đỗ Đức Hồng* before *Hà*).

    So is one whose given name lacks its capital letter (*Võ Kim cự*, elsewhere *Võ Kim Cự*), or one in capitals.
    """
    full = {name.text for name in names if name.j - name.i >= _SURE_NAME}
    if any(name.text.isupper() for name in names):
        full |= {text.upper() for text in full}
    forms = reading.syllables.forms
    for n, name in enumerate(names if full else ()):
        if name.j < len(forms) and _is_cut(name, forms[name.j], full) and spaced(reading.syllables, name.j):
            names[n] = name_span(reading, name.i, name.j + 1, name.found_by)
    return names


def _is_cut(name: NameSpan, following: str, full: set[str]) -> bool:
    """Whether a name goes on with the syllable after it, as a full name of the article does."""
    if following[0].islower():
        return name.j - name.i < _SURE_NAME and f"{name.text} {following.capitalize()}" in full
    return (name.j - name.i >= _SURE_NAME or following.isupper()) and f"{name.text} {following}" in full


def _family_names(reading: Reading) -> list[int]:
    """Where family names stand, in text order: the usual ones, and rare ones before *Văn* or *Thị*."""
    rare = (k for k in written_family_names(reading, "rare_family_names") if _opens_rare_name(reading, k))
    return sorted([*written_family_names(reading, "family_names"), *rare])


def written_family_names(reading: Reading, section: str) -> Iterator[int]:
    """Where family names of a list of `names.yml` stand with a capital, in text order.

    Those without one, mostly other words, would be half of all hits of an article were they looked up with phrases.
    """
    forms, first = reading.syllables.forms, word_set("names", section).first
    maybe = compress(count(), map(first.__contains__, reading.syllables.keys))
    return (k for k in maybe if forms[k][0].isupper() and is_family_name(reading, k, section))


def _opens_rare_name(reading: Reading, k: int) -> bool:
    """Whether a syllable that is more often another word is a family name by what follows it."""
    keys, forms = reading.syllables.keys, reading.syllables.forms
    if k + 1 >= len(forms) or not forms[k + 1][0].isupper() or k in reading.hits.at("honorific"):
        return False
    middle = keys[k + 1] in folded("middle_names")
    return middle or _is_state_or_name(reading, k) or _leads_highlander(reading, k)


def _leads_highlander(reading: Reading, k: int) -> bool:
    """Whether a person's name opens with one capital letter at syllable `k` behind a sign, *và* or the like."""
    before = reading.syllables.keys[k - 1] if k else ""
    return before in folded("highland_leads") and k + 1 not in reading.hits.at("place") and is_highlander(reading, k)


def _is_state_or_name(reading: Reading, k: int) -> bool:
    """Whether the short form of a state at syllable `k` is a family name: two given names follow (*Thái Thanh Quý*)."""
    forms, hits = reading.syllables.forms, reading.hits
    known = k + 2 < len(forms) and forms[k] in load_yaml("names")["state_names"]
    if not known or k in hits.at("place") or is_family_name(reading, k + 1):
        return False
    given = forms[k + 2].istitle() and fold(forms[k + 2]) in folded("given_names")
    before = hits.before("position", k)
    abroad = before is not None and before.value.kind == "foreign"
    return given and not abroad and is_vietnamese(forms[k + 1]) and hits.at("officials:countries")[k].j == k + 1


def name_span(reading: Reading, i: int, j: int, found_by: str) -> NameSpan:
    """The syllables `i` to before `j` as a name."""
    syllables = reading.syllables
    start, end = syllables.starts[i], syllables.ends[j - 1]
    return NameSpan(start, end, i, j, found_by, 0.9, syllables.text[start:end])


def _opens_name(reading: Reading, k: int) -> bool:
    """Whether a family name at syllable `k` may open a name by what stands before it."""
    return k not in reading.hits.at("names:not_names") and not blocked(reading, k) and not _ends_body(reading, k)


def _ends_body(reading: Reading, k: int) -> bool:
    """Whether syllable `k` is the last of a body's listed name (*Bí thư Trung ương Đoàn Lê Văn An*)."""
    if reading.syllables.forms[k] not in load_yaml("names")["body_ends"]:
        return False
    return reading.hits.ends_at("agency_name", k + 1, _LONGEST_BODY)


def blocked(reading: Reading, k: int) -> bool:
    """Whether the word before syllable `k` makes what follows a street, a school, a place (*đường Lê Lợi*)."""
    if ends_abbreviation(reading, k - 1) or not _follows(reading, k, "names:blockers"):
        return False
    if _follows(reading, k, "names:not_blockers", _LONGEST_WORD):
        return False
    if _ends_place(reading, k):
        return False
    led = _follows(reading, k, "officials:levels") or _heads_village(reading, k)
    return not (led and names_person(reading, k))


def _ends_place(reading: Reading, k: int) -> bool:
    """Whether a place of several words, the last of which blocks no name, ends before `k` (*huyện Vân Hồ* Lê An)."""
    n = bisect_left(reading.places, k, key=lambda place: place.j)
    return n < len(reading.places) and reading.places[n].j == k and reading.places[n].i < k - 1


def _heads_village(reading: Reading, k: int) -> bool:
    """Whether a village head's post ends before syllable `k` (*trưởng bản Lò Văn An*)."""
    post = reading.hits.before("position", k, _LONGEST_LOCAL_POST)
    return post is not None and post.value.local


def _follows(reading: Reading, k: int, label: str, longest: int = 2) -> bool:
    """Whether a word of the list `label`, maybe with a dot (*TP.*), stands right before syllable `k`."""
    dotted = k > 0 and reading.syllables.forms[k - 1] == "."
    return reading.hits.ends_at(label, k - dotted, longest)


def _names_place(reading: Reading, i: int, j: int, place: PlaceSpan | None) -> bool:
    """Whether what looks like a name is a place, state or body (*Hà Nội*, *Hà Lan*, *Đoàn Kinh tế - Quốc phòng 79*)."""
    country, head = (reading.hits.at(label).get(i) for label in ("officials:countries", "agency_head"))
    if head and head.j > j:
        return True
    if (country and country.j > i + 1) or (j - i == 2 and _follows(reading, i, "names:cities")):
        return True
    if place is None:
        return False
    return place.level == "province" or j - place.j != 1


def names_person(reading: Reading, k: int) -> bool:
    """Whether a full name opens at syllable `k`, though a level word stands before it (*UBND xã Lê Văn An*)."""
    if is_highlander(reading, k):
        return True
    known = is_family_name(reading, k) and k not in reading.hits.at("names:statesmen")
    rare = is_family_name(reading, k, "rare_family_names") and _opens_rare_name(reading, k)
    if not (known or rare or _is_state_or_name(reading, k)):
        return False
    return name_end(reading, k) - k >= _SURE_NAME


def is_highlander(reading: Reading, k: int) -> bool:
    """Whether a name of the highlands opens with one capital letter at syllable `k` (*HĐND tỉnh Y Vêng*)."""
    forms, hits = reading.syllables.forms, reading.hits
    if k + 1 >= len(forms) or forms[k] not in load_yaml("names")["highland_letters"] or not forms[k + 1].istitle():
        return False
    other = any(k in hits.at(label) for label in ("officials:fields", "agency_function"))
    return not other and spaced(reading.syllables, k + 1) and not _follows(reading, k, "names:blockers")
