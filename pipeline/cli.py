"""The command line: each command parses, calls one function, prints."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)


@app.command()
def run(
    inputs: Annotated[list[Path], typer.Argument(metavar="INPUT...", help="Files or folders of news.")],
    out: Annotated[Path, typer.Option(help="Folder for the tables.")],
    limit: Annotated[int | None, typer.Option(help="Read only the first N articles.")] = None,
) -> None:
    """Read news and write the tables."""
    from pipeline.engine.run import run as run_local

    print(run_local(inputs, out))


@app.command()
def schema() -> None:
    """Print the data dictionary."""


def main() -> None:
    """Run the command line."""
    app()
