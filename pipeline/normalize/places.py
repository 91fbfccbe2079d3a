"""Normalize places of the administrative map: *H.Củ Chi* → huyện Củ Chi, thành phố Hồ Chí Minh."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from pipeline.knowledge.load import load_csv, load_yaml
from pipeline.normalize.shorthand import expand
from pipeline.normalize.spelling import Word, fold, unaccent

LEVELS = {
    "tỉnh": "province",
    "thành phố": "district",
    "thị xã": "district",
    "quận": "district",
    "huyện": "district",
    "thị trấn": "commune",
    "phường": "commune",
    "đặc khu": "commune",
    "xã": "commune",
}
_KINDS = tuple((tuple(kind.split()), kind) for kind in LEVELS)
Row = dict[str, str]


@dataclass(frozen=True, slots=True)
class Place:
    """A province, district or commune; `within` is the place around it, as far as it is known.

    `name` is bare (*Củ Chi*), empty where the text gives the kind alone (*UBND huyện*). `province_code` is the
    code of `provinces.csv`.
    """

    kind: str
    name: str
    level: str
    province_code: str | None = None
    within: Place | None = None

    @property
    def label(self) -> str:
        """Kind and name: *huyện Củ Chi*."""
        return f"{self.kind} {self.name}".strip()

    @property
    def full_name(self) -> str:
        """The name with what it lies in: *huyện Củ Chi, thành phố Hồ Chí Minh*."""
        return f"{self.label}, {self.within.full_name}" if self.within else self.label


@dataclass(frozen=True, slots=True)
class Context:
    """What is known of where and when a text speaks: a province's code, a district's folded name, the year."""

    province: str | None = None
    district: tuple[str, ...] = ()
    year: int | None = None


@lru_cache(maxsize=20_000)
def normalize_place(
    form: str, *, province: str | None = None, district: str | None = None, year: int | None = None
) -> Place | None:
    """Return the place that a form names, or None where it names none.

    `province` (name or code) and `district` (name) are those that the text speaks of; `year` chooses between the
    maps of before and after a reform. *TP.HCM* → thành phố Hồ Chí Minh.
    """
    words = expand(f"ở {form}")[1:]
    found = find_place(words, 0, make_context(province, district, year))
    return found[1] if found and found[0] == 0 else None


@lru_cache(maxsize=20_000)
def make_context(province: str | None, district: str | None, year: int | None) -> Context:
    """Return the context in which forms of an article are read; a province is given by name or code."""
    code = province if province and province.isdigit() else province_code(province or "")
    bare = fold(district or "")
    kind = next((words for words, _ in _KINDS if bare[: len(words)] == words and len(bare) > len(words)), ())
    return Context(code, bare[len(kind) :], year)


def province_code(name: str) -> str | None:
    """Return the code of a province named in Vietnamese or English: *Đắc Lắc* → 66."""
    words = fold(name)
    kind = next((kind for kind, _ in _KINDS if words[: len(kind)] == kind and words not in _provinces()), ())
    rows = _provinces().get(words[len(kind) :])
    return rows[0]["code"] if rows else None


def province_place(code: str, year: int | None = None) -> Place:
    """Return a province by its code, as it was in the year."""
    return _province(_valid([row for row in load_csv("provinces") if row["code"] == code], year))


def _province(row: Row) -> Place:
    return Place(row["kind"], row["name"], "province", row["code"])


def find_place(
    words: Sequence[Word], start: int, context: Context, bare: bool = True
) -> tuple[int, Place] | None:
    """Find the place that ends a name, from word `start` on: the word where it begins, and the place.

    `bare` admits a place whose kind is not written (Công an *Hà Tĩnh*).
    """
    for i in range(start, len(words)):
        if kind := kind_at(words, i):
            name = words[i + len(kind.split()) :]
            if not name or name[0].capital or _is_known(name):
                return i, _named_place(kind, name, context)
        elif bare and words[i].capital and (place := _bare_place(words[i:], context)):
            return None if _is_landmark(words[:i]) else (i, place)
    return None


def _is_landmark(before: Sequence[Word]) -> bool:
    """Whether the words before a name make it that of a border gate, a port …, not of a district."""
    names = _texts(before[-2:])
    return any(names[-len(mark) :] == mark for mark in landmarks())


@cache
def landmarks() -> tuple[tuple[str, ...], ...]:
    """The words after which a name is that of a border gate, a port …: *cửa khẩu* Cầu Treo."""
    return tuple(fold(mark) for mark in load_yaml("abbreviations")["landmarks"])


def kind_at(words: Sequence[Word], at: int) -> str | None:
    """Return the kind of place (*huyện*, *thành phố*) that stands at a word."""
    pair = tuple(word.text for word in words[at : at + 2])
    return next((kind for phrase, kind in _KINDS if pair[: len(phrase)] == phrase), None)


def _named_place(kind: str, name: Sequence[Word], context: Context) -> Place:
    """Return the place of a kind and the words after it, which may name the place around it too."""
    if not name:
        return _unnamed_place(kind, context)
    cut, around = _around(_known_part(kind, name), context)
    if around:
        context = replace(context, province=around.province_code)
        context = replace(context, district=fold(around.name)) if around.level == "district" else context
    return _resolve(kind, tuple(name[:cut]), context)


def _known_part(kind: str, name: Sequence[Word]) -> Sequence[Word]:
    """Leave out what follows a known name: *tỉnh Đắk Nông đã*, *quận Đống Đa Phan Văn B*."""
    if LEVELS[kind] == "commune" or any(kind_at(name, i) for i in range(1, len(name))):
        return name
    size = next((n for n in range(len(name), 0, -1) if _is_known(name[:n])), len(name))
    return name if _texts(name[size:]) in _provinces() else name[:size]


def _around(name: Sequence[Word], context: Context) -> tuple[int, Place | None]:
    """Split *11 thành phố Hồ Chí Minh* into the name's length and the place around it."""
    for i in range(1, len(name)):
        kind = kind_at(name, i)
        if kind and i + len(kind.split()) < len(name):
            return i, _named_place(kind, name[i + len(kind.split()) :], context)
        if _texts(name[i:]) in _provinces() and _is_known(name[:i]):
            return i, _province(_valid(_provinces()[_texts(name[i:])], context.year))
    return len(name), None


