"""Look up what the knowledge files say of a name: listed bodies, police offices and codes, heads, subjects."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import cache

from pipeline.knowledge.load import load_csv, load_yaml
from pipeline.knowledge.named_words import COUNTRY
from pipeline.normalize.shorthand import expand
from pipeline.normalize.spelling import Word, spelling_key, texts, unaccent

Row = dict[str, str]
Phrase = tuple[str, ...]
_LISTS = ("bodies", "departments", "police")
POLICE_KIND = "police"


def listed_body(name: Phrase) -> Row | None:
    """Return the row of a listed Vietnamese body by any of its forms: *bộ giao thông vận tải*."""
    return _bodies().get(_bare(name))


def foreign_body(name: Phrase) -> Row | None:
    """Return the row of a listed foreign or international body by any of its forms."""
    return _foreign_bodies().get(name)


def body_by_code(code: str) -> Row | None:
    """Return the unit of the Ministry of Public Security that a code names: *c02*, *a72*."""
    return _codes().get(code)


def is_code(word: str) -> bool:
    """Whether a word is a code of the police: *pc45*, *a05*."""
    return word in _codes() or ((word,) in _offices() and word[-1].isdigit())


def office(name: Phrase) -> Row | None:
    """Return the office of a provincial police by its name, its code, or both: *phòng cảnh sát hình sự*, *pc45*."""
    known = _offices()
    if name in known or len(name) < 2 or not is_code(name[-1]):
        return known.get(name)
    return known.get(name[:-1]) or (known.get(name[-1:]) if len(name) == 2 else None)


def office_of_team(team: str) -> Row | None:
    """Return the office of a provincial police whose team a name begins with: *Đội Cảnh sát giao thông số 3*."""
    rows = (row for row in load_csv("police_offices") if row["team"])
    return next((row for row in rows if team.startswith(f"{row['team']} ")), None)


def head_at(words: Sequence[Word], at: int, opening: bool = True) -> tuple[int, Row] | None:
    """Return the longest head that stands at a word, its length and row.

    `opening` admits words that stand for a head only where a name begins (*Hải quan* Cầu Treo).
    """
    for size, name, row, bare in _heads().get(words[at].text, ()):
        if (opening or not bare) and texts(words[at : at + size]) == name:
            return size, row
    return None


def head_row(head: str) -> Row | None:
    """Return the row of a head by its canonical words."""
    return _head_rows().get(head)


def subject_at(words: Sequence[Word], at: int) -> Row | None:
    """Return the subject that a name's words begin with: *cảnh sát*, *thi hành án dân sự*."""
    pairs = _subjects().get(words[at].text, ()) if at < len(words) else ()
    return next((row for name, row in pairs if texts(words[at : at + len(name)]) == name), None)


def listed_at(words: Sequence[Word], at: int) -> int:
    """Return how many words, at least two, the longest listed body or office at a word has; 0 for none."""
    lengths = _lengths().get(words[at].text, ())
    return next((n for n in lengths if _is_listed(texts(words[at : at + n]))), 0)


def english_body(name: str) -> Row | None:
    """Return the row of a listed body by an English form, its words in any order: *Public Security Ministry*."""
    return _english().get(english_key(name)) or _english_words().get(in_any_order(name))


def english_key(name: str) -> str:
    """Return an English name without case, articles, signs and the country's name."""
    words = unaccent(name).replace("&", " and ").replace("'s", "s").replace("’s", "s").lower()
    american: dict[str, str] = load_yaml("english_forms")["american"]
    kept = [american.get(word, word) for word in spelling_key(words) if word not in _english_fillers()]
    return " ".join(kept)


def in_any_order(form: str) -> Phrase:
    """The words of an English name in the singular, sorted: *Immigration Department* as *Department of Immigration*."""
    return sort_words(english_key(form).split())


def sort_words(words: Sequence[str]) -> Phrase:
    """Words of an English name in the singular, sorted."""
    return tuple(sorted(word.removesuffix("s") for word in words))


@cache
def _english_fillers() -> frozenset[str]:
    return frozenset(load_yaml("english_forms")["fillers"])


def _is_listed(name: Phrase) -> bool:
    return name in _bodies() or name in _offices()


