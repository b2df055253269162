# `make run` and `make test` need only Python 3.11+, git, make and the package registries.
PORT ?= 8000
BIN := .venv/bin
UV := $(BIN)/uv
SYNC = $(UV) pip sync -q --require-hashes --no-build-isolation
SELF = $(UV) pip install -q --no-deps --no-build-isolation -e .

.PHONY: run test check bench env lock clean

run: .venv/product.stamp assets messages
	@$(BIN)/khuyencong serve --port $(PORT)

test: env
	@$(BIN)/pytest
	@$(BIN)/python -m tests.with_postgres

check: env
	@$(BIN)/ruff check --quiet && $(BIN)/ruff format --check --quiet
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo
	@$(BIN)/yamllint --strict src/khuyencong/domain tests/cases
	@$(BIN)/python manage.py makemigrations --check --dry-run --verbosity 0
	@$(BIN)/khuyencong norms verify

bench: env
	@$(BIN)/python -m tests.bench

env: .venv/development.stamp assets messages

$(UV):
	@python3 -c 'import sys; sys.exit("Python 3.11 or newer is needed") if sys.version_info < (3, 11) else 0'
	@python3 -m venv .venv
	@$(BIN)/python -m pip install -q --disable-pip-version-check uv

.venv/product.stamp: requirements/product.txt pyproject.toml | $(UV)
	@test -e .venv/development.stamp || { $(SYNC) requirements/product.txt && $(SELF); }
	@touch $@

.venv/development.stamp: requirements/development.txt pyproject.toml | $(UV)
	@$(SYNC) requirements/development.txt requirements/tools.txt && $(SELF)
	@touch $@ .venv/product.stamp
