"""Symbols of documents as the text writes them, with the typos of the press."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from pipeline.knowledge.load import load_yaml
from pipeline.normalize.dispatches import Symbol, type_codes

_NUMBER = r"(?P<number>\d{1,6}-\d{1,2}(?=/[A-ZĐ])|\d{1,3}\.\d{3}(?!\d)|\d{1,6}(?:[a-zđ]|[A-ZĐ][A-ZĐa-zđ]{0,2})?(?!\w))"
_YEAR = r"(?:(?:\s?/\s?|\s?[–-]\s?(?=\d{4}/))(?P<year>(?:19|20)\d\d)(?!\d))?"
_SIGN = r"\s?[/–—‑-]\s?"
_MAX_CODES = 6
_LONG_CODE = 5
_OFFICE = re.compile(r"[A-Z]{1,2}[0-9]{1,2}")
_SUFFIX = re.compile(r"\s?\((?:P|C|A|V)\d{1,3}\)|\s389(?:/[A-ZĐ]{1,8})?")


class Written(NamedTuple):
    """A symbol at the offsets `start` to `end`."""

    start: int
    end: int
    symbol: Symbol


@cache
def _number() -> re.Pattern[str]:
    return re.compile(_NUMBER + _YEAR)


@cache
def _code() -> re.Pattern[str]:
    """A sign and the code after it: capitals first (*VPCP*, *QH13*, *C.I*), or a known code in small letters."""
    issuers = load_yaml("issuers")
    known = {*type_codes(), *(c.upper() for c in (*issuers["bodies"].values(), *issuers["heads"].values()))}
    small = "|".join(sorted((re.escape(code.lower()) for code in known), key=lambda code: (-len(code), code)))
    capital = r"[A-ZĐÐƯ](?:(?!ngày)[^\W_]|&|\.(?=[^\W\d_])){0,30}"
    return re.compile(rf"(?P<sign>{_SIGN})(?P<code>{capital}|(?:{small})(?![^\W_]))")


@cache
def _spaced_type() -> re.Pattern[str]:
    """A type's code that only a space parts from the number: *5360 CĐ/BCT*."""
    codes = "|".join(sorted(map(re.escape, type_codes())))
    return re.compile(rf"(?P<sign>\s)(?P<code>{codes})(?=\s?[/-])")


def symbol_at(text: str, start: int) -> Written | None:
    """Read the number or symbol that begins at `start`, or None: *33*, *38/2015*, *84/2009/NĐ-CP*, *36-NQ/TW*."""
    found = _number().match(text, start)
    if not found:
        return None
    codes, signs, end = _codes_at(text, found.end(), found["year"] is not None)
    if not codes and found["year"] is None and _is_other(text, end):
        return None
    if codes and (suffix := _SUFFIX.match(text, end)):
        end = suffix.end()
    year = int(found["year"]) if found["year"] else None
    return Written(start, end, Symbol(found["number"], year, tuple(codes), tuple(signs)))


def _codes_at(text: str, end: int, dated: bool) -> tuple[list[str], list[str], int]:
    """The codes from `end` on with the sign before each, and where they end."""
    codes: list[str] = []
    signs: list[str] = []
    while len(codes) < _MAX_CODES:
        found = _code().match(text, end) or (None if codes else _spaced_type().match(text, end))
        if not found or not _belongs(found, codes, dated):
            break
        codes.append(found["code"].rstrip("."))
        signs.append("/" if "/" in found["sign"] or (not codes[:-1] and found["sign"] == " ") else "-")
        end = found.start("code") + len(codes[-1])
    return codes, signs, end


def _belongs(found: re.Match[str], codes: list[str], dated: bool) -> bool:
    """Whether a sign and a code go on with the symbol before them, rather than begin other words."""
    sign, code = found["sign"], found["code"]
    known = code.rstrip(".").upper().replace("Ð", "Đ") in type_codes()
    if not codes and "/" not in sign and sign != " ":
        return known or (code[:2].isupper() and _goes_on_with_code(found))
    if sign.strip() == sign or (not codes and "/" in sign):
        return True
    if codes and codes[0].upper() in type_codes() and _OFFICE.fullmatch(code):
        return True
    after_type = not codes[1:] and bool(codes) and codes[0].upper().replace("Ð", "Đ") in type_codes()
    closed = bool(codes) and code.isupper() and len(code) < _LONG_CODE and _is_closed(found.string, found.end())
    return (after_type or known or closed or (dated and not codes)) and len(code) > 1 and code[1].isupper()


@cache
def _closing() -> tuple[str, ...]:
    return tuple(load_yaml("document_types")["list_ends"])


def _is_closed(text: str, end: int) -> bool:
    """Whether what stands behind a code may stand behind a whole symbol (*304/UBND – NL ngày 23/1*)."""
    rest = text[end : end + 8].lstrip()
    return not rest or rest.startswith(_closing())


def _goes_on_with_code(found: re.Match[str]) -> bool:
    """Whether a slash and a capital letter follow an unknown code glued to the number or its sign (*08-QĐi/TW*)."""
    sign, rest = found["sign"], found.string[found.end() : found.end() + 2]
    return rest == "/T" or (sign[:1] != " " and rest[:1] == "/" and rest[1:].isupper())


def _is_other(text: str, end: int) -> bool:
    """Whether a bare number goes on as something else: *8/2*, *3.5*, *12%*, *22h*."""
    rest = text[end : end + 2]
    return rest[:1] in ("%", "°") or (rest[:1] in ("/", ".", ",", "-", "–", ":") and rest[1:].isdecimal())


def _goes_on(before: str) -> bool:
    """Whether a sign before figures makes them part of something longer."""
    return before.isalnum() or before in "_/.,-"


_CODED = re.compile(r"[0-9][0-9]{0,4}[A-Za-zđĐ]?(?:\s?[/–-]\s?(?:19|20)\d\d)?\s?[/–—-]\s?(?=[A-ZĐÐ])")


def coded_symbols(text: str) -> list[Written]:
    """All symbols of a text that bear a code, whatever stands before them."""
    starts = (match.start() for match in _CODED.finditer(text))
    found = (symbol_at(text, start) for start in starts if not start or not _goes_on(text[start - 1]))
    return [written for written in found if written and written.symbol.codes]


_STANDARD = re.compile(
    r"(?P<kind>[QT]CVN)\s?(?P<number>\d{1,5}(?:-(?:\d{1,3}|MT))?):(?P<year>\d{4})(?:/(?P<code>[A-ZĐ]{2,10}))?"
)


def standards(text: str) -> list[Written]:
    """National technical standards, whose symbols bear their type: *QCVN 28:2010/BTNMT*."""
    if "CVN" not in text:  # spares most texts the expression
        return []
    return [
        Written(m.start(), m.end(), Symbol(m["number"], int(m["year"]), (m["kind"],), (" ",)))
        for m in _STANDARD.finditer(text)
        if not (m.start() and text[m.start() - 1].isalnum())
    ]