def _bare(name: Phrase) -> Phrase:
    country = spelling_key(COUNTRY)
    return name[: -len(country)] if len(name) > 3 and name[-len(country) :] == country else name


def _forms(row: Row) -> list[Phrase]:
    """All forms of a row, the canonical one first; those with *của* also without."""
    given = [row["name"], *row.get("aliases", "").split("|"), row.get("abbreviation", "")]
    forms = [texts(expand(form)) for form in given if form]
    joints = load_yaml("abbreviations")["fillers"]["between"]
    return forms + [tuple(word for word in form if word not in joints) for form in forms]


@cache
def _bodies() -> dict[Phrase, Row]:
    index: dict[Phrase, Row] = {}
    rows = [row for name in _LISTS for row in load_csv(name)]
    for row in rows:
        index[_bare(_forms(row)[0])] = row
    for row in rows:
        for form in _forms(row):
            index.setdefault(_bare(form), row)
    return index


@cache
def _codes() -> dict[str, Row]:
    index: dict[str, Row] = {}
    for row in load_csv("police"):
        for code in (row["abbreviation"], *row["aliases"].split("|")):
            if code and code[-1].isdigit() and " " not in code:
                index.setdefault(code.lower(), row)
                index.setdefault(f"{code.lower()}b", row)  # its unit in the south: C02B
    return index


@cache
def _foreign_bodies() -> dict[Phrase, Row]:
    index: dict[Phrase, Row] = {}
    for row in load_csv("foreign_bodies"):
        for form in [*_forms(row), *(spelling_key(name) for name in row["name_en"].split("|"))]:
            index.setdefault(form, row)
    return index


@cache
def _offices() -> dict[Phrase, Row]:
    index: dict[Phrase, Row] = {}
    for row in load_csv("police_offices"):
        for form in [*_forms(row), *(spelling_key(code) for code in row["codes"].split("|") if code)]:
            index.setdefault(form, row)
    return index


@cache
def _english() -> dict[str, Row]:
    index: dict[str, Row] = {}
    for row in [row for name in _LISTS for row in load_csv(name)]:
        for form in (*row["name_en"].split("|"), row["name"]):
            index.setdefault(english_key(form), row)
    index.pop("", None)
    return index


@cache
def _english_words() -> dict[Phrase, Row]:
    """The listed bodies by the words of an English form in any order, where these tell one body."""
    rows: dict[Phrase, dict[str, Row]] = defaultdict(dict)
    for row in [row for name in _LISTS for row in load_csv(name)]:
        for form in filter(None, row["name_en"].split("|")):
            rows[in_any_order(form)][row["name"]] = row
    return {words: next(iter(known.values())) for words, known in rows.items() if len(known) == 1}


@cache
def _lengths() -> dict[str, list[int]]:
    """How long the listed names are that begin with a word, longest first."""
    index: dict[str, set[int]] = defaultdict(set)
    for name in (*_bodies(), *_offices()):
        if len(name) > 1:
            index[name[0]].add(len(name))
    return {word: sorted(lengths, reverse=True) for word, lengths in index.items()}


@cache
def _heads() -> dict[str, list[tuple[int, Phrase, Row, bool]]]:
    """Heads by their first word, longest first."""
    index: dict[str, list[tuple[int, Phrase, Row, bool]]] = defaultdict(list)
    for row in load_csv("heads"):
        for column in ("head", "aliases", "bare"):
            for form in filter(None, row[column].split("|")):
                name = texts(expand(form))
                index[name[0]].append((len(name), name, row, column == "bare"))
    return {word: sorted(entries, key=lambda entry: -entry[0]) for word, entries in index.items()}


@cache
def _head_rows() -> dict[str, Row]:
    return {row["head"]: row for row in load_csv("heads")}


@cache
def _subjects() -> dict[str, list[tuple[Phrase, Row]]]:
    """Subjects by their first word, longest first."""
    index: dict[str, list[tuple[Phrase, Row]]] = defaultdict(list)
    for row in load_csv("subjects"):
        name = texts(expand(row["subject"]))
        index[name[0]].append((name, row))
    return {word: sorted(pairs, key=lambda pair: -len(pair[0])) for word, pairs in index.items()}
