# `make` prepares the environment; `make run` starts the app. Needs Python 3.11 or later and make, nothing else.

PYTHON  ?= python3
ADDRESS ?= 127.0.0.1
PORT    ?= 8501
FOLDER  ?= data
WORKERS ?= 2

VENV  := .venv
BIN   := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: all run test facts bench lint pictures clean
.DEFAULT_GOAL := all

all: $(READY)

# pip 25.1 is the first that reads dependency groups; what comes with Python may be older.
$(READY): requirements.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or later is needed; name one by PYTHON=..."; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade "pip>=25.1"
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt --group dev
	@touch $(READY)

run: $(READY)
	$(BIN)/python -m streamlit run dashboard.py --server.address $(ADDRESS) --server.port $(PORT)

test: lint facts
	$(BIN)/python -m pytest -n $(WORKERS)

# Does every table keep the promises of its descriptor? FOLDER=... checks another data folder.
facts: $(READY)
	$(BIN)/python -m core.contracts $(FOLDER)

bench: $(READY)
	$(BIN)/python -m benchmarks

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports

# Takes the pictures of the README anew; needs Chromium.
pictures: $(READY)
	$(BIN)/python -m tests.browser.pictures

clean:
	rm -rf $(VENV) .pytest_cache .ruff_cache .import_linter_cache .hypothesis
