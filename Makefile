# Every target sets itself up in .venv from nothing but python3 (3.11 or later) and the package registry.
PYTHON ?= python3
BIN := .venv/bin
PYTEST := $(BIN)/python -m pytest

.PHONY: run test check bench soak

run: .venv/.ready
	@$(BIN)/debrief

test: .venv/.ready
	$(PYTEST) -n 3 -m "not soak"

check: .venv/.ready
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: .venv/.ready
	$(BIN)/python -m tests.benchmarks

soak: .venv/.ready
	$(PYTEST) -m soak

.venv/.ready: pyproject.toml
	@echo "Setting up .venv (once, about a minute)"
	@$(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade pip
	@$(BIN)/python -m pip install --quiet --editable . --group dev
	@touch $@
