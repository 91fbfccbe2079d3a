"""Recognizing calls linking, which builds on what it recognized: neither may need the other to be loaded first."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pipeline

FOLDER = Path(pipeline.__file__).parent

# A process of its own a module, forked where the libraries are loaded and no module of the project is.
SCRIPT = """
import importlib, os, sys
import numpy, pandas, pyarrow, yaml
for name in sys.argv[1:]:
    if os.fork() == 0:
        importlib.import_module(name)
        os._exit(0)
    if os.wait()[1]:
        print(name)
"""


def test_every_module_of_linking_can_be_the_first_one() -> None:
    paths = [path for path in (FOLDER / "link").rglob("*.py") if path.name != "__init__.py"]
    names = [".".join(("pipeline", *path.relative_to(FOLDER).with_suffix("").parts)) for path in paths]
    done = subprocess.run([sys.executable, "-c", SCRIPT, *names], capture_output=True, text=True, cwd=FOLDER.parent)
    assert (done.stdout.split(), done.returncode, len(names) > 20) == ([], 0, True), done.stderr
