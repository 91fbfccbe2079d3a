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


def find_inputs(inputs: Sequence[str | Path]) -> Iterator[InputFile | Reject]:
    """Yield every file of the inputs once, sorted by `source_path`, and a reject for each that cannot be read.

    Hidden files are passed over unless named; links inside a folder are not followed (what they lead to inside it is
    read under its own name), pipes and devices are not opened. `-` is standard input, as JSONL. Raises
    FileNotFoundError for a missing path.
    """
    found = [item for given in inputs for item in _find(str(given))]
    files = _distinct(item for item in found if isinstance(item, InputFile))
    rejects = {item for item in found if isinstance(item, Reject)}
    everything: list[InputFile | Reject] = [*files, *rejects]
    yield from sorted(everything, key=lambda item: item.source_path)


def _find(given: str) -> Iterator[InputFile | Reject]:
    """Yield what one input names: standard input, a file, or all files of a folder."""
    path = Path(given)
    if given == STDIN:
        yield InputFile(path, "stdin")
    elif not path.exists():
        raise FileNotFoundError(f"{given}: no such file or folder")
    elif path.is_dir():
        yield from _walk(path)
    else:
        yield _classify(path, _readable(path.name))


def _walk(root: Path) -> Iterator[InputFile | Reject]:
    """Yield the files of a folder and of the folders in it, links aside."""
    problems: list[OSError] = []
    for folder, subfolders, names in os.walk(root, onerror=problems.append, followlinks=False):
        links = [name for name in subfolders if Path(folder, name).is_symlink()]
        subfolders[:] = [name for name in subfolders if not name.startswith(".") and name not in links]
        for name in [*names, *links]:
            path = Path(folder, name)
            if not name.startswith(".") and not _leads_back(path, root):
                yield _classify(path, _readable(path.relative_to(root).as_posix()), linked=path.is_symlink())
    for problem in problems:
        source = _readable(Path(problem.filename).relative_to(root).as_posix())
        yield Reject(source, "ingest", f"the folder cannot be read: {problem.strerror}")


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
