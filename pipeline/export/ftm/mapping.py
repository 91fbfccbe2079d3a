"""The mapping's words, and values in the form that FollowTheMoney takes."""

from __future__ import annotations

import re
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import Any

import yaml

from pipeline.normalize.gazetteer import latest_provinces

_USABLE = re.compile(r"[0-9A-Za-z](?:[0-9A-Za-z.-]{0,198}[0-9A-Za-z])?")
_DAY = re.compile(r"\d{4}(?:-\d\d){0,2}")


@cache
def mapping() -> dict[str, Any]:
    """Topics and names, from `mapping.yml`."""
    text = files("pipeline.export.ftm").joinpath("mapping.yml").read_text(encoding="utf-8")
    content: dict[str, Any] = yaml.safe_load(text)
    return content


@cache
def province_names() -> dict[str, str]:
    """Latest names of provinces by `province_code`."""
    return {code: row["name"] for code, row in latest_provinces().items()}


def entity_id(ours: str) -> str:
    """The id of an entity: ours with `-` for `_` (`ag_3f1c…` → `ag-3f1c…`)."""
    return ours.replace("_", "-")


def article_entity_id(article_id: str) -> str:
    """The id of an article's entity: ours behind `article-` where FollowTheMoney allows its signs, else its digest."""
    usable = _USABLE.fullmatch(article_id) is not None
    return f"article-{article_id if usable else sha256(article_id.encode('utf-8', 'replace')).hexdigest()[:24]}"


def known_date(partial: object) -> str | None:
    """A day, month or year as FollowTheMoney writes it; None where the year is not known."""
    text = "" if partial is None else str(partial)
    return text if _DAY.fullmatch(text) else None
