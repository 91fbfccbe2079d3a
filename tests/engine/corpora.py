"""Invented news in any number, and what tests of runs do with it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from random import Random
from time import monotonic, sleep

PATIENCE = 300
"""Seconds that a test waits for what takes one; only a fault takes so long, however busy the machine is."""

_PLACES = ("Sông Lam", "Đồi Sim", "Bến Vàng", "Núi Ngọc", "Tân Mai", "Cửa Đình", "Phú Hạ", "Yên Trạch")
_PEOPLE = ("Bùi Văn Thắm", "Lò Thị Mận", "Đinh Quang Sớm", "Hoàng Thu Ngà", "Trịnh Đức Bền", "Vi Văn Thông")
_RANKS = ("Thượng tá", "Đại tá", "Trung tá", "Thiếu tá")
_DEEDS = ("trộm cắp tài sản", "đánh bạc", "mua bán trái phép chất ma túy", "cố ý gây thương tích")
_TYPES = ("Quyết định", "Công văn", "Chỉ thị", "Nghị quyết")


def article(number: int) -> dict[str, str]:
    """An article about an arrest, a document and an official; the same number gives the same article."""
    random = Random(number)
    place, other = random.sample(_PLACES, 2)
    person, rank, deed, kind = map(random.choice, (_PEOPLE, _RANKS, _DEEDS, _TYPES))
    count, day, symbol = random.randint(2, 19), random.randint(1, 28), random.randint(10, 4000)
    text = (
        f"Ngày {day}/4, Công an huyện {place} cho biết đã bắt giữ {count} đối tượng để điều tra hành vi {deed}. "
        f"{rank} {person}, Trưởng Công an huyện {place}, cho hay các đối tượng khai nhận nhiều vụ tại xã {other}.\n"
        f"UBND tỉnh Hòa Bình đã ban hành {kind} số {symbol}/QĐ-UBND về việc tăng cường bảo đảm an ninh trật tự. "
        f"Công an tỉnh Hòa Bình khởi tố {random.randint(1, 5)} bị can tại thị trấn {other}."
    )
    return {"id": f"bai-{number}", "title": f"Bắt {count} đối tượng {deed} ở {place}", "text": text,
            "date": f"2025-04-{day:02d}"}  # fmt: skip


def write_articles(path: Path, numbers: Iterable[int]) -> Path:
    """Write articles as a JSONL file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = (json.dumps(article(number), ensure_ascii=False) for number in numbers)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def start(*arguments: object, held: bool = False) -> subprocess.Popen[str]:
    """Start `pipeline run` as the leader of a session; with workers that a file holds where a test wants to be sure.

    It hears Ctrl-C even where the tests run in the background, for which a shell has it ignored.
    """
    module = "tests.engine.held" if held else "pipeline.cli"
    hear = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)"
    return subprocess.Popen(
        [sys.executable, "-c", f"{hear}; from {module} import main; main()", "run", *map(str, arguments)],
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
    )


def finish(process: subprocess.Popen[str]) -> tuple[int, str]:
    """Wait for a run to end; its exit code and all that it said."""
    said, complained = process.communicate(timeout=PATIENCE)
    return process.returncode, said + complained


def wait_until(condition: Callable[[], object]) -> None:
    """Wait for something to be so; raises TimeoutError."""
    end = monotonic() + PATIENCE
    while not condition():
        if monotonic() > end:
            raise TimeoutError("it never came to be")
        sleep(0.005)


def tables_of(out: Path) -> dict[str, bytes]:
    """The bytes of every table of a run, and of `run.json`."""
    return {path.name: path.read_bytes() for path in sorted(out.iterdir()) if path.is_file() and path.name[0] != "."}


def family(leader: int) -> dict[int, int]:
    """The processes of a session, itself led by one that may have ended, each with its parent; zombies do not count."""
    found = {}
    for file in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            state, parent, _, session, *_ = file.read_text(encoding="utf-8").rpartition(")")[2].split()
            if int(session) == leader and state not in "ZX":
                found[int(file.parent.name)] = int(parent)
    return found


def workers(leader: int) -> list[int]:
    """The worker processes of a run, which its server has forked."""
    found = family(leader)
    return sorted(process for process, parent in found.items() if parent in found and parent != leader)
