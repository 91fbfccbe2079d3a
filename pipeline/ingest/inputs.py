"""Find the input files: named ones, and those of a folder and the folders in it."""

from __future__ import annotations

import os
import stat
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from pipeline.articles import Reject
from pipeline.schema import TABLES

STDIN = "-"
COMPRESSIONS = frozenset({".gz", ".zst"})
FORMATS = {
    ".txt": "text",
    ".html": "html",
    ".htm": "html",
    ".json": "json",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".csv": "csv",
    ".tsv": "csv",
    ".parquet": "parquet",
    ".warc": "warc",
}

_WRITTEN_BY_US = (
    ("the tables of a run", {f"{name}.parquet" for name in TABLES}),
    ("the tables of a run", {f"{name}.csv" for name in TABLES}),
    ("a report", {"index.html", "list.html", "article.html", "entity.html", "assets", "data"}),
)
"""What lies together where a run, an export or a report was written, which are no news."""


@dataclass(frozen=True, slots=True)
class InputFile:
    """A file to read, and the relative name that its records bear."""

    path: Path
    source_path: str


def format_of(path: Path) -> str | None:
    """Return the format that a file's name promises (`a.jsonl.gz` → `jsonl`), or None for an unknown one."""
    suffixes = [suffix.lower() for suffix in path.suffixes]
    if suffixes and suffixes[-1] in COMPRESSIONS:
        suffixes.pop()
    return FORMATS.get(suffixes[-1]) if suffixes else None


def find_inputs(inputs: Sequence[str | Path], out: Path | None = None) -> Iterator[InputFile | Reject]:
    """Yield every file of the inputs once, sorted by `source_path`, and a reject for each that cannot be read.

    Hidden files are passed over unless named; links inside a folder are not followed (what they lead to inside it is
    read under its own name), pipes and devices are not opened. Tables of a run and reports inside a folder are one
    reject each; those in `out`, which this run writes, are passed over. `-` is standard input, as JSONL. Raises
    FileNotFoundError for a missing path.
    """
    found = [item for given in inputs for item in _find(str(given), out)]
    files = _distinct(item for item in found if isinstance(item, InputFile))
    rejects = {item for item in found if isinstance(item, Reject)}
    everything: list[InputFile | Reject] = [*files, *rejects]
    yield from sorted(everything, key=lambda item: item.source_path)


def _find(given: str, out: Path | None) -> Iterator[InputFile | Reject]:
    """Yield what one input names: standard input, a file, or all files of a folder."""
    path = Path(given)
    if given == STDIN:
        yield InputFile(path, "stdin")
    elif not path.exists():
        raise FileNotFoundError(f"{given}: no such file or folder")
    elif path.is_dir():
        yield from _walk(path, out)
    else:
        yield _classify(path, _readable(path.name))


def _walk(root: Path, out: Path | None) -> Iterator[InputFile | Reject]:
    """Yield the files of a folder and of the folders in it, links aside."""
    problems: list[OSError] = []
    for folder, subfolders, names in os.walk(root, onerror=problems.append, followlinks=False):
        links = [name for name in subfolders if Path(folder, name).is_symlink()]
        ours, what = _written_by_us({*subfolders, *names})
        if ours and not _is_inside(Path(folder), out):
            yield Reject(_name_in(root, Path(folder)), "ingest", f"{what}, not news")
        subfolders[:] = [name for name in subfolders if not name.startswith(".") and name not in {*links, *ours}]
        for name in [*names, *links]:
            path = Path(folder, name)
            if not name.startswith(".") and name not in ours and not _leads_back(path, root):
                yield _classify(path, _name_in(root, path), linked=path.is_symlink())
    for problem in problems:
        source = _name_in(root, Path(problem.filename))
        yield Reject(source, "ingest", f"the folder cannot be read: {problem.strerror}")


def _written_by_us(names: set[str]) -> tuple[set[str], str]:
    """Return what of a folder's files and folders a run, an export or a report has written there, and what that is."""
    for what, written in _WRITTEN_BY_US:
        if written <= names:
            return {*written, "run.json"}, what
    return set(), ""


def _is_inside(folder: Path, out: Path | None) -> bool:
    """Tell whether a folder is the one that is written to, or in it."""
    return out is not None and folder.resolve().is_relative_to(out.resolve())


def _name_in(root: Path, path: Path) -> str:
    """Return the relative name of what is in a folder; the folder itself bears its own."""
    return _readable(path.relative_to(root).as_posix() if path != root else root.resolve().name)


def _leads_back(path: Path, root: Path) -> bool:
    """Tell whether a link leads to a place inside the folder, which is read under its own name."""
    if not path.is_symlink():
        return False
    try:
        return path.resolve(strict=True).is_relative_to(root.resolve())
    except (OSError, RuntimeError):  # a broken link, or one that leads to itself
        return False


def _classify(path: Path, source: str, linked: bool = False) -> InputFile | Reject:
    """Return the file to read, or the reason why it is not one."""
    if linked:
        return Reject(source, "ingest", "a link that leads out of the folder, or nowhere, is not followed")
    try:
        mode = path.stat().st_mode
    except OSError as error:
        return Reject(source, "ingest", f"the file cannot be read: {error.strerror}")
    if not stat.S_ISREG(mode):
        return Reject(source, "ingest", "a pipe, socket or device, not a file")
    if format_of(path) is None:
        known = ", ".join(FORMATS)
        return Reject(source, "ingest", f"no reader for this kind of file (known: {known}; each also .gz or .zst)")
    return InputFile(path, source)


def _readable(name: str) -> str:
    """Return a file name as clean NFC text; bytes that are not UTF-8 become `�`, line breaks become spaces."""
    text = unicodedata.normalize("NFC", os.fsencode(name).decode("utf-8", "replace"))
    return "".join(char if char.isprintable() else " " for char in text)


def _distinct(files: Iterable[InputFile]) -> list[InputFile]:
    """Drop files named twice, and give different files of one relative name the names of their folders too."""
    by_path = {os.path.realpath(file.path): file for file in files}
    by_name: defaultdict[str, list[InputFile]] = defaultdict(list)
    for file in by_path.values():
        by_name[file.source_path].append(file)
    return [named for group in by_name.values() for named in _told_apart(group)]


def _told_apart(group: list[InputFile]) -> list[InputFile]:
    """Prefix as many folder names as it takes for the names of a group to differ."""
    if len(group) == 1:
        return group
    depth = group[0].source_path.count("/") + 1
    parts = [(file, Path(os.path.realpath(file.path)).parts) for file in group]
    while len({path[-depth:] for _, path in parts}) < len(parts):
        depth += 1
    return [InputFile(file.path, _readable("/".join(path[-depth:]))) for file, path in parts]
