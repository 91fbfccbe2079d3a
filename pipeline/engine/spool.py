"""First task of a run: read a bundle's files and lay their records out as shards of even size."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from hashlib import sha256
from itertools import islice
from typing import Any

import zstandard

from pipeline.articles import Record, Reject
from pipeline.engine.bundles import Bundle
from pipeline.engine.settings import Settings, digest
from pipeline.engine.storage import Storage
from pipeline.engine.suspects import Care
from pipeline.ingest.inputs import STDIN, InputFile
from pipeline.ingest.records import read_records


def spool_name(shard: str) -> str:
    """The file that holds a shard's records."""
    return f"spool/{shard}.jsonl.zst"


def manifest_name(bundle_key: str) -> str:
    """The file that lists a bundle's shards, written when all of them are laid out."""
    return f"bundles/{bundle_key}.json"


def spool_bundle(
    storage: Storage, bundle: Bundle, settings: Settings, most: int | None = None, care: Care | None = None
) -> dict[str, int]:
    """Write a bundle's records, or the first `most` of them, as shards; returns each shard's size in order.

    A shard is named by what is in it, so that it is done only once, whatever bundle it comes from.
    """
    shards = {}
    for lines in _chunks(islice(_items(bundle, settings, care), most), settings):
        content = b"\n".join(lines)
        name = digest(settings.key(), sha256(content).hexdigest())
        storage.write(spool_name(name), zstandard.compress(content, 1))
        shards[name] = len(lines)
    manifest = {"shards": list(shards.items()), "settled": all(map(_is_there, bundle.files))}
    storage.write_json(manifest_name(bundle.key), manifest)
    return shards


def read_manifest(storage: Storage, bundle_key: str) -> dict[str, int]:
    """The shards of a bundle in order, with their sizes; raises FileNotFoundError where it is not laid out."""
    return dict(storage.read_json(manifest_name(bundle_key))["shards"])


def is_laid_out(storage: Storage, bundle_key: str) -> bool:
    """Whether a bundle's records are laid out, with no file missing when they were."""
    name = manifest_name(bundle_key)
    return storage.exists(name) and bool(storage.read_json(name)["settled"])


def _is_there(file: InputFile) -> bool:
    return str(file.path) == STDIN or file.path.exists()


def read_spool(storage: Storage, shard: str) -> Iterator[Record | Reject]:
    """The records and rejects of a shard in order."""
    with storage.open(spool_name(shard)) as file:
        content = zstandard.decompress(file.read())
    for line in content.split(b"\n"):
        source_path, fields, reject = json.loads(line)
        yield Reject(source_path, *reject) if reject else Record(source_path, fields)


def _chunks(items: Iterable[Record | Reject], settings: Settings) -> Iterator[list[bytes]]:
    lines: list[bytes] = []
    size = 0
    for line in map(_line, items):
        if lines and (len(lines) >= settings.shard_size or size + len(line) > settings.shard_bytes):
            yield lines
            lines, size = [], 0
        lines.append(line)
        size += len(line)
    if lines:
        yield lines


def _items(bundle: Bundle, settings: Settings, care: Care | None) -> Iterator[Record | Reject]:
    for file in bundle.files:
        lost = care.reject(file.source_path) if care else None
        yield from [lost] if lost else read_records(file, settings.limits)


def _line(item: Record | Reject) -> bytes:
    fields: Any = item.fields if isinstance(item, Record) else None
    reject = [item.stage, item.error] if isinstance(item, Reject) else None
    return json.dumps([item.source_path, fields, reject], ensure_ascii=False, default=str).encode("utf-8", "replace")
