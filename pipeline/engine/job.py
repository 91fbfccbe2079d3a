"""The steps of a run over a storage that all workers see: spool, process, link, finish, join."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass
from itertools import chain
from pathlib import Path
from typing import Any

from pipeline.articles import Reject
from pipeline.engine.bundles import Bundle, bundle_files
from pipeline.engine.join import join_tables
from pipeline.engine.link import batches_of
from pipeline.engine.matched import unmatched
from pipeline.engine.parts import part_name
from pipeline.engine.plan import LINKING, plan_linking
from pipeline.engine.process import done_name, process_shard
from pipeline.engine.report import articles_of, write_report
from pipeline.engine.settings import Settings
from pipeline.engine.spool import is_laid_out, read_manifest, spool_bundle
from pipeline.engine.standing import STANDING, made_of, note_tables, standing_rows
from pipeline.engine.storage import Storage
from pipeline.engine.suspects import TRYING, do_with_care
from pipeline.engine.workers import Lost, Task, Workers
from pipeline.ingest.inputs import InputFile

Progress = Callable[[str, int, int], None]
"""Told of a stage, how many units of it are done, and how many there are."""


class RunError(Exception):
    """A run that cannot be done; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run left: rows by table, how many shards were already done, decisions that matched no row."""

    rows: dict[str, int]
    shards: int = 0
    reused: int = 0
    unmatched: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Job:
    """The work of one run, and who does it."""

    storage: Storage
    workers: Workers
    settings: Settings
    progress: Progress

    def run(self, found: list[InputFile | Reject], out: Path, format: str) -> Outcome:
        """Do all steps, those that an earlier run has done left out, and write the tables to `out`."""
        self._clear(*LINKING, TRYING)
        self.storage.clean()
        files = [item for item in found if isinstance(item, InputFile)]
        bundles = list(bundle_files(files, self.settings.key()))
        shards = self._spool(bundles)
        counts, reused = self._process(shards)
        names = list(shards)
        rejects = [item for item in found if isinstance(item, Reject)]
        self._check_articles(out, names, counts, rejects)
        made = made_of(self.settings, format, names, rejects)
        rows = standing_rows(self.storage, out, made)
        if rows is None:
            self.workers.renew()  # the linking needs memory, and none of the words that reading has met
            self._link(names, counts)
            rows = join_tables(self.storage, out, format, counts, len(batches_of(names)), rejects)
            note_tables(self.storage, out, made, rows)
        write_report(out, self.settings, format, files, rows)
        self._tidy(bundles, names)
        return Outcome(rows, len(names), reused, unmatched(self.settings, counts))

    def forget(self) -> None:
        """Remove all that earlier runs have done."""
        self._clear("bundles", "spool", "parts", "done", STANDING)

    def _clear(self, *folders: str) -> None:
        for folder in folders:
            self.storage.remove(folder)

    def _spool(self, bundles: list[Bundle]) -> dict[str, int]:
        """Lay out the records of bundles that are not laid out yet; all shards in order with their sizes."""
        left = self.settings.limit
        if left is None:
            missing = {b.key: b for b in bundles if not is_laid_out(self.storage, b.key)}
            tasks = {key: (self.storage, bundle, self.settings, None) for key, bundle in missing.items()}
            self._each_with_care("ingest", spool_bundle, tasks, dict.fromkeys(tasks, 1), len(tasks))
            return {s: n for b in bundles for s, n in read_manifest(self.storage, b.key).items()}
        shards: dict[str, int] = {}
        for bundle in bundles:
            if left > sum(shards.values()):
                shards.update(spool_bundle(self.storage, bundle, self.settings, left - sum(shards.values())))
        return shards

    def _process(self, shards: dict[str, int]) -> tuple[dict[str, int], int]:
        """Process the shards that are not done; returns row counts over all of them and how many were done before."""
        tasks = {s: (self.storage, s, self.settings) for s in shards if not self.storage.exists(done_name(s))}
        total = sum(shards.values())
        self._each_with_care("read", process_shard, tasks, shards, total)
        counts: Counter[str] = Counter()
        for shard in shards:
            counts.update(self.storage.read_json(done_name(shard)))
        return dict(counts), len(shards) - len(tasks)

    def _check_articles(self, out: Path, shards: list[str], counts: dict[str, int], rejects: list[Reject]) -> None:
        """Raise RunError where no article was read and tables of an earlier run would be lost for that."""
        if counts.get("articles") or not articles_of(out):
            return
        parts = (self.storage.read_table(part_name(shard, "rejects")).to_pylist() for shard in shards)
        first = next(chain(map(asdict, rejects), chain.from_iterable(parts)))
        number = len(rejects) + counts.get("rejects", 0)
        raise RunError(f"no input holds an article, so the tables in {out} stay as they are; {number:,} rejected, "
                       f"the first {first['source_path']}: {first['error']}")  # fmt: skip

    def _each_with_care(
        self, stage: str, function: Callable[..., Any], tasks: dict[str, Task], sizes: dict[str, int], total: int
    ) -> None:
        """Do each task; those that end their workers are done again with care when all others are done."""
        done = total - sum(sizes[name] for name in tasks)
        if total:
            self.progress(stage, done, total)
        for name, result in self._do_all(function, tasks):
            _check(stage, result)
            done += sizes[name]
            self.progress(stage, done, total)

    def _do_all(self, function: Callable[..., Any], tasks: dict[str, Task]) -> Iterator[tuple[str, Any]]:
        names = list(tasks)
        lost: list[str] = []
        for number, result in self.workers.map(function, tasks.values()):
            if isinstance(result, Lost):
                lost.append(names[number])
            else:
                yield names[number], result
        for name in lost:
            yield name, do_with_care(self.workers, self.storage, name, function, tasks[name])

    def _link(self, shards: list[str], counts: dict[str, int]) -> None:
        for stage, function, tasks in plan_linking(self.storage, batches_of(shards), counts):
            for done, (_, result) in enumerate(self.workers.map(function, tasks), 1):
                _check(stage, result)
                self.progress(stage, done, len(tasks))

    def _tidy(self, bundles: Iterable[Bundle], shards: Iterable[str]) -> None:
        """Remove what is of no more use: joined files, and shards of inputs that are gone or have changed."""
        self._clear(*LINKING, TRYING, "spool", "stdin.jsonl")
        kept, keys = set(shards), {bundle.key for bundle in bundles}
        for folder, names, ending in (("bundles", keys, ".json"), ("done", kept, ".json"), ("parts", kept, "")):
            for name in self.storage.names(folder):
                if name.removesuffix(ending) not in names:
                    self.storage.remove(f"{folder}/{name}")


def _check(stage: str, result: Any) -> None:
    if isinstance(result, Lost):
        raise RunError(f"{stage}: the workers that did a task were lost again and again ({result.reason}); is there "
                       "enough memory? The same command goes on where it was.")  # fmt: skip
