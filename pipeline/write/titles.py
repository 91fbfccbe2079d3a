"""What a document is called where only one line names it: lists, headings, other programs."""

from __future__ import annotations

from collections.abc import Mapping
from textwrap import shorten
from typing import Any

from pipeline.knowledge.load import load_yaml

_LONGEST = 120
"""Characters of a subject; the rest stands in its own column."""


def document_title(row: Mapping[str, Any]) -> str:
    """Return what tells a row of `dispatches` from others of its type.

    A law by its name (*Luật Đất đai 31/2024/QH15*), another by its symbol (*Công điện 33/CĐ-TTg*), one without by
    its number or subject (*Nghị quyết 94 của Quốc hội*, *Quyết định khởi tố bị can*), else by issuer and day.
    """
    kind, symbol, subject = row["doc_type"], row["symbol"], row["subject"]
    if subject and kind in load_yaml("laws")["names"]:
        return _joined(kind, subject, symbol)
    if symbol:
        return _joined(kind, symbol)
    issuer = row["issuer"] and f"của {row['issuer']}"
    if number := row["symbol_text"] or row["number"]:
        return _joined(kind, number, issuer)
    if subject:
        return _joined(kind, shorten(subject, _LONGEST, placeholder="…"))
    return _joined(kind, issuer, row["issued_on"] and f"({row['issued_on']})")


def _joined(*parts: str | None) -> str:
    return " ".join(filter(None, parts))