def _unnamed_place(kind: str, context: Context) -> Place:
    """Return the context's own place of a kind, for forms such as *UBND tỉnh*."""
    level = LEVELS[kind]
    if context.province and (level == "province" or (kind == "thành phố" and not context.district)):
        around = province_place(context.province, context.year)
        if around.kind == kind:
            return around
    if level == "district" and context.district:
        rows = _districts().get(context.district, [])
        if any(row["kind"] == kind for row in rows):
            return _district_place(kind, context.district, context)
    within = (
        province_place(context.province, context.year) if context.province and level != "province" else None
    )
    return Place(kind, "", level, context.province, within)


def _bare_place(name: Sequence[Word], context: Context) -> Place | None:
    """Return the province or district that a name without its kind means: *Hà Tĩnh*, *Can Lộc*."""
    texts = _texts(name)
    if not all(word.capital or word.gap for word in name):
        return None
    if texts in _provinces() and _is_province(texts, context):
        return _province(_valid(_provinces()[texts], context.year))
    rows = _near(_districts().get(texts, []), context)
    if rows and not texts[0].isdigit():
        return _district_place(_valid(rows, context.year)["kind"], texts, context)
    return None


def _is_province(name: tuple[str, ...], context: Context) -> bool:
    """Whether a bare name means the province rather than a district: *Huế* does so since 2025."""
    begun = [row["valid_from"][:4] <= str(context.year or 0) for row in _provinces()[name]]
    return any(begun) or name not in _districts()


def _resolve(kind: str, name: Sequence[Word], context: Context) -> Place:
    texts = _texts(name)
    if kind == "tỉnh" or (kind == "thành phố" and _is_city(texts, context)):
        rows = _provinces().get(texts) or _provinces().get(fold(unaccent(" ".join(texts))))
        if rows:
            return _province(_valid(rows, context.year))
    level = LEVELS[kind]
    if level == "province":
        return Place(kind, _title(name), level)
    return _district_place(kind, texts, context) if level == "district" else _commune(kind, texts, context)


def _is_city(name: tuple[str, ...], context: Context) -> bool:
    """Whether *thành phố X* is of provincial rank: a central city, or a province miscalled so."""
    districts = [row for row in _districts().get(name, []) if row["kind"] == "thành phố"]
    if not districts:
        return True
    rows = [row for row in _provinces().get(name, []) if row["kind"] == "thành phố"]
    return any(context.year is not None and str(context.year) >= row["valid_from"][:4] for row in rows)


