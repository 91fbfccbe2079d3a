"""Documents across articles: a symbol is unique only within a year, and below the centre only within its issuer."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import cache
from itertools import groupby

from pipeline.identity import content_id
from pipeline.knowledge.load import load_yaml
from pipeline.link.across.merging import Linked, Row, by_day, link_groups
from pipeline.normalize.dispatches import codes_in, how_vague, law_key


def document_block(row: Row) -> str:
    """Type and symbol; without a symbol the type with number, issuer and day, or with issuer, day and subject.

    A number alone (*Quyết định số 33*), without issuer or day, is that of a document of its own in each article.
    """
    if row["symbol"]:
        return f"{row['doc_type']} {row['symbol']}".casefold()
    issuer = row["issuer_id"] or row["issuer"]
    if row["number"]:
        day = row["issued_on"] or row["year"]
        told = f"{issuer} {day}" if issuer and day else row["dispatch_id"]
        return f"{row['doc_type']} {row['number']} {told}".casefold()
    subject = law_key(row["subject"]) if row["doc_type"] in load_yaml("laws")["names"] else row["subject"]
    return f"{row['doc_type']} {issuer} {row['issued_on']} {subject}".casefold()


def link_documents(rows: Iterable[Row]) -> Linked:
    """One row a document."""
    groups: dict[str, list[Row]] = {}
    for block, members in groupby(sorted(rows, key=lambda row: (document_block(row), by_day(row))), document_block):
        groups.update(_named(block, [list(issued) for issued in _issues(list(members))]))
    ids, documents = link_groups(groups, "dispatch_id")
    return ids, [document | _agreed(groups[document["dispatch_id"]]) for document in documents]


def _agreed(rows: list[Row]) -> Row:
    """The fullest day that articles tell, the earliest article's first; a law's name in full, as most spell it."""
    days = [row["issued_on"] for row in sorted(rows, key=by_day) if row["issued_on"]]
    agreed: Row = {"issued_on": min(days, key=how_vague, default=None)}
    if rows[0]["symbol"] is None and rows[0]["doc_type"] in load_yaml("laws")["names"]:
        names = Counter(row["subject"] for row in rows if row["subject"])
        agreed["subject"] = max(sorted(names), key=lambda name: (not _is_short(name), names[name]), default=None)
    return agreed


def _is_short(name: str) -> bool:
    """Whether a law's name has a short word (*BHYT*, *Thuế TNDN*)."""
    return any(word.isupper() for word in name.split())


def _named(block: str, documents: list[list[Row]]) -> dict[str, list[Row]]:
    """Documents by id: type and symbol, with the year and the issuer where they tell documents apart."""
    named = {}
    for rows in documents:
        year = next((row["year"] for row in rows if row["year"]), None) or _seen_year(rows[0])
        issuer = None if is_national(rows[0]) else next((r["issuer_id"] for r in rows if r["issuer_id"]), None)
        alone = None if issuer or is_national(rows[0]) else rows[0]["article_id"]
        named[content_id("di", block, year, issuer, alone)] = rows
    return named


def _issues(rows: list[Row]) -> Iterable[list[Row]]:
    """The rows of a block by document."""
    if not rows[0]["symbol"]:
        return [rows]
    by_issuer: dict[str, list[Row]] = defaultdict(list)
    national = is_national(rows[0])
    for row in rows:
        by_issuer["" if national else str(row["issuer_id"] or "")].append(row)
    if not national:
        _share_story(by_issuer)
    return [year for rows in by_issuer.values() for year in _by_year(rows)]


def _share_story(by_issuer: dict[str, list[Row]]) -> None:
    """A document whose issuer an article does not name is that of the same story, else one of its own."""
    for row in by_issuer.pop("", []):
        told = [issuer for issuer, rows in by_issuer.items() if any(r["story"] == row["story"] for r in rows)]
        by_issuer[told[0] if len(told) == 1 else f"? {row['story']}"].append(row)


def _by_year(rows: list[Row]) -> list[list[Row]]:
    """Rows of one issuer and symbol by year; see `_year_of` for one that states none."""
    years: dict[int | None, list[Row]] = defaultdict(list)
    for row in rows:
        if row["year"]:
            years[row["year"]].append(row)
    stated = sorted(year for year in years if year is not None)
    for row in rows:
        if not row["year"]:
            years[_year_of(row, stated)].append(row)
    return list(years.values())


def _year_of(row: Row, stated: list[int]) -> int | None:
    """The year in which a document was cited, in January perhaps the year before; not knowing, the latest stated."""
    seen = _seen_year(row)
    if seen is None:
        return stated[-1] if stated else None
    january = row["published_on"].month == 1
    return seen - 1 if january and seen not in stated and seen - 1 in stated else seen


def _seen_year(row: Row) -> int | None:
    return row["published_on"].year if row["published_on"] else None


def is_national(row: Row) -> bool:
    """Whether a symbol is unique in the country: it has a central issuer's code (*33/CĐ-TTg*, *72/2025/QH15*)."""
    return not row["symbol"] or not _central_codes().isdisjoint(codes_in(row["symbol"]))


@cache
def _central_codes() -> frozenset[str]:
    issuers = load_yaml("issuers")
    return frozenset(issuers["bodies"].values()) - frozenset(issuers["shared"])
