# What a person does with this repository. `make` alone says it.
# Windows, or no make: python -m venv .venv, install requirements/site.txt, then `primera serve`.

PYTHON ?= python3
BIN := .venv/bin
SITE_READY := .venv/ready-site
DEV_READY := .venv/ready-dev
PORT ?= 8000
# The same bytes from the same content, on any day.
export SOURCE_DATE_EPOCH ?= $(shell git log -1 --format=%ct 2>/dev/null || echo 1767225600)
export NO_MKDOCS_2_WARNING := 1
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: help serve site test check lint planted bench lock generated properdocs dist clean

help: ## Say what can be done
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

serve: $(SITE_READY) ## Build the site, show it and follow every change
	$(BIN)/primera serve --port $(PORT)

site: $(SITE_READY) ## Build the site into site/
	$(BIN)/primera build

check: $(SITE_READY) ## Check the manual
	$(BIN)/primera check

test: $(DEV_READY) ## Prove the project: linters, types, tests, real Chromium
	$(BIN)/python scripts/ensure_chromium.py
	$(BIN)/python scripts/prove.py

lint: $(DEV_READY) ## Linters and types only
	$(BIN)/python scripts/prove.py --only lint

planted: $(DEV_READY) ## Plant faults in a copy and see that the tests find them
	$(BIN)/python scripts/ensure_chromium.py
	$(BIN)/python scripts/planted.py

bench: $(DEV_READY) build/bench/ready ## Measure; the table goes to the terminal and to docs/dev
	$(BIN)/python scripts/ensure_chromium.py
	$(BIN)/python -m scripts.bench

generated: $(DEV_READY) ## Write again what is generated: the schema for editors, a table, what is around the examples
	$(BIN)/python scripts/generate.py

properdocs: $(DEV_READY) ## Build the site with ProperDocs, into build/properdocs
	$(BIN)/properdocs build --strict -f mkdocs.yml -d build/properdocs

dist: $(DEV_READY) ## Build what is published, into dist/
	$(BIN)/python -m build --no-isolation --outdir dist

lock: export CUSTOM_COMPILE_COMMAND := make lock
lock: $(DEV_READY) ## Renew the locks
	$(BIN)/pip-compile -q --generate-hashes --no-emit-index-url --no-emit-trusted-host --no-emit-find-links --allow-unsafe --strip-extras -o requirements/site.txt pyproject.toml requirements/build.in
	$(BIN)/pip-compile -q --generate-hashes --no-emit-index-url --no-emit-trusted-host --no-emit-find-links --allow-unsafe --strip-extras --extra dev -c requirements/site.txt -o requirements/dev.txt pyproject.toml requirements/build.in
	$(BIN)/pip-compile -q --generate-hashes --no-emit-index-url --no-emit-trusted-host --no-emit-find-links --allow-unsafe --strip-extras -c requirements/dev.txt -o requirements/bench.txt requirements/bench.in
	$(BIN)/npm install --package-lock-only

clean: ## Remove what the commands made
	rm -rf .venv site build dist node_modules .mypy_cache .ruff_cache .pytest_cache .hypothesis

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "Hace falta Python 3.11 o más nuevo: make serve PYTHON=python3.12"; exit 2; }
	$(PYTHON) -m venv .venv

$(SITE_READY): .venv/bin/python requirements/site.txt pyproject.toml
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements/site.txt
	$(BIN)/python -m pip install --quiet --no-build-isolation --no-deps -e .
	@touch $@

build/bench/ready: $(DEV_READY) requirements/bench.txt
	$(BIN)/python -m pip install --quiet --require-hashes --upgrade --target build/bench -r requirements/bench.txt
	@touch $@

$(DEV_READY): $(SITE_READY) requirements/dev.txt package-lock.json
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements/dev.txt
	PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/npm ci --silent
	@touch $@
