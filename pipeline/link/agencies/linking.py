"""Link the agency spans of an article: each gets the body that it names, short forms by what the article says."""

from __future__ import annotations

from dataclasses import replace

from pipeline.facts import AgencySpan
from pipeline.knowledge.load import load_yaml
from pipeline.knowledge.named_words import CITY
from pipeline.link.agencies.bodies import Body
from pipeline.link.agencies.district_offices import district_offices, districts_near
from pipeline.link.agencies.grouping import group_spans
from pipeline.link.agencies.kinds import place_of
from pipeline.link.agencies.owners import owners
from pipeline.link.agencies.setting import LOWEST, Setting, setting_of
from pipeline.link.agencies.shortened import join_shortened
from pipeline.link.agencies.told_by_posts import tell_by_posts
from pipeline.link.agencies.told_owners import tell_countries, tell_owners
from pipeline.link.agencies.told_places import tell_communes, told_province
from pipeline.link.agencies.towns import join_towns
from pipeline.normalize.agencies import Agency, normalize_agency
from pipeline.normalize.communes import is_elsewhere
from pipeline.normalize.gazetteer import LAST_DISTRICTS, districts
from pipeline.normalize.listed_places import lists_places, read_several
from pipeline.normalize.spelling import spelling_key
from pipeline.reading import Reading
from pipeline.recognize.agencies.spans import NamedSpan, leaves_owner
from pipeline.recognize.cities import is_city
from pipeline.recognize.places import Place


def link_agencies(reading: Reading) -> None:
    """Give every agency span of a reading its body."""
    spans = [span for span in reading.agencies if isinstance(span, NamedSpan)]
    tell_owners(reading, spans)
    tell_countries(reading, spans)
    tell_communes(reading, spans)
    tell_by_posts(reading, spans)
    setting = setting_of(reading, spans)
    bodies = join_shortened(join_towns(reading, group_spans(spans)))
    named = {n: _resolve(reading, body, setting) for n, body in enumerate(bodies)}
    owned = owners(reading, bodies, named)
    for n, owner in owned.items():
        named[n] = _resolve(reading, bodies[n], setting, owner)
    named.update(district_offices(reading, bodies, named, setting.year))
    for n, body in enumerate(bodies):
        ownerless = n not in owned and all(span.anaphor and leaves_owner(span) for span in body.spans)
        clear = not ownerless and _is_clear(body, reading, setting) and not _is_anywhere(reading, body, named[n])
        agency = named[n] if clear else None
        for span in body.spans:
            span.agency = agency
    reading.agencies = [
        own for span in reading.agencies for own in _one_a_body(span, setting) if own.agency is not None
    ]


def _one_a_body(span: AgencySpan, setting: Setting) -> list[AgencySpan]:
    """The span, or one like it for each body of a list (*Công an các quận 1 và 3*)."""
    place = place_of(span.units) if isinstance(span, NamedSpan) else None
    if place is None or not lists_places(place.name) or not (several := read_several(span.text)):
        return [span]
    province = setting.province_of(place)
    named = (normalize_agency(form, province=province, year=setting.year) for form in several.each)
    return [replace(span, agency=agency) for agency in named]


def _is_clear(body: Body, reading: Reading, setting: Setting) -> bool:
    """Whether the article says which body is meant: by name, by its only commune, or a place of the form's level."""
    if any(not span.anaphor for span in body.spans) or (body.where is not None and body.where[1]):
        return True
    if body.where is None:
        return not all(_wants_owner(span, reading) for span in body.spans)
    if body.where[0] == LOWEST:
        return bool(_commune(reading, body.fullest, setting))
    levels = ("district", "province") if body.where[0] == "city" else (body.where[0],)
    return any(place.level in levels for place in reading.places)


def _is_anywhere(reading: Reading, body: Body, agency: Agency) -> bool:
    """Whether short forms alone name a body, and no place of the article is the one that they mean (*UBND huyện*)."""
    if not all(span.anaphor for span in body.spans):
        return False
    if agency.place is not None:
        return not agency.place.name
    return agency.name == agency.head and bool(_level_meant(reading, body.fullest)[0])


