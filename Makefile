# Every target sets itself up in .venv from nothing but python3 (3.11 or later) and the package registry.
ifeq ($(OS),Windows_NT)
PYTHON ?= python
BIN := .venv/Scripts
else
PYTHON ?= python3
BIN := .venv/bin
endif
PYTEST := $(BIN)/python -m pytest

.PHONY: run test check bench soak dist

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

dist: .venv/.ready
	@$(BIN)/python -c "import shutil; shutil.rmtree('dist', ignore_errors=True)"
	$(BIN)/python -m build --outdir dist
	$(BIN)/python -m tests.packaging dist

.venv/.ready: pyproject.toml
	@echo "Setting up .venv (once, about a minute)"
	@$(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade pip
	@$(BIN)/python -m pip install --quiet --editable . --group dev
	@touch $@
