# `make run` and `make test` need only Python 3.11+, git, make and the package registries.
PORT ?= 8000
BIN := .venv/bin
UV := $(BIN)/uv
SELF = $(UV) pip install -q --no-deps --no-build-isolation -e .

.PHONY: run test check bench spark env lock assets messages

run: .venv/product.stamp assets messages
	@$(BIN)/khuyencong serve --port $(PORT)

test: env
	@$(BIN)/pytest -n auto --maxprocesses 4 --dist loadfile --no-loadscope-reorder
	@$(BIN)/python -m tests.with_postgres

check: env
	@$(BIN)/ruff check --quiet
	@$(BIN)/ruff format --check --quiet
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo
	@$(BIN)/yamllint --strict src/khuyencong tests/cases
	@mkdir -p var && $(BIN)/python manage.py makemigrations --check --dry-run --verbosity 0
	@$(BIN)/khuyencong norms verify

bench: env
	@$(BIN)/python -m tests.bench

# PySpark beside the rest (450 MB, needs Java 17): the cluster part of tests/bench/meters.py.
spark: env
	@$(UV) pip install -q --require-hashes -r requirements/spark.txt

env: .venv/development.stamp assets messages

# Hash-locked lists without registry addresses, remade after a change of pyproject.toml.
lock: .venv/uv.stamp
	@$(UV) pip compile $(LOCK) --group build -o requirements/product.txt
	@$(UV) pip compile $(LOCK) --group build --group dev -c requirements/product.txt \
		-o requirements/development.txt
	@$(UV) pip compile $(filter-out pyproject.toml,$(LOCK)) --group spark -o requirements/spark.txt

LOCK = -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header \
	pyproject.toml

.venv/uv.stamp:
	@python3 -c 'import sys; sys.exit("Python 3.11+ is needed" if sys.version_info < (3, 11) else 0)'
	@python3 -m venv .venv
	@$(BIN)/python -m pip install -q --disable-pip-version-check uv
	@touch $@

.venv/product.stamp: requirements/product.txt pyproject.toml | .venv/uv.stamp
	@test -e .venv/development.stamp \
		|| { $(UV) pip install -q --require-hashes -r requirements/product.txt && $(SELF); }
	@touch $@

.venv/development.stamp: requirements/development.txt pyproject.toml | .venv/uv.stamp
	@$(UV) pip install -q --require-hashes -r requirements/development.txt && $(SELF)
	@touch $@ .venv/product.stamp

include frontend/assets.mk
