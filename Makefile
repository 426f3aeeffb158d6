# Two commands: `make` runs the main job, `make test` proves it. Everything else stands in `make help`.
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/ready

.DEFAULT_GOAL := all
.PHONY: all install test test-long lint format lock benchmarks clean help

all: $(READY) ## Install if needed, run every notebook, export charts and page
	$(BIN)/python -m analysis.command.notebook notebooks seeds figures/same-story.html

install: $(READY) ## Make .venv and install the pinned packages, nothing more

$(READY): pyproject.toml constraints.txt
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[test,lab]'
	touch $@

test: $(READY) ## All quick tests, and every notebook against its stored output
	$(BIN)/python -m pytest -m "not long"

test-long: $(READY) ## Tests that need a browser or minutes
	$(BIN)/python -m pytest -p no:nbval -o addopts="-ra --import-mode=importlib" -m long tests

lint: $(READY) ## Style, format and types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

format: $(READY) ## Mend style and format where that can be done by itself
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

lock: ## Write constraints.txt anew from the newest versions
	rm -rf .venv-lock && $(PYTHON) -m venv .venv-lock
	.venv-lock/bin/python -m pip install --quiet --disable-pip-version-check -e '.[test,lab]'
	.venv-lock/bin/python -m pip freeze --exclude-editable > constraints.txt
	rm -rf .venv-lock

benchmarks: $(READY) ## Speed and memory, and how they grow
	for script in benchmarks/[a-z]*.py; do echo "== $$script"; $(BIN)/python "$$script" || exit 1; done

clean: ## Remove what installing and testing leave behind
	rm -rf .venv build dist *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis

help: ## Print this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)
