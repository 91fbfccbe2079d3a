"""Which documents of different articles are one: by symbol, year and issuer, never by a number alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from typing import Any

from pipeline.knowledge.load import load_yaml
from pipeline.link.identity import content_id
from pipeline.normalize.dispatches import proper_code
from pipeline.recognize.dispatches.symbols import symbol_at

Row = dict[str, Any]


def document_block(row: Row) -> str:
    """What the rows of one document always share."""
    return f"{row['doc_type']} {row['symbol'] or row['number'] or row['issued_on'] or row['subject']}".casefold()


def document_ids(rows: Iterable[Row]) -> dict[str, str]:
    """The id of the document by the id that holds within an article, for rows of the same blocks."""
    rows = list(rows)
    years = _years(rows)
    return {row["dispatch_id"]: content_id("di", *_identity(row, years)) for row in rows}


def _identity(row: Row, years: dict[tuple[str, ...], set[int]]) -> tuple[object, ...]:
    """What makes a document what it is; one of which too little is known is its article's own."""
    if row["symbol"]:
        known = years[_symbol_key(row)]
        year = row["year"] or (next(iter(known)) if len(known) == 1 else None)
        return (*_symbol_key(row), year)
    if row["symbol_text"]:
        when = row["issued_on"] or row["year"]
        scope = _issuer(row) if _issuer(row) and when else row["article_id"]
        return row["doc_type"], row["number"], scope, when
    return row["doc_type"], _issuer(row), row["issued_on"], row["subject"]


def _years(rows: list[Row]) -> dict[tuple[str, ...], set[int]]:
    """The years that rows of one symbol tell; a row without a year is of the only one."""
    years: dict[tuple[str, ...], set[int]] = defaultdict(set)
    for row in rows:
        if row["symbol"]:
            years[_symbol_key(row)].update(filter(None, (row["year"],)))
    return years


def _symbol_key(row: Row) -> tuple[str, ...]:
    """Type and symbol, and the issuer where many bodies write the same symbols (15/QĐ-UBND)."""
    scope = "" if _is_national(row["symbol"]) else _issuer(row) or row["issued_on"] or row["article_id"]
    return row["doc_type"], row["symbol"].casefold(), str(scope)


def _issuer(row: Row) -> str:
    return row["issuer_id"] or (row["issuer"] or "").casefold()


def _is_national(symbol: str) -> bool:
    """Whether a symbol bears the code of a central body, so that no other body writes it."""
    written = symbol_at(symbol, 0)
    codes = written.symbol.codes if written else ()
    return any(proper_code(code).rstrip("0123456789") in _national_codes() for code in codes)


@cache
def _national_codes() -> frozenset[str]:
    codes = load_yaml("issuers")["bodies"].values()
    return frozenset(code.rstrip("0123456789") for code in codes) - frozenset(load_yaml("issuers")["shared"])
