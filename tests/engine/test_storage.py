"""Work files on the local disk and far away."""

from __future__ import annotations

from pathlib import Path
from uuid import uuid4

import numpy as np
import pyarrow as pa
import pytest

from pipeline.engine.scatter import gather, merge_sent, scatter
from pipeline.engine.storage import Storage

TABLE = pa.table({"n": [3, 1, 2, 1], "place": ["Sậy", "Tràm", "Đước", "Lau"]})


@pytest.fixture(params=["local", "memory"])
def storage(request: pytest.FixtureRequest, tmp_path: Path) -> Storage:
    return Storage(tmp_path if request.param == "local" else f"memory://{uuid4().hex}/work")


def test_what_is_written_is_read(storage: Storage) -> None:
    storage.write_table("parts/a.arrow", TABLE)
    storage.write_json("done/a.json", {"á": 1})
    assert storage.read_table("parts/a.arrow") == TABLE
    assert storage.read_table("parts/a.arrow", ["place"]) == TABLE.select(["place"])
    assert storage.read_json("done/a.json") == {"á": 1}
    assert storage.names("parts") == ["a.arrow"]
    with pytest.raises(FileNotFoundError):
        storage.read_table("parts/b.arrow")


def test_a_bucket_gets_its_rows_in_the_order_of_those_that_sent_them(storage: Storage) -> None:
    for source in (10, 2, 7):
        table = TABLE.append_column("source", pa.array([source] * 4))
        scatter(storage, "sent", source, table, TABLE.column("n").to_numpy())
    scatter(storage, "sent", 8, TABLE.slice(0, 0), np.empty(0, np.int64))
    expected = {"n": [1] * 6, "place": ["Tràm", "Lau"] * 3, "source": [2, 2, 7, 7, 10, 10]}
    assert gather(storage, "sent", 1, TABLE.schema).to_pydict() == expected
    names = storage.names("sent/0")
    for number, group in enumerate((names[:2], names[2:])):
        merge_sent(storage, "sent", 0, number, group)
    storage.remove("sent/0")
    assert gather(storage, "sent", 1, TABLE.schema).to_pydict() == expected
    assert gather(storage, "sent", 4, TABLE.schema) == TABLE.schema.empty_table()


def test_a_file_that_breaks_off_is_called_invalid(storage: Storage) -> None:
    storage.write_table("a.arrow", TABLE)
    with storage.open("a.arrow") as file:
        content = file.read()
    storage.write("a.arrow", content[:-30])
    with pytest.raises(pa.ArrowInvalid):
        storage.read_table("a.arrow")
