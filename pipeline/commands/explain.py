"""`pipeline explain`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pipeline.commands.exits import fail, told


def explain(
    source: Annotated[
        str | None,
        typer.Argument(metavar="FILE_OR_TEXT", help="A file (its first article), or a text; - reads it."),
    ] = None,
    entity: Annotated[
        str | None,
        typer.Option(metavar="ID", help="A body, person or document of --tables: why it is one."),
    ] = None,
    tables: Annotated[Path | None, typer.Option(metavar="DIR", help="The folder that a run wrote.")] = None,
) -> None:
    """Show one article through every stage: sentences, words, marked spans, the rows they become and by which rule.

    With --entity and --tables: where an entity of the tables is named, and why its mentions are taken to be of one.
    """
    if (source is None) == (entity is None) or (entity is None) != (tables is None):
        raise fail("name a file or a text, or give --entity ID with --tables DIR")
    with told():
        _show_entity(tables, entity) if entity and tables else _show_article(source or "")


def _show_article(source: str) -> None:
    from rich.console import Console

    from pipeline.explain.article import explain_article, open_article

    article = open_article(source)
    Console().print(explain_article(article))


def _show_entity(tables: Path, entity: str) -> None:
    from rich.console import Console

    from pipeline.explain.entity import explain_entity

    console = Console()
    for line in explain_entity(tables, entity):
        console.print(line)
