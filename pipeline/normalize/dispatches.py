"""Documents: their types, the parts of their symbols, and a symbol completed from type and issuer."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Any, NamedTuple

from pipeline.knowledge.load import load_yaml
from pipeline.normalize.shorthand import expand
from pipeline.normalize.spelling import texts, unaccent
from pipeline.tokenize.syllables import split_syllables

_SIGNS = re.compile(r"[-–/\s]+")
_FIGURES = "0123456789"


class DocumentType(NamedTuple):
    """A type of official document, as `document_types.yml` describes it."""

    name: str
    code: str | None = None
    bare: bool = False
    issuer: str | None = None
    yearly: bool = False
    named: bool = False
    verb: bool = False
    party: str | None = None


class Symbol(NamedTuple):
    """The parts of a symbol: *84/2009/NĐ-CP* has the number `84`, the year 2009 and the codes `NĐ`, `CP`."""

    number: str
    year: int | None = None
    codes: tuple[str, ...] = ()
    signs: tuple[str, ...] = ()


@cache
def document_types() -> dict[str, DocumentType]:
    """The types by name."""
    fields = DocumentType._fields
    rows = load_yaml("document_types")["types"]
    return {row["name"]: DocumentType(**{key: row[key] for key in fields if key in row}) for row in rows}


@cache
def type_codes() -> dict[str, str]:
    """Codes of types in a symbol, in capitals, also misspelled ones, with the proper code (*QD* is *QĐ*)."""
    known = {t.code: t.code for t in document_types().values() if t.code and t.code != "QH"}
    aliases: dict[str, str] = load_yaml("document_types")["codes"]
    return {code.upper(): proper for code, proper in {**known, "CV": "CV", **aliases}.items()}


def type_of_code(code: str) -> str | None:
    """The type of document that a code stands for (*QĐ* is *Quyết định*), if it is a common one."""
    nouns: dict[str, str] = load_yaml("document_types")["nouns"]
    return nouns.get(type_codes().get(code.upper(), code))


def proper_code(code: str) -> str:
    """A code as usually spelled: Ð (eth) becomes Đ, *QD* becomes *QĐ*, *ttg* becomes *TTg*, *HDTP* becomes *HĐTP*."""
    plain = code.replace("Ð", "Đ").replace("ð", "đ")
    known = type_codes().get(plain.upper()) or _issuer_spellings().get(plain.upper())
    return known or (plain.upper() if plain.islower() else plain)


@cache
def _issuer_spellings() -> dict[str, str]:
    issuers = load_yaml("issuers")
    codes = [*issuers["bodies"].values(), *issuers["heads"].values()]
    return {unaccent(code).upper(): code for code in codes} | {code.upper(): code for code in codes}


def how_vague(day: str) -> tuple[bool, int]:
    """How little a partial date tells, to sort by: *2016-09-29* before *2016-09* before *XXXX-09-29*."""
    return "X" in day, -len(day)


def codes_in(symbol: str | None) -> list[str]:
    """The codes of a written symbol without the figures at their end: *72/2025/QH15* has `QH`."""
    parts = (part.rstrip(_FIGURES) for part in _SIGNS.split(symbol or ""))
    return [part for part in parts if part]


@lru_cache(maxsize=4096)
def law_key(name: str | None) -> str:
    """A law's name without the signs and small words that the press leaves out, short words in full.

    *BHXH* is `bảo hiểm xã hội`, *Cán bộ, công chức* is `cán bộ công chức`.
    """
    laws = load_yaml("laws")
    words = " ".join(laws["words"].get(word, word) for word in (name or "").split())
    keys = (key for text in texts(expand(words)) for key in split_syllables(text).keys)
    return " ".join(key for key in keys if key not in laws["small"])


def write_symbol(symbol: Symbol) -> str:
    """The canonical form: *15 /QD - UBND* is `15/QĐ-UBND`; a number below ten has two figures."""
    number = symbol.number.replace(".", "")
    text = number.zfill(2 + number[-1].isalpha())
    if symbol.year:
        text += f"/{symbol.year}"
    for sign, code in zip(symbol.signs, symbol.codes, strict=True):
        text += sign + proper_code(code)
    return text


def complete_symbol(symbol: Symbol, doc_type: str, issuer_code: str | None, year: int | None) -> str | None:
    """The canonical symbol of a document cited by its number, from its type and its issuer's code.

    *Công điện số 33* of the Thủ tướng is `33/CĐ-TTg`. None where type or issuer tells no code.
    """
    if symbol.codes:
        return write_symbol(symbol)
    kind = document_types().get(doc_type)
    issuer_code = issuer_code or (kind.issuer if kind else None)
    if not kind or not kind.code or not issuer_code or issuer_code == "QH":
        return None
    year = symbol.year or (year if kind.yearly else None)
    if issuer_code in ("TW", "TU") and kind.code != "CĐ":
        return write_symbol(Symbol(symbol.number, None, (kind.party or kind.code, issuer_code), ("-", "/")))
    return write_symbol(Symbol(symbol.number, year, (kind.code, issuer_code), ("/", "-")))


def issuer_code(name: str | None) -> str | None:
    """The code of an issuer in symbols: *Bộ trưởng Bộ Tài chính* is `BTC`, *UBND tỉnh X* is `UBND`."""
    if not name:
        return None
    keys = tuple(split_syllables(name).keys)
    for i in range(len(keys)):
        code = _codes().get(keys[i:])
        if code:
            return code
    return next((code for head, code in _head_codes() if _is_headed(keys, head)), None)


def _is_headed(keys: tuple[str, ...], head: tuple[str, ...]) -> bool:
    """Whether a name opens with a head, perhaps after a post: *Phó Chủ tịch UBND …*, but not *Văn phòng UBND …*."""
    starts = (i for i in range(len(keys) - len(head) + 1) if keys[i : i + len(head)] == head)
    return any(i == 0 or any(keys[k:i] in _posts() for k in range(i)) for i in starts)


@cache
def _posts() -> frozenset[tuple[str, ...]]:
    posts: dict[str, str] = load_yaml("issuers")["posts"]
    return frozenset(tuple(split_syllables(post).keys) for post in posts)


@cache
def _codes() -> dict[tuple[str, ...], str]:
    issuers: dict[str, Any] = load_yaml("issuers")
    named = {**issuers["bodies"], **{post: code for post, code in issuers["posts"].items() if code}}
    return {tuple(split_syllables(name).keys): code for name, code in named.items()}


@cache
def _head_codes() -> list[tuple[tuple[str, ...], str]]:
    heads: dict[str, str] = load_yaml("issuers")["heads"]
    return [(tuple(split_syllables(head).keys), code) for head, code in heads.items()]
