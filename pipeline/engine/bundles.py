"""Bundles: input files that are read by one task, cut so that one file more or less changes few of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256

from pipeline.engine.settings import digest
from pipeline.ingest.inputs import STDIN, InputFile

_MAX_FILES = 512
_MAX_BYTES = 32_000_000
_CUT_EVERY = 128


@dataclass(frozen=True, slots=True)
class Bundle:
    """Files that follow each other in the order of `source_path`; `key` says what is in them."""

    key: str
    files: tuple[InputFile, ...]


def bundle_files(files: Iterable[InputFile], settings_key: str) -> Iterator[Bundle]:
    """Group files, given in order, into bundles whose borders depend on the files' own names.

    A border after every name whose digest says so (content-defined chunking): a file that is added or removed changes
    only the bundle that it falls into.
    """
    group: list[InputFile] = []
    size = 0
    for file in files:
        group.append(file)
        size += _size(file)
        if len(group) >= _MAX_FILES or size >= _MAX_BYTES or _cuts_after(file):
            yield _bundle(group, settings_key)
            group, size = [], 0
    if group:
        yield _bundle(group, settings_key)


def _bundle(files: list[InputFile], settings_key: str) -> Bundle:
    return Bundle(digest(settings_key, *(f"{f.source_path}\n{_content_digest(f)}" for f in files)), tuple(files))


def _cuts_after(file: InputFile) -> bool:
    return int.from_bytes(sha256(file.source_path.encode()).digest()[:4], "big") % _CUT_EVERY == 0


def _size(file: InputFile) -> int:
    try:
        return file.path.stat().st_size
    except OSError:
        return 0


def _content_digest(file: InputFile) -> str:
    """A digest of what is in a file; of one that cannot be read, of the reason."""
    if str(file.path) == STDIN:
        return STDIN
    try:
        with file.path.open("rb") as stream:
            state = sha256()
            while block := stream.read(1 << 20):
                state.update(block)
            return state.hexdigest()
    except OSError as error:
        return f"unreadable: {error.errno}"
