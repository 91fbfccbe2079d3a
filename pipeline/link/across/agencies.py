"""Bodies across articles: their ids say already which body each is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from pipeline.link.across.merging import Linked, Row, link_groups


def link_agencies(rows: Iterable[Row]) -> Linked:
    """One row a body."""
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        groups[row["agency_id"]].append(row)
    return {}, link_groups(groups, "agency_id")[1]
