"""A run: inputs to tables, shard by shard, going on where an earlier run of the same work was stopped."""

from __future__ import annotations

import errno
import sys
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from json import JSONDecodeError
from pathlib import Path

import pyarrow as pa
import zstandard

from pipeline.articles import Reject
from pipeline.engine.job import Job, Outcome, Progress, RunError
from pipeline.engine.lock import Locked, lock_folder
from pipeline.engine.matched import decisions_in
from pipeline.engine.settings import Settings
from pipeline.engine.storage import Storage
from pipeline.engine.workers import OneProcess, Workers
from pipeline.ingest.inputs import STDIN, InputFile, find_inputs
from pipeline.ingest.limits import Limits
from pipeline.privacy.key import key_of
from pipeline.write.places import refusal, strange_files, table_places

__all__ = ["Outcome", "RunError", "run"]


def run(
    inputs: Sequence[str | Path],
    out: str | Path,
    *,
    format: str = "parquet",
    workers: int = 0,
    engine: str = "local",
    address: str | None = None,
    work: str | Path | None = None,
    limit: int | None = None,
    model: str = "none",
    limits: Limits | None = None,
    article_seconds: float = 60.0,
    shard_size: int = 500,
    decisions: str | Path | None = None,
    privacy: str = "keep",
    privacy_key: str | Path | None = None,
    fresh: bool = False,
    progress: Progress = lambda stage, done, total: None,
) -> Outcome:
    """Read files and folders of news and write all tables to the folder `out`.

    `workers` is a number of processes (0: this one), or of actors where `engine` is `ray` (0: one a CPU of the cluster
    at `address`). `work` is the folder of what is not finished, by path or fsspec URL (`out/.work`). `limit` is a
    number of records, `model` the learned model beside the rules (`none`, `shipped` or a path); `limits` and
    `article_seconds` say how large a record and how slow an article may be, `shard_size` how many records a worker
    does at a time. `decisions` is a file of reviewers' decisions to apply; `privacy` is `keep` or `pseudonyms`, with a
    key from the file `privacy_key` or the environment. `fresh` forgets what an earlier run has done; `progress` is told
    how far the run is. Raises RunError where nothing could be done.
    """
    out = Path(out)
    settings = Settings(limits or Limits(), limit, model, shard_size, article_seconds=article_seconds,
                        decisions=_read_decisions(decisions), privacy_key=_key(privacy, privacy_key))  # fmt: skip
    _check_model(model)
    _refuse_strange_files(out)
    with _one_line_errors(out):
        found = _find(inputs, out)  # before anything is made
    with _one_line_errors(out), lock_folder(_make_folder(out)):
        storage = _open_storage(work or _make_folder(out / ".work"))
        found = [_spill(out) if isinstance(f, InputFile) and str(f.path) == STDIN else f for f in found]
        with closing(_workers(engine, workers, address)) as crew:
            job = Job(storage, crew, settings, progress)
            if fresh:
                job.forget()
            return job.run(found, out, format)


def _read_decisions(path: str | Path | None) -> str:
    """The content of a file of decisions; raises RunError where it holds something else."""
    if path is None:
        return ""
    try:
        content = Path(path).read_text(encoding="utf-8-sig")
        decisions_in(content)
    except (ValueError, OSError) as error:
        why = "it is not UTF-8" if isinstance(error, UnicodeDecodeError) else error
        raise RunError(f"cannot use the decisions {path}: {why}") from error
    return content


def _key(privacy: str, path: str | Path | None) -> str:
    """The key of pseudonyms where they are wanted."""
    try:
        return key_of(privacy, Path(path) if path else None)
    except (ValueError, OSError) as error:
        raise RunError(str(error)) from error


def _check_model(name: str) -> None:
    """Raise RunError where a model's file is none; the package's own is not looked at."""
    if name not in ("none", "shipped"):
        from pipeline.recognize.model.tables import load_model

        try:
            load_model(Path(name))
        except (ValueError, OSError) as error:
            raise RunError(f"cannot use the model {name}: {error}") from error


def _workers(engine: str, count: int, address: str | None) -> Workers:
    if engine == "ray":
        try:
            from pipeline.engine.ray import RayWorkers
        except ImportError as error:
            raise RunError("ray is not installed: pip install 'vietnews-facts[ray]'") from error
        try:
            return RayWorkers(count, address)
        except (ConnectionError, ValueError) as error:
            raise RunError(f"no Ray cluster answers at {address}: start one with `ray start --head`") from error
    if count == 0:
        return OneProcess()
    from pipeline.engine.processes import Processes

    return Processes(count)


def _open_storage(work: str | Path) -> Storage:
    try:
        return Storage(work)
    except (ImportError, ValueError) as error:
        raise RunError(f"cannot use {work} as work folder: {error}") from error


@contextmanager
def _one_line_errors(out: Path) -> Iterator[None]:
    """Turn what can go wrong with files and workers into a RunError that says what to do."""
    try:
        yield
    except Locked as error:
        raise RunError(str(error)) from error
    except OSError as error:
        raise RunError(_describe(error, out)) from error
    except (pa.ArrowException, zstandard.ZstdError, JSONDecodeError, UnicodeDecodeError) as error:
        what = " ".join(str(error).split())[:200]
        raise RunError(f"a work file of {out} is damaged ({what}); --fresh starts over") from error


def _describe(error: OSError, out: Path) -> str:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return f"the disk of {out} is full: make room, then the same command goes on where it was"
    where = f" {error.filename}" if error.filename else ""
    return f"cannot write to {out}:{where} {error.strerror or error}"


def _make_folder(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def _refuse_strange_files(out: Path) -> None:
    """Raise RunError where tables would take the place of files that no run has written."""
    if strange := strange_files(out):
        raise RunError(refusal(strange[0]))


def _refuse_own_inputs(found: Sequence[InputFile | Reject], out: Path) -> None:
    """Raise RunError where an input would be replaced by a table."""
    places = {path.resolve() for _, path in table_places(out)}
    for file in found:
        if isinstance(file, InputFile) and file.path.resolve() in places:
            raise RunError(refusal(file.path, "an input"))


def _find(inputs: Sequence[str | Path], out: Path) -> list[InputFile | Reject]:
    """The input files in order."""
    try:
        found = list(find_inputs(inputs, out))
    except FileNotFoundError as error:
        raise RunError(str(error)) from error
    if not found:
        raise RunError(f"no input in {', '.join(map(str, inputs))}: name files or folders of news")
    _refuse_own_inputs(found, out)
    return found


def _spill(out: Path) -> InputFile:
    """Lay standard input down as a file."""
    path = _make_folder(out / ".work") / "stdin.jsonl"
    with path.open("wb") as file:
        while block := sys.stdin.buffer.read(1 << 20):
            file.write(block)
    return InputFile(path, STDIN)
