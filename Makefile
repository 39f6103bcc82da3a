# On a bare machine with Python 3.11+ `make demo` and `make test` do all the set-up.
PYTHON ?= python3
VENV := .venv
ifeq ($(OS),Windows_NT)
  BIN := $(VENV)/Scripts
else
  BIN := $(VENV)/bin
endif
READY := $(VENV)/.ready
READY_TO_WORK := $(VENV)/.ready-to-work
ENGLISH := parcli/locale/en/LC_MESSAGES/parcli.po

.DEFAULT_GOAL := help
.PHONY: help demo test check fix docs templates golden catalogue clean

help: ## Show these targets
	@$(PYTHON) -c "import re,sys; [print(f'{t:<10} {d}') for t,d in re.findall(r'^([a-z]+):.*?## (.*)$$', open('Makefile', encoding='utf-8').read(), re.M)]"

$(READY): pyproject.toml hatch_build.py
	@$(PYTHON) -c "import sys; sys.exit(None if sys.version_info >= (3, 11) else 'parcli needs Python 3.11 or later: make PYTHON=python3.12 ...')"
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade "pip>=25.1"
	$(BIN)/python -m pip install --quiet --editable .
	@$(BIN)/python -c "open('$@', 'w').close()"

$(READY_TO_WORK): $(READY)
	$(BIN)/python -m pip install --quiet --editable . --group dev
	@$(BIN)/python -c "open('$@', 'w').close()"

demo: $(READY) ## Show what Thanh Hóa owes in the first quarter of 2020
	$(BIN)/parcli due --quarter Q1/2020 --on 2020-02-15 --plan thanh-hoa-2020

test: $(READY_TO_WORK) ## Pass the tests
	$(BIN)/python -m pytest -q -n 2

check: $(READY_TO_WORK) ## Lint, format, types, layers; writes nothing
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache

fix: $(READY_TO_WORK) ## Mend what ruff can mend
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

docs: $(READY_TO_WORK) ## Write the generated pages of docs/
	$(BIN)/python docs/generate.py

templates: $(READY_TO_WORK) ## Build the Word templates from their scripts
	$(BIN)/python -c "from pathlib import Path; from runpy import run_module; [run_module(f'templates.{p.parent.name}.build', run_name='__main__') for p in sorted(Path('templates').glob('*/build.py'))]"

golden: $(READY_TO_WORK) ## Take what the program prints now as what it should print
	$(BIN)/python -m pytest -q tests/cli --update-golden

catalogue: $(READY_TO_WORK) ## Gather the texts and bring the English catalogue up to date
	$(BIN)/pybabel -q extract -k Message -k marked -k translate --no-location --omit-header --sort-output -o $(VENV)/parcli.pot parcli
	$(BIN)/python -c "import shutil; shutil.copyfile('$(ENGLISH)', '$(VENV)/parcli.po')"
	$(BIN)/pybabel -q update -l en -o $(VENV)/parcli.po -i $(VENV)/parcli.pot --omit-header --no-fuzzy-matching --ignore-obsolete -w 100
	@$(BIN)/python -c "from pathlib import Path; old, new = (Path(p) for p in ('$(ENGLISH)', '$(VENV)/parcli.po')); header = old.read_text('utf-8').split('\n\n')[0].strip(); old.write_text(header + '\n\n' + new.read_text('utf-8').strip() + '\n', 'utf-8', newline='\n')"
	$(BIN)/pybabel -q compile -D parcli -d parcli/locale

clean: ## Remove what the other targets made
	$(PYTHON) -c "import shutil; [shutil.rmtree(d, ignore_errors=True) for d in ('$(VENV)', 'dist', '.mypy_cache', '.pytest_cache', '.ruff_cache', '.hypothesis')]"
