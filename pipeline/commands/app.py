"""The command line: its commands, each a module beside this one."""

from __future__ import annotations

from importlib.metadata import version
from typing import Annotated

import typer

from pipeline.commands.bench import bench
from pipeline.commands.evaluate import evaluate
from pipeline.commands.exits import stoppable
from pipeline.commands.explain import explain
from pipeline.commands.export import export
from pipeline.commands.query import query
from pipeline.commands.report import report
from pipeline.commands.run import run
from pipeline.commands.schema import schema
from pipeline.commands.train import train

app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)

for _command in (run, report, explain, evaluate, export, query, schema, bench, train):
    app.command()(stoppable(_command))


def _show_version(wanted: bool) -> None:
    if wanted:
        print(version("vietnews-facts"))
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version and exit.")
    ] = False,
) -> None:
    """Read Vietnamese news; write tables of agencies, officials, dispatches and arrests, each row with its evidence."""
