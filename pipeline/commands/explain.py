"""`pipeline explain`."""

from __future__ import annotations

from typing import Annotated

import typer

from pipeline.commands.exits import fail


def explain(
    source: Annotated[str, typer.Argument(metavar="FILE_OR_TEXT", help="A file (its first article), or a text.")],
) -> None:
    """Show one article through every stage: sentences, words, marked spans, the rows they become and by which rule."""
    from rich.console import Console

    from pipeline.explain.article import explain_article, open_article

    try:
        article = open_article(source)
    except (ValueError, OSError) as error:
        raise fail(str(error)) from error
    Console().print(explain_article(article))
