"""Build the report: a folder of pages that open from a disk, with their data beside them."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from string import Template
from typing import Any

import yaml

from pipeline.privacy.tables import privacy_of, pseudonymize_tables
from pipeline.report.articles import write_articles
from pipeline.report.chunks import write_script
from pipeline.report.entities import write_entities
from pipeline.report.lists import write_lists
from pipeline.report.overview import add_tables, overview
from pipeline.report.tables import open_tables
from pipeline.schema import TABLES, table_path

PAGES = ("index", "list", "article", "entity")
"""The pages of the site; each is the same shell with another script."""

Told = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Site:
    """A report that was built: its first page, how many articles it shows, what became of private names."""

    first_page: Path
    articles: int
    privacy: str


def build_report(folder: Path, out: Path, told: Told = lambda stage: None, key: str = "") -> Site:
    """Build the site of the tables in `folder` and put it at `out`, whole or not at all; `told` hears each stage.

    With a `key`, names of private persons are replaced by pseudonyms (where the run has not done so already).

    Raises FileNotFoundError where `folder` holds no tables, FileExistsError where `out` is something else.
    """
    if out.exists() and not _is_report(out):
        raise FileExistsError(f"{out} is not empty and no report: name another folder with --out")
    for name in TABLES:
        table_path(folder, name)  # raises before anything is made
    out.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".report-", dir=out.parent) as scratch:
        site = Path(scratch) / "site"
        if key and privacy_of(folder) == "keep":
            told("privacy")
            pseudonymize_tables(folder, Path(scratch) / "tables", key)
            folder = Path(scratch) / "tables"
        articles, privacy = _write(folder, site, Path(scratch), told), privacy_of(folder)
        if out.exists():
            out.rename(Path(scratch) / "before")
        site.rename(out)
    return Site(out / "index.html", articles, privacy)


def _is_report(out: Path) -> bool:
    return out.is_dir() and (not any(out.iterdir()) or (out / "data" / "meta.js").exists())


def _write(folder: Path, site: Path, scratch: Path, told: Told) -> int:
    told("tables")
    connection = open_tables(folder, scratch)
    try:
        add_tables(connection)
        data = site / "data"
        told("overview")
        shown = overview(connection)
        told("lists")
        lists = write_lists(connection, data)
        told("article")
        write_articles(connection, data, scratch)
        write_entities(connection, data, told)
    finally:
        connection.close()
    write_script(data, "meta", {"overview": shown, "lists": lists, "run": _run_of(folder)})
    _write_pages(site)
    return int(shown["rows"]["articles"])


def _run_of(folder: Path) -> dict[str, Any]:
    """What `run.json` says of settings and versions; nothing where it is missing."""
    path = folder / "run.json"
    if not path.exists():
        return {}
    run = json.loads(path.read_text(encoding="utf-8"))
    return {"privacy": run.get("settings", {}).get("privacy", "keep"), "versions": run.get("versions", {})}


def _write_pages(site: Path) -> None:
    """Copy styles and scripts, and write the pages and the words of the interface."""
    assets = files("pipeline.report").joinpath("assets")
    shell = Template(assets.joinpath("shell.html").read_text(encoding="utf-8"))
    for page in PAGES:
        (site / f"{page}.html").write_text(shell.substitute(page=page), encoding="utf-8")
    (site / "assets").mkdir()
    for asset in assets.iterdir():
        if asset.name.endswith((".css", ".js")):
            (site / "assets" / asset.name).write_bytes(asset.read_bytes())
    strings = yaml.safe_load(assets.joinpath("strings.yml").read_text(encoding="utf-8"))
    write_script(site / "data", "strings", strings)
