"""Know the publisher of an article by its address or by its dateline."""

from __future__ import annotations

import re
from functools import cache

from pipeline.ingest.fields import host_of
from pipeline.knowledge.load import load_yaml

# The dash after the name may be missing where the name stands in brackets.
_DATELINE = re.compile(r"\(?([^\n()–-]{2,24}?)(?:\)\s*[-–—:.,]?|\s*[-–—])\s")


def publisher_of(url: str | None, body: str) -> str | None:
    """Return the publisher that an address or the beginning of the body names, or the address's host, or None."""
    host = host_of(url)
    return (host and _by_host(host)) or dateline_publisher(body) or host


def dateline_publisher(body: str) -> str | None:
    """Return the publisher that a body begins with (*(VTC News) - Ngày 25/4 …* → VTC News), or None."""
    match = _DATELINE.match(body[:40] + " ")
    return _datelines().get(match[1].strip()) if match else None


def opens_with_dateline(line: str) -> bool:
    """Tell whether a line begins as an article of a known publisher does."""
    return dateline_publisher(line) is not None


def _by_host(host: str) -> str | None:
    """Return the publisher of a domain or of the domain that it belongs to."""
    parts = host.split(".")
    domains = (".".join(parts[k:]) for k in range(len(parts) - 1))
    return next((_hosts()[domain] for domain in domains if domain in _hosts()), None)


@cache
def _hosts() -> dict[str, str]:
    return {host: entry["name"] for entry in load_yaml("publishers") for host in entry["hosts"]}


@cache
def _datelines() -> dict[str, str]:
    return {str(form).strip("()"): entry["name"] for entry in load_yaml("publishers") for form in entry["datelines"]}
