"""`run.json`: with what settings and versions a run was done, over what input, and how many rows it wrote."""

from __future__ import annotations

import json
import platform
from collections.abc import Sequence
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

from pipeline.engine.settings import Settings, code_version
from pipeline.ingest.inputs import InputFile

REPORT = "run.json"

_PACKAGES = ("vietnews-facts", "underthesea", "spacy", "pyarrow")


def write_report(out: Path, settings: Settings, format: str, files: Sequence[InputFile], rows: dict[str, int]) -> None:
    """Write `run.json`; like the tables it holds no clock, so that the same run writes the same bytes."""
    report: dict[str, Any] = {
        "settings": {**settings.public(), "format": format},
        "versions": _versions(),
        "code": code_version(),
        "inputs": {"files": len(files), "first": [file.source_path for file in files[:20]]},
        "rows": rows,
    }
    beside = out / f".{REPORT}"
    beside.write_text(json.dumps(report, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    beside.replace(out / REPORT)


def articles_of(out: Path) -> int:
    """How many articles the tables of a folder hold; none where there are no tables, or not all of one run."""
    try:
        return int(json.loads((out / REPORT).read_text(encoding="utf-8"))["rows"]["articles"])
    except (OSError, ValueError, KeyError):
        return 0


@cache
def _versions() -> dict[str, str]:
    return {"python": platform.python_version(), **{name: version(name) for name in _PACKAGES}}
