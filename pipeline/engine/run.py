"""A run: inputs to tables, shard by shard, going on where an earlier run of the same work was stopped."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from pipeline.articles import Reject
from pipeline.engine.bundles import Bundle, bundle_files
from pipeline.engine.finish import join_tables
from pipeline.engine.link import BATCH
from pipeline.engine.lock import Locked, lock_folder
from pipeline.engine.plan import LINKING, plan_linking
from pipeline.engine.process import done_name, process_shard
from pipeline.engine.report import write_report
from pipeline.engine.settings import Settings
from pipeline.engine.spool import manifest_name, spool_bundle, spool_name
from pipeline.engine.storage import Storage
from pipeline.engine.workers import OneProcess, Processes, Workers
from pipeline.ingest.inputs import STDIN, InputFile, find_inputs

Progress = Callable[[str, int, int], None]
"""Told of a stage, how many units of it are done, and how many there are."""


class RunError(Exception):
    """A run that cannot be done; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run left: rows by table, and how many of its shards were already done."""

    rows: dict[str, int]
    shards: int = 0
    reused: int = 0


def run(
    inputs: Sequence[str | Path],
    out: str | Path,
    *,
    format: str = "parquet",
    workers: int = 1,
    limit: int | None = None,
    fresh: bool = False,
    progress: Progress = lambda stage, done, total: None,
) -> Outcome:
    """Read files and folders of news and write all tables to the folder `out`.

    `workers` is a number of processes, `limit` a number of records, `fresh` forgets what an earlier run has done;
    `progress` is told how far the run is. Raises RunError where nothing could be done.
    """
    out = _open_folder(Path(out))
    pool: Workers = Processes(workers) if workers > 1 else OneProcess()
    try:
        with lock_folder(out):
            job = _Job(Storage(out / ".work"), pool, Settings(limit=limit), progress)
            if fresh:
                job.forget()
            return job.run(_find(inputs, out), out, format)
    except Locked as error:
        raise RunError(str(error)) from error
    finally:
        pool.close()


def _open_folder(out: Path) -> Path:
    try:
        out.mkdir(parents=True, exist_ok=True)
        (out / ".work").mkdir(exist_ok=True)
    except OSError as error:
        raise RunError(f"cannot write to {out}: {error.strerror}") from error
    return out


def _find(inputs: Sequence[str | Path], out: Path) -> list[InputFile | Reject]:
    """The input files in order; standard input is laid down as a file first."""
    try:
        found = list(find_inputs(inputs))
    except FileNotFoundError as error:
        raise RunError(str(error)) from error
    if not found:
        raise RunError(f"no input in {', '.join(map(str, inputs))}: name files or folders of news")
    return [_spill(out) if isinstance(f, InputFile) and str(f.path) == STDIN else f for f in found]


def _spill(out: Path) -> InputFile:
    path = out / ".work" / "stdin.jsonl"
    with path.open("wb") as file:
        while block := sys.stdin.buffer.read(1 << 20):
            file.write(block)
    return InputFile(path, STDIN)


class _Job:
    """The steps of one run over a storage that all workers see."""

    def __init__(self, storage: Storage, pool: Workers, settings: Settings, progress: Progress) -> None:
        self.storage, self.pool, self.settings, self.progress = storage, pool, settings, progress

    def run(self, found: list[InputFile | Reject], out: Path, format: str) -> Outcome:
        """Spool, process, link, finish, join."""
        files = [item for item in found if isinstance(item, InputFile)]
        bundles = list(bundle_files(files, self.settings.key()))
        shards = self._spool(bundles)
        counts, reused = self._process(shards)
        names = list(shards)
        self._clear(*LINKING)
        batches = -(-len(names) // BATCH)
        for stage, function, tasks in plan_linking(self.storage, names, batches, counts):
            self._each(stage, function, tasks)
        rejects = [item for item in found if isinstance(item, Reject)]
        rows = join_tables(self.storage, out, format, counts, batches, rejects)
        write_report(out, self.settings, format, files, rows)
        self._tidy(bundles, names)
        return Outcome(rows, len(names), reused)

    def forget(self) -> None:
        """Remove all that earlier runs have done."""
        self._clear("bundles", "spool", "parts", "done")

    def _clear(self, *folders: str) -> None:
        for folder in folders:
            self.storage.remove(folder)

    def _each(self, stage: str, function: Callable[..., object], tasks: list[tuple[object, ...]]) -> None:
        for done, _ in enumerate(self.pool.map(function, tasks), 1):
            self.progress(stage, done, len(tasks))

    def _spool(self, bundles: list[Bundle]) -> dict[str, int]:
        """Lay out the records of bundles that are not laid out yet; all shards in order with their sizes."""
        left = self.settings.limit
        if left is None:
            missing = [bundle for bundle in bundles if not self.storage.exists(manifest_name(bundle.key))]
            self._each("ingest", spool_bundle, [(self.storage, bundle, self.settings) for bundle in missing])
            return {s: n for b in bundles for s, n in self.storage.read_json(manifest_name(b.key)).items()}
        shards: dict[str, int] = {}
        for bundle in bundles:
            if left > sum(shards.values()):
                shards.update(spool_bundle(self.storage, bundle, self.settings, left - sum(shards.values())))
        return shards

    def _process(self, shards: dict[str, int]) -> tuple[dict[str, int], int]:
        """Process the shards that are not done; returns row counts over all of them and how many were done before."""
        waiting = [shard for shard in shards if not self.storage.exists(done_name(shard))]
        total = sum(shards.values())
        done = total - sum(shards[shard] for shard in waiting)
        self.progress("read", done, total)
        for number, _ in self.pool.map(process_shard, ((self.storage, s, self.settings) for s in waiting)):
            self.storage.remove(spool_name(waiting[number]))
            done += shards[waiting[number]]
            self.progress("read", done, total)
        return dict(self._counts(shards)), len(shards) - len(waiting)

    def _counts(self, shards: Iterable[str]) -> Counter[str]:
        counts: Counter[str] = Counter()
        for shard in shards:
            counts.update(self.storage.read_json(done_name(shard)))
        return counts

    def _tidy(self, bundles: Iterable[Bundle], shards: Iterable[str]) -> None:
        """Remove what is of no more use: joined files, and shards of inputs that are gone or have changed."""
        self._clear(*LINKING, "stdin.jsonl")
        kept, keys = set(shards), {bundle.key for bundle in bundles}
        for folder, names, ending in (("bundles", keys, ".json"), ("done", kept, ".json"), ("parts", kept, ""),
                                      ("spool", kept, ".jsonl.zst")):  # fmt: skip
            for name in self._names(folder):
                if name.removesuffix(ending) not in names:
                    self.storage.remove(f"{folder}/{name}")

    def _names(self, folder: str) -> Iterator[str]:
        yield from self.storage.names(folder)