def _district_place(kind: str, name: tuple[str, ...], context: Context) -> Place:
    """Return a district, with its province where only one fits."""
    rows = _near(_districts().get(name, []), context)
    rows = [row for row in rows if row["kind"] == kind] or rows
    codes = {row["province"] for row in rows}
    code = codes.pop() if len(codes) == 1 else None if rows else context.province
    written = rows[0]["name"] if rows else title_case(name)
    # Its province as it was while the district was: huyện Phú Vang lay in tỉnh Thừa Thiên Huế.
    last_year = int(rows[0]["valid_to"][:4]) - 1 if rows else context.year
    return Place(kind, written, "district", code, province_place(code, last_year) if code else None)


def _commune(kind: str, name: tuple[str, ...], context: Context) -> Place:
    """Return a commune, with its district and province where only one fits."""
    rows = _near(_communes().get((kind, name), []), context)
    rows = [row for row in rows if row["district"]] or rows
    if context.district:
        rows = [row for row in rows if fold(row["district"])[-len(context.district) :] == context.district]
    written = rows[0]["name"] if rows else title_case(name)
    around = _around_commune(rows, context)
    return Place(kind, written, "commune", around.province_code if around else None, around)


def _around_commune(rows: list[Row], context: Context) -> Place | None:
    """Return the one district or province that all rows share, or else the context's."""
    districts = {(row["province"], row["district"]) for row in rows}
    if len(districts) == 1 and rows[0]["district"]:
        kind = kind_of(rows[0]["district"])
        name = fold(rows[0]["district"])[len(kind.split()) :]
        return _district_place(kind, name, Context(rows[0]["province"]))
    if not rows and context.district in _districts():
        near = _near(_districts()[context.district], context)
        return _district_place(_valid(near, context.year)["kind"], context.district, context)
    codes = {row["province"] for row in rows}
    code = codes.pop() if len(codes) == 1 else None if codes else context.province
    return province_place(code, context.year) if code else None


def kind_of(label: str) -> str:
    """Return the kind with which a label such as *huyện Củ Chi* begins."""
    return next(kind for kind in LEVELS if label.startswith(f"{kind} "))


def guess_commune(words: Sequence[Word], context: Context) -> Place | None:
    """Return the one commune of the context's province that a bare name may mean: Công an *Kim Liên*."""
    if not context.province or not all(word.capital for word in words):
        return None
    kinds = [kind for kind, level in LEVELS.items() if level == "commune"]
    keys = [(kind, _texts(words)) for kind in kinds]
    rows = [row for key in keys for row in _communes().get(key, []) if row["province"] == context.province]
    kinds = sorted({row["kind"] for row in rows})
    return _commune(kinds[0], _texts(words), context) if len(kinds) == 1 else None


def _near(rows: list[Row], context: Context) -> list[Row]:
    """Keep the rows of the context's province, where it has any."""
    return [row for row in rows if row["province"] == context.province] or rows


def _valid(rows: list[Row], year: int | None) -> Row:
    """Return the row valid in a year, or else the latest."""
    at = f"{year:04}-12-31" if year else "9999"
    fits = [r for r in rows if r.get("valid_from", "") <= at < (r["valid_to"] or "9999-99")]
    return (fits or sorted(rows, key=lambda row: row["valid_to"] or "9999-99"))[-1]


def _is_known(name: Sequence[Word]) -> bool:
    texts = _texts(name)
    return texts in _provinces() or texts in _districts()


def _texts(words: Sequence[Word]) -> tuple[str, ...]:
    return tuple(word.text for word in words)


def _title(words: Sequence[Word]) -> str:
    return title_case(_texts(words))


def title_case(words: Sequence[str]) -> str:
    """Write words as a proper name: *củ chi* → Củ Chi."""
    return " ".join(word[:1].upper() + word[1:] for word in words)


@cache
def _provinces() -> dict[tuple[str, ...], list[Row]]:
    names: dict[tuple[str, ...], list[Row]] = defaultdict(list)
    for row in load_csv("provinces"):
        for name in dict.fromkeys([row["name"], *row["aliases"].split("|"), *row["name_en"].split("|")]):
            if name:
                names[fold(name)].append(row)
    return dict(names)


@cache
def _districts() -> dict[tuple[str, ...], list[Row]]:
    names: dict[tuple[str, ...], list[Row]] = defaultdict(list)
    for row in load_csv("districts"):
        names[fold(row["name"])].append(row)
    return dict(names)


@cache
def _communes() -> dict[tuple[str, tuple[str, ...]], list[Row]]:
    names: dict[tuple[str, tuple[str, ...]], list[Row]] = defaultdict(list)
    for row in load_csv("communes"):
        names[row["kind"], fold(row["name"])].append(row)
    return dict(names)
