# make run: the main job over data/raw.  make test: everything that CI checks.  Both set up .venv first.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
DEV := $(VENV)/.installed-dev

.PHONY: run test browser lint docs tables model clean

run: $(DEV)
	$(BIN)/pipeline run data/raw --out data/processed

# Two files of tests at once; tests of one file share what they set up.
test: $(DEV) lint browser
	$(BIN)/pytest -n 2 --dist loadfile

# The tests of the report drive Chromium; without it they are skipped, and say so.
browser:
	command -v chromedriver > /dev/null || { [ "$$(id -u)" = 0 ] && command -v apt-get > /dev/null && apt-get update -qq \
	&& apt-get install -qq -y --no-install-recommends chromium chromium-driver fonts-dejavu-core; } || true

lint: $(DEV)
	$(BIN)/ruff check pipeline tests
	$(BIN)/ruff format --check pipeline tests
	$(BIN)/mypy

docs: $(DEV)
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict --quiet --site-dir site

# GOLD and ARTICLES: annotated articles (docs/gold.md) and their texts; DATE: of today, for the card.
model: $(DEV)
	$(BIN)/pipeline train $(GOLD) $(ARTICLES) --out models/agencies $(if $(DATE),--date $(DATE))
	mv models/agencies/agencies.npz pipeline/models/agencies.npz
	$(BIN)/python -m pipeline.train.confidence $(GOLD) $(ARTICLES)

tables: $(DEV)
	$(BIN)/pipeline schema > docs/tables.md

$(DEV): pyproject.toml constraints.txt
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip -c constraints.txt
	$(BIN)/python -m pip install --quiet -c constraints.txt -e '.[dev,docs,ftm,ray,xlsx]'
	touch $(DEV)

clean:
	rm -rf $(VENV) data/processed site build dist *.egg-info
