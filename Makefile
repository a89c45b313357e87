# Two commands from a fresh clone: `make demo` and `make test`. Nothing else is needed.

PYTHON ?= $(shell command -v python3.11 || command -v python3)
BIN := .venv/bin
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check

.PHONY: demo test test-all lint measures bench lock clean

demo: .venv/.installed
	@$(BIN)/python -m dateline.demo

test: .venv/.installed-dev lint
	$(BIN)/python -m pytest -m "not heavy"

test-all: .venv/.installed-dev lint
	$(BIN)/python -m pytest

lint: .venv/.installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache

measures: .venv/.installed-dev
	$(BIN)/dateline eval --measures docs/measures.md

bench: .venv/.installed
	$(BIN)/dateline bench --measures docs/measures.md

# Rewrites the three lock files from pyproject.toml; needs uv.
lock:
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header \
	  --no-annotate --no-emit-index-url --extra build -o requirements.lock pyproject.toml
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header \
	  --no-annotate --no-emit-index-url --extra build --extra dev -o requirements-dev.lock pyproject.toml
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header \
	  --no-annotate --no-emit-index-url --group training -c requirements.lock -o training/requirements.lock

.venv/bin/python:
	@echo "setting up .venv (about a minute) …"
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "Dateline needs Python 3.11 or later: make PYTHON=/path/to/python3.11"; exit 1; }
	@$(PYTHON) -m venv .venv

.venv/.installed: .venv/bin/python requirements.lock pyproject.toml
	@$(INSTALL) --require-hashes -r requirements.lock
	@$(INSTALL) --no-deps --no-build-isolation --editable .
	@$(BIN)/python -m dateline.actors.compile > /dev/null
	@touch $@

.venv/.installed-dev: .venv/.installed requirements-dev.lock
	@$(INSTALL) --require-hashes -r requirements-dev.lock
	@touch $@

clean:
	rm -rf .venv out
