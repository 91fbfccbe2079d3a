"""Which place is meant of those that bear a name: by its kind, by where and when the text speaks."""

from __future__ import annotations

from dataclasses import replace

from pipeline.knowledge.load import load_yaml
from pipeline.knowledge.named_words import CITY, PROVINCE
from pipeline.normalize.gazetteer import (
    LAST_DISTRICTS,
    Context,
    Phrase,
    Place,
    Row,
    communes,
    districts,
    kind_of,
    place_kinds,
    province_of_row,
    province_place,
    provinces,
    title_case,
    valid_row,
)
from pipeline.normalize.spelling import spelling_key, unaccent


def resolve_place(kind: str, texts: Phrase, context: Context) -> Place:
    """Return the place of a kind with a name in canonical words, known or not."""
    if kind == PROVINCE or (kind == CITY and _is_city(texts, context)):
        rows = provinces().get(texts) or provinces().get(spelling_key(unaccent(" ".join(texts))))
        if rows:
            return province_of_row(valid_row(rows, context.year))
    level = place_kinds()[kind]
    if level == "province":
        return Place(kind, title_case(texts), level)
    return district_place(kind, texts, context) if level == "district" else commune_place(kind, texts, context)


def _is_city(name: Phrase, context: Context) -> bool:
    """Whether *thành phố X* is of provincial rank: a central city, or a province miscalled so."""
    cities = [row for row in districts().get(name, []) if row["kind"] == CITY]
    if not cities:
        return True
    rows = [row for row in provinces().get(name, []) if row["kind"] == CITY]
    return any(context.year is not None and str(context.year) >= row["valid_from"][:4] for row in rows)


def district_place(kind: str, name: Phrase, context: Context) -> Place:
    """Return a district, with its province where only one fits."""
    rows = near_rows(districts().get(name, []), context)
    rows = [row for row in rows if row["kind"] == kind] or rows
    codes = {row["province"] for row in rows}
    code = codes.pop() if len(codes) == 1 else None if rows else context.province
    written = rows[0]["name"] if rows else title_case(name)
    # Its province as it was while the district was: huyện Phú Vang lay in tỉnh Thừa Thiên Huế.
    last_year = int(rows[0]["valid_to"][:4]) - 1 if rows else context.year
    return Place(kind, written, "district", code, province_place(code, last_year) if code else None)


def commune_place(kind: str, name: Phrase, context: Context) -> Place:
    """Return a commune, with its district and province where only one fits."""
    context = context if _may_hold(kind, context) else replace(context, district=())
    # Lists miss communes that were merged before 2025: one elsewhere is no better guess than the context's province.
    rows = [r for r in communes().get((kind, name), []) if context.province in (None, r["province"])]
    old = context.district or not context.year or context.year <= LAST_DISTRICTS
    rows = [row for row in rows if bool(row["district"]) == bool(old)] or rows
    if not rows and not old:
        # Those since then are all listed.
        rows = [row for row in communes().get((kind, name), []) if not row["district"]]
    if context.district:
        rows = [row for row in rows if spelling_key(row["district"])[-len(context.district) :] == context.district]
    written = rows[0]["name"] if rows else title_case(name)
    around = _around_commune(rows, context)
    return Place(kind, written, "commune", around.province_code if around else None, around)


def _may_hold(kind: str, context: Context) -> bool:
    """Whether the context's district may have communes of a kind: no quận has a xã, no huyện a phường."""
    near = near_rows(districts().get(context.district, []), context)
    kinds = load_yaml("place_names")["inside"].get(kind)
    return not near or kinds is None or any(row["kind"] in kinds for row in near)


def _around_commune(rows: list[Row], context: Context) -> Place | None:
    """Return the one district or province that all rows share, or else the context's."""
    around = {(row["province"], row["district"]) for row in rows}
    if len(around) == 1 and rows[0]["district"]:
        kind = kind_of(rows[0]["district"])
        name = spelling_key(rows[0]["district"])[len(kind.split()) :]
        return district_place(kind, name, Context(rows[0]["province"]))
    if not rows and context.district in districts():
        near = near_rows(districts()[context.district], context)
        return district_place(valid_row(near, context.year)["kind"], context.district, context)
    codes = {row["province"] for row in rows}
    code = codes.pop() if len(codes) == 1 else None if codes else context.province
    return province_place(code, context.year) if code else None


def near_rows(rows: list[Row], context: Context) -> list[Row]:
    """Keep the rows of the context's province, where it has any."""
    return [row for row in rows if row["province"] == context.province] or rows


def means_province(name: Phrase, context: Context) -> bool:
    """Whether a bare name means the province rather than a district: *Huế* does so since 2025."""
    begun = [row["valid_from"][:4] <= str(context.year or 0) for row in provinces()[name]]
    return any(begun) or name not in districts()
