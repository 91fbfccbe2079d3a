"""Normalize places of the administrative map: *H.Củ Chi* → huyện Củ Chi, thành phố Hồ Chí Minh."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from pipeline.knowledge.load import load_yaml
from pipeline.knowledge.named_words import CITY
from pipeline.normalize.gazetteer import (
    Context,
    Place,
    communes,
    districts,
    grounds,
    kind_phrases,
    landmarks,
    place_kinds,
    province_of_row,
    province_place,
    provinces,
    valid_row,
)
from pipeline.normalize.homonyms import commune_place, district_place, means_province, near_rows, resolve_place
from pipeline.normalize.spelling import Word, spelling_key, texts


@lru_cache(maxsize=20_000)
def make_context(province: str | None, district: str | None, year: int | None) -> Context:
    """Return the context in which forms of an article are read; a province is given by name or code."""
    code = province if province and province.isdigit() else province_code(province or "")
    bare = spelling_key(district or "")
    kind = next((words for words, _ in kind_phrases() if bare[: len(words)] == words and len(bare) > len(words)), ())
    return Context(code, bare[len(kind) :], year)


def province_code(name: str) -> str | None:
    """Return the code of a province named in Vietnamese or English: *Đắc Lắc* → 66."""
    words = spelling_key(name)
    kind = next((kind for kind, _ in kind_phrases() if words[: len(kind)] == kind and words not in provinces()), ())
    rows = provinces().get(words[len(kind) :])
    return rows[0]["code"] if rows else None


def find_place(words: Sequence[Word], start: int, context: Context, bare: bool = True) -> tuple[int, Place] | None:
    """Find the place that ends a name, from word `start` on: the word where it begins, and the place.

    `bare` admits a place whose kind is not written (Công an *Hà Tĩnh*).
    """
    for i in range(start, len(words)):
        if _is_after_joint(words, i) or _is_other_word(words, i):
            continue
        if kind := kind_at(words, i):
            name = words[i + len(kind.split()) :]
            if not name or name[0].capital or _is_known(name):
                return i, _named_place(kind, name, context)
        elif bare and words[i].capital and (place := _bare_place(words[i:], context)):
            if place.level != "province" and place.within and _is_ground(words[:i]):
                return len(words), place.within
            return None if _is_landmark(words[:i]) else (i, place)
    return None


def _is_after_joint(words: Sequence[Word], at: int) -> bool:
    """Whether a word is the second of a pair of places (*Long Thành - Nhơn Trạch*), or a kind in *liên huyện*."""
    if at and words[at - 1].text in load_yaml("place_names")["no_kind_after"]:
        return True
    joined = bool(at) and words[at].gap in ("-", "–") and not words[at - 1].text.isdigit()
    paired = joined and words[at].capital and kind_at(words, at) is None
    return paired and any(texts(words[at - size : at]) in districts() for size in range(1, min(at, 4) + 1))


def _is_other_word(words: Sequence[Word], at: int) -> bool:
    """Whether the word for a kind makes another word (*văn xã*, *xã hội*), and no commune's name (*xã Hội Hoan*)."""
    pairs = load_yaml("place_names")["no_kinds"]
    named = at + 2 < len(words) and words[at + 2].capital
    return _joined(words[max(at - 1, 0) : at + 1]) in pairs or (not named and _joined(words[at : at + 2]) in pairs)


def _joined(words: Sequence[Word]) -> str:
    return " ".join(texts(words))


def _is_landmark(before: Sequence[Word]) -> bool:
    """Whether the words before a name make it that of a border gate, a port …, not of a district."""
    names = texts(before[-2:])
    return any(names[-len(mark) :] == mark for mark in landmarks())


def _is_ground(before: Sequence[Word]) -> bool:
    """Whether the words before a district's name make it that of an area in it (rừng phòng hộ *Tân Phú*)."""
    whole = len(before) > 1 and before[-1].text not in load_yaml("place_names")["directions"]
    names = texts(before if whole else before[:-1])
    return any(names[-len(mark) :] == mark for mark in grounds())


def kind_at(words: Sequence[Word], at: int) -> str | None:
    """Return the kind of place (*huyện*, *thành phố*) that stands at a word."""
    pair = tuple(word.text for word in words[at : at + 2])
    return next((kind for phrase, kind in kind_phrases() if pair[: len(phrase)] == phrase), None)


def _named_place(kind: str, name: Sequence[Word], context: Context) -> Place:
    """Return the place of a kind and the words after it, which may name the place around it too."""
    if not name:
        return unnamed_place(kind, context)
    cut, around = _around(_known_part(kind, name), context)
    if around:
        context = replace(context, province=around.province_code)
        context = replace(context, district=spelling_key(around.name)) if around.level == "district" else context
    return resolve_place(kind, texts(name[:cut]), context)


def _known_part(kind: str, name: Sequence[Word]) -> Sequence[Word]:
    """Leave out what follows a known name: *tỉnh Đắk Nông đã*, *quận Đống Đa Phan Văn B*."""
    if place_kinds()[kind] == "commune" or any(kind_at(name, i) for i in range(1, len(name))):
        return name
    size = next((n for n in range(len(name), 0, -1) if _is_known(name[:n])), len(name))
    return name if texts(name[size:]) in provinces() else name[:size]


def _around(name: Sequence[Word], context: Context) -> tuple[int, Place | None]:
    """Split *11 thành phố Hồ Chí Minh* into the name's length and the place around it."""
    for i in range(1, len(name)):
        kind = kind_at(name, i)
        if kind and i + len(kind.split()) < len(name):
            return i, _named_place(kind, name[i + len(kind.split()) :], context)
        if texts(name[i:]) in provinces() and _is_known(name[:i]):
            return i, province_of_row(valid_row(provinces()[texts(name[i:])], context.year))
    return len(name), None


def unnamed_place(kind: str, context: Context) -> Place:
    """Return the context's own place of a kind, for forms such as *UBND tỉnh*."""
    level = place_kinds()[kind]
    if context.province and (level == "province" or (kind == CITY and not context.district)):
        around = province_place(context.province, context.year)
        if around.kind == kind:
            return around
    if level == "district" and context.district:
        rows = districts().get(context.district, [])
        if any(row["kind"] == kind for row in rows):
            return district_place(kind, context.district, context)
    if level == "province" or not context.province:
        return Place(kind, "", level, context.province)
    return Place(kind, "", level, context.province, province_place(context.province, context.year))


def _bare_place(name: Sequence[Word], context: Context) -> Place | None:
    """Return the province or district that a name without its kind means: *Hà Tĩnh*, *Can Lộc*."""
    words = texts(name)
    if not all(word.capital or word.gap for word in name):
        return None
    if words in provinces() and means_province(words, context):
        return province_of_row(valid_row(provinces()[words], context.year))
    rows = near_rows(districts().get(words, []), context)
    if rows and not words[0].isdigit():
        return district_place(valid_row(rows, context.year)["kind"], words, context)
    return None


def guess_commune(words: Sequence[Word], context: Context) -> Place | None:
    """Return the one commune of the context's province that a bare name may mean: Công an *Kim Liên*."""
    if not context.province or not all(word.capital for word in words):
        return None
    kinds = [kind for kind, level in place_kinds().items() if level == "commune"]
    keys = [(kind, texts(words)) for kind in kinds]
    rows = [row for key in keys for row in communes().get(key, []) if row["province"] == context.province]
    kinds = sorted({row["kind"] for row in rows})
    return commune_place(kinds[0], texts(words), context) if len(kinds) == 1 else None


def _is_known(name: Sequence[Word]) -> bool:
    words = texts(name)
    return words in provinces() or words in districts()
