# make run: the main job over data/raw.  make test: everything that CI checks.  Both set up .venv first.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
DEV := $(VENV)/.installed-dev

.PHONY: run test lint docs tables model clean

run: $(DEV)
	$(BIN)/pipeline run data/raw --out data/processed

test: $(DEV) lint
	$(BIN)/pytest

lint: $(DEV)
	$(BIN)/ruff check pipeline tests
	$(BIN)/ruff format --check pipeline tests
	$(BIN)/mypy

docs: $(DEV)
	$(BIN)/mkdocs build --strict --quiet --site-dir site

# GOLD and ARTICLES: annotated articles (docs/gold.md) and their texts.
model: $(DEV)
	$(BIN)/pipeline train $(GOLD) $(ARTICLES) --out models/agencies
	cp models/agencies/agencies.npz pipeline/models/agencies.npz

tables: $(DEV)
	$(BIN)/pipeline schema > docs/tables.md

$(DEV): pyproject.toml constraints.txt
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip -c constraints.txt
	$(BIN)/python -m pip install --quiet -c constraints.txt -e '.[dev,docs,ftm,ray,xlsx]'
	touch $(DEV)

clean:
	rm -rf $(VENV) data/processed build dist *.egg-info
