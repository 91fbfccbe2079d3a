"""Data of the site: JSON in script files, since a page that is opened from a disk may load scripts and nothing else."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

_UNSAFE = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"})


def as_json(value: Any) -> str:
    """JSON that a script may hold: no sign of markup, no line separator that JavaScript stumbles over."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=_plain).translate(_UNSAFE)


def is_empty(value: Any) -> bool:
    """Whether a page need not hear of a value: nothing, no, an empty text; 0 is a number."""
    return value is None or value is False or value == ""


def write_script(folder: Path, name: str, value: Any) -> None:
    """Write `value` as `<name>.js`, which hands it to the page that loads it."""
    path = folder / f"{name}.js"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"Report.put({as_json(name)},{as_json(value)});\n", encoding="utf-8")


def _plain(value: Any) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"no JSON for {type(value).__name__}")


class Chunks:
    """Records in the order of their keys, some to a file; an index tells a page which file holds a key."""

    def __init__(self, folder: Path, name: str, size: int = 300_000) -> None:
        """Files are `<name>/<number>.js` of about `size` characters."""
        self._folder, self._name, self._size = folder, name, size
        self._firsts: list[str] = []
        self._open: list[str] = []
        self._filled = 0

    def add(self, key: str, record: Any) -> None:
        """Add the next record; keys come in the order of their code points."""
        if not self._open:
            self._firsts.append(key)
        text = as_json([key, record])
        self._open.append(text)
        self._filled += len(text)
        if self._filled >= self._size:
            self._flush()

    def close(self) -> None:
        """Write what is left, and the index: the first key of each file."""
        self._flush()
        write_script(self._folder, f"{self._name}/index", self._firsts)

    def _flush(self) -> None:
        if self._open:
            name = f"{self._name}/{len(self._firsts) - 1}"
            path = self._folder / f"{name}.js"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(f"Report.put({as_json(name)},[{','.join(self._open)}]);\n", encoding="utf-8")
        self._open, self._filled = [], 0
