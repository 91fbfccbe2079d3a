"""Whether confidence tells the truth: of the rows with a confidence, how many are right."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pipeline.evaluate.gold import Found, Row, read_both
from pipeline.evaluate.text import differ_by_place, fold_form, join_role
from pipeline.knowledge.load import load_yaml

BINS = (0.0, 0.5, 0.7, 0.8, 0.9, 0.95)
"""Where the bins of the reliability table begin."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A row with a confidence, and whether gold says it is right."""

    kind: str
    found_by: str
    confidence: float
    right: bool


@dataclass(slots=True)
class Bin:
    """Rows of one kind whose confidence is in one bin: how many, how many right, the sum of their confidences."""

    rows: int = 0
    right: int = 0
    total: float = 0.0


def reliability(gold: str | Path, tables: str | Path) -> dict[tuple[str, float], Bin]:
    """The bins by kind and lower bound, for the tables in a folder; the kind `all` holds every row."""
    articles, found = read_both(gold, tables)
    return count_bins(row for article in articles for row in judge_article(article, found))


def count_bins(rows: Iterable[Judged]) -> dict[tuple[str, float], Bin]:
    """Count judged rows by kind and bin."""
    bins: dict[tuple[str, float], Bin] = defaultdict(Bin)
    for row in rows:
        low = max(bound for bound in BINS if bound <= row.confidence)
        for kind in (row.kind, "all"):
            cell = bins[kind, low]
            cell.rows, cell.right, cell.total = cell.rows + 1, cell.right + row.right, cell.total + row.confidence
    return dict(sorted(bins.items()))


def table_lines(bins: dict[tuple[str, float], Bin]) -> Iterator[str]:
    """The reliability table, one line a kind and bin."""
    yield f"{'kind':12}{'from':>6}{'rows':>7}{'said':>8}{'right':>8}"
    for row in table_rows(bins):
        yield f"{row['kind']:12}{row['from']:6.2f}{row['rows']:7}{row['said']:8.3f}{row['right']:8.3f}"


def table_rows(bins: dict[tuple[str, float], Bin]) -> list[dict[str, Any]]:
    """The reliability table: by kind and bin how many rows, the mean of their confidences, the part that is right."""
    return [
        {"kind": kind, "from": low, "rows": cell.rows, "said": cell.total / cell.rows, "right": cell.right / cell.rows}
        for (kind, low), cell in bins.items()
    ]


def judge_article(article: Row, found: Found) -> Iterator[Judged]:
    """Judge every row of an article that gold can judge; words too general to be a body, and laws, are left out."""
    id_ = article["id"]
    for row in found.mentions[id_]:
        judge = {"agency": _judge_agency, "official": _judge_official, "dispatch": _judge_dispatch}.get(row["kind"])
        right = judge(article, row, found) if judge else None
        if right is not None:
            yield Judged(row["kind"], row["found_by"], row["confidence"], right)
    for row in found.positions[id_]:
        yield Judged("position", row["found_by"], row["confidence"], _is_position(article, row, found))
    left = Counter((a["action"], a["count"]) for a in article["arrests"])
    for row in found.arrests[id_]:
        key = (row["action"], None if row["count"] is None else int(row["count"]))
        yield Judged("arrest", row["found_by"], row["confidence"], left[key] > 0)
        left[key] -= 1


def _judge_agency(article: Row, row: Row, found: Found) -> bool | None:
    form = fold_form(row["text"])
    if form in {fold_form(word) for word in load_yaml("evaluation")["generic"]}:
        return None
    forms = [f for a in article["agencies"] for f in (*a.get("mentions", ()), *a.get("anaphors", ()))]
    return any(form == fold_form(f) or differ_by_place(f, row["text"]) for f in forms)


def _judge_official(article: Row, row: Row, found: Found) -> bool | None:
    official = found.officials.get(row["entity_id"])
    return official is not None and fold_form(official["name"]) in {fold_form(o["name"]) for o in article["officials"]}


def _judge_dispatch(article: Row, row: Row, found: Found) -> bool | None:
    document = found.dispatches.get(row["entity_id"])
    if not document or not (document.get("symbol") or document.get("symbol_text")):
        return None
    symbols = {fold_form(document.get("symbol")), fold_form(document.get("symbol_text"))}
    return any(
        fold_form(d["type"]) == fold_form(document["doc_type"]) and fold_form(d.get("symbol")) in symbols
        for d in article["documents"]
        if d.get("symbol")
    )


def _is_position(article: Row, row: Row, found: Found) -> bool:
    name = fold_form(found.officials.get(row["official_id"], {}).get("name"))
    people = [o for o in article["officials"] if fold_form(o["name"]) == name]
    if not row.get("position"):
        return any(fold_form(o.get("rank")) == fold_form(row.get("rank")) for o in people)
    said = join_role(row["position"], row.get("agency_text"))
    roles = [role for o in people for role in o["roles"]]
    return any(
        join_role(r["position"], r.get("agency")) == said or _same_post(r, row) for r in roles if r.get("position")
    )


def _same_post(role: Row, row: Row) -> bool:
    ours, theirs = fold_form(row.get("agency_text")), fold_form(role.get("agency"))
    return fold_form(role["position"]) == fold_form(row["position"]) and (
        not theirs or theirs in ours or ours in theirs
    )