def _wants_owner(span: NamedSpan, reading: Reading) -> bool:
    """Whether a head says nothing of which body it is without its owner (*Tòa phúc thẩm*), and none follows a comma."""
    told = reading.syllables.forms[span.j : span.j + 1] == [","] and span.j + 1 in reading.hits.at("agency_head")
    return span.units[0].head in load_yaml("agency_anaphora")["owned"] and not told


def _resolve(reading: Reading, body: Body, setting: Setting, owner: Agency | None = None) -> Agency:
    """The body's row, from its fullest form and what the article adds to it."""
    span = body.fullest
    place = place_of(span.units)
    province = _told_province(reading, body) or setting.province_of(place)
    told = place is not None and place.level == "commune"
    return normalize_agency(
        _own_part(reading, span) if owner else span.whole or _with_place(reading, span, setting),
        province=province,
        district=_district(place, setting) if place and told else _meant_district(reading, span, province),
        parent=owner,
        year=setting.year,
        foreign=span.foreign,
    )


def _told_province(reading: Reading, body: Body) -> str | None:
    """The one province or city that is told right before short forms of its body (*Bí thư Tỉnh ủy*)."""
    level, _ = _level_meant(reading, body.fullest)
    if level not in ("province", "city") or not all(span.anaphor for span in body.spans):
        return None
    return told_province(reading, body.spans, level == "city")


def _own_part(reading: Reading, span: NamedSpan) -> str:
    """The span's text without an owner that only stands for a body named elsewhere (*Ban Tổ chức* of … Tỉnh ủy)."""
    return reading.syllables.slice(span.i, span.units[-1].i) if leaves_owner(span) else span.whole or span.text


def _meant_district(reading: Reading, span: NamedSpan, province: str | None) -> str | None:
    """The district or city that *UBND huyện* or *Huyện ủy* means: the last of its level before it, or the next."""
    level, kind = _level_meant(reading, span)
    if level not in ("district", "city") or (level == "city" and is_city(province or "")):
        return None
    names = (spot.name for spot in districts_near(reading, span))
    return next((name for name in names if _can_be(name, level, kind, province)), None)


def _level_meant(reading: Reading, span: NamedSpan) -> tuple[str, str]:
    """The level of a place that a short form leaves unnamed, and the kind's first syllable if its head tells it."""
    place, head = place_of(span.units), reading.hits.at("agency_head").get(span.i)
    if place is not None:
        return ("" if place.name else place.level), ""
    if head is None or not head.value.level or len(span.units) > 1:
        return "", ""
    return str(head.value.level), spelling_key(head.value.key)[0]


def _can_be(name: str, level: str, kind: str, province: str | None) -> bool:
    """Whether a district's name is in a province, and a city's for the level of cities, else another district's.

    `kind`: the first syllable of the kind of district, empty for any.
    """
    rows = [row for row in districts().get(spelling_key(name), []) if province in (None, row["province"])]
    rows = [row for row in rows if not kind or spelling_key(row["kind"])[0] == kind]
    return any((row["kind"] == CITY) == (level == "city") for row in rows)


def _commune(reading: Reading, span: NamedSpan, setting: Setting) -> str:
    """The name of the article's only commune if a short form leaves one of its kind unnamed, else nothing.

    In small letters it may be the police of any commune (*báo công an xã*).
    """
    place = place_of(span.units)
    if setting.commune is None or place is None or place.name or place.level != LOWEST or span.text[0].islower():
        return ""
    text, name = setting.commune
    return name if text[:1].lower() == reading.syllables.keys[place.i][0] else ""


def _with_place(reading: Reading, span: NamedSpan, setting: Setting) -> str:
    """The span's text, with the article's commune (*Đảng ủy xã*)."""
    if (commune := _commune(reading, span, setting)) and (place := place_of(span.units)):
        return f"{reading.syllables.slice(span.i, place.j)} {commune}"
    return span.text


def _district(place: Place, setting: Setting) -> str | None:
    """The district of a commune: the one told with it, or the article's in the same province while there were any."""
    if place.district or setting.district is None or (setting.year or 0) > LAST_DISTRICTS:
        return place.district
    inside = {row["province"] for row in districts().get(spelling_key(setting.district), [])}
    province = setting.province_of(place)
    fits = not inside or province is None or province in inside
    return setting.district if fits and not is_elsewhere(place.name, setting.district, province) else None
