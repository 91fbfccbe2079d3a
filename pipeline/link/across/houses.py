"""The house in which an office is held: a province or a ministry. One person seldom sits in two of them at a time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pipeline.knowledge.load import load_yaml


def house_of(line: Sequence[Any]) -> str:
    """The house of a body, `line` being it and those that it is part of, up to the top.

    That of *Sở Y tế tỉnh Hà Nam* is the code of Hà Nam, that of *Cục Viễn thông* the id of its ministry. Bodies
    in which one sits beside another office (*Quốc hội*, *Ban Chỉ đạo*), and those not known well enough, have none.
    """
    body = line[0]
    if body.foreign or body.kind in load_yaml("positions")["beside"]:
        return ""
    if body.level != "central":
        return str(body.province_code or "")
    within = [one for one in line if one.kind != "government"]
    return str(within[-1].agency_id) if within else ""
