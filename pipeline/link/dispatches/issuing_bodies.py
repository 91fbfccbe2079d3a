"""The body that issued a document: the one named with it, else the one that its symbol tells."""

from __future__ import annotations

from functools import cache

from pipeline.facts import DispatchSpan
from pipeline.knowledge.load import load_yaml
from pipeline.normalize.agencies import Agency, normalize_agency
from pipeline.normalize.dispatches import codes_in


def issuing_body(dispatch: DispatchSpan) -> Agency | None:
    """The body that issued a document, of which the article may name only the post or the symbol.

    *Quyết định 33/QĐ-TTg* is of the Chính phủ, for which the Thủ tướng signs, *Luật 72/2025/QH15* of the Quốc hội.
    """
    if dispatch.issuer_span is not None:
        agency: Agency | None = dispatch.issuer_span.agency
        return agency
    known = _bodies()
    told = known.keys() & codes_in(dispatch.symbol)
    if not dispatch.symbol:
        told = {code for code in known if _names()[code] == dispatch.issuer}
    return known[told.pop()] if len(told) == 1 else None


@cache
def _bodies() -> dict[str, Agency]:
    """The body that writes each code which no other writes; for a post's code, the one that its holder signs for."""
    issuers = load_yaml("issuers")
    shared = {*issuers["shared"], *issuers["several"], *issuers["heads"].values()}
    names = {code: _names()[issuers["signers"].get(code, code)] for code in _names() if code not in shared}
    return {code: normalize_agency(name) for code, name in names.items()}


@cache
def _names() -> dict[str, str]:
    """The full name of who writes each code, which stands first in the list."""
    bodies = load_yaml("issuers")["bodies"]
    return {code: name for name, code in reversed(bodies.items())}
