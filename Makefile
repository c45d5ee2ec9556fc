# Every target sets itself up in .venv from nothing but python3 (3.11 or later) and the package registry.
ifeq ($(OS),Windows_NT)
PYTHON ?= python
SCRIPTS := Scripts
else
PYTHON ?= python3
SCRIPTS := bin
endif
BIN := .venv/$(SCRIPTS)
PYTEST := $(BIN)/python -m pytest
# Twice as many workers as the two cores of CI, since a worker waits for a third of its time.
SPREAD := -n 4 --dist worksteal
EVERYTHING := $(SPREAD) -m "not soak"

# Files in memory, where a gigabyte is free: the app waits for the disk after every save, and so do its tests.
MEMORY := $(shell df -Pk /dev/shm 2>/dev/null | awk 'NR == 2 && $$4 > 1000000 { print "/dev/shm" }')

# make soak ROWS=4,7 runs some rows of docs/reliability.md.
ROWS ?=

# Bytecode is cached whatever the shell says, and all tests are compiled once before the first run: each worker would
# compile them all, which takes 5 s of each.
export PYTHONDONTWRITEBYTECODE :=

test check test-%: export TMPDIR := $(or $(MEMORY),$(TMPDIR))

.PHONY: run test matrix check bench soak dist
.PRECIOUS: .venv-%/.ready .venv-%/.compiled

run: .venv/.ready
	@$(BIN)/debrief

# In two to four minutes on two cores: all but the promises of docs/reliability.md, which are killed, damaged and hung up on.
test: .venv/.compiled
	$(PYTEST) $(SPREAD) -m "not soak and not row"

# Everything on each Python from 3.11 on that the machine has, or on one: make test-3.12
matrix:
	@for version in $$(.ci/pythons | cut -d " " -f 1); do \
		echo "Python $$version"; $(MAKE) --no-print-directory "test-$$version" || exit 1; \
	done

test-%: .venv-%/.compiled
	.venv-$*/$(SCRIPTS)/python -m pytest $(EVERYTHING)

check: .venv/.compiled
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(PYTEST) $(EVERYTHING) tests/domain tests/storage tests/exports tests/guides tests/imports tests/cli --cov --hypothesis-profile=check
	$(PYTEST) $(SPREAD) -m "row and not soak" tests/tui tests/terminal tests/soak tests/test_private_files.py

bench: .venv/.ready
	$(BIN)/python -m tests.benchmarks

soak: .venv/.ready
	@$(BIN)/python -m tests.soak $(if $(ROWS),--rows $(ROWS))

dist: .venv/.ready
	@$(BIN)/python -c "import shutil; shutil.rmtree('dist', ignore_errors=True)"
	$(BIN)/python -m build --outdir dist
	$(BIN)/python -m tests.packaging dist

.venv/.ready: pyproject.toml
	$(call set_up,"$(PYTHON)")

.venv-%/.ready: pyproject.toml
	$(call set_up,"$$(.ci/pythons | sed -n 's/^$* //p')")

.venv/.compiled: .venv/.ready
	$(compile_tests)

.venv-%/.compiled: .venv-%/.ready
	$(compile_tests)

define compile_tests
	@$(@D)/$(SCRIPTS)/python -m pytest --collect-only -qq > /dev/null || true
	@touch $@
endef

define set_up
	@echo "Setting up $(@D) (once, about a minute)"
	@$(1) -m venv $(@D)
	@$(@D)/$(SCRIPTS)/python -m pip install --quiet --disable-pip-version-check --upgrade pip
	@$(@D)/$(SCRIPTS)/python -m pip install --quiet --editable . --group dev
	@touch $@
endef
