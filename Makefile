# Entente: everything that one types. Plain `make` lists the targets.

SWIFT = swift
PREFIX = /usr/local
DESTDIR =
OUT = out
DOSSIER = graphs/south-ossetia.yaml
FAMILIES = graphs/florentine-families.csv

# Debian packages for building and drawing; the tests compare with Graphviz's own command too.
PACKAGES = libgraphviz-dev zlib1g-dev pkg-config fonts-liberation2 fonts-dejavu-core
TEST_PACKAGES = $(PACKAGES) graphviz
PAGE_PACKAGES = $(PACKAGES) chromium chromium-driver python3-venv

# Where `swift build` and `swift package dump-symbol-graph` put what they make.
RELEASE = .build/release
SYMBOLS = .build/debug/../symbolgraph

# On Linux the programs carry Swift's own libraries with them: they run where no toolchain is, and start in a third of
# the time. (The linker's warning about `mktemp` is about Foundation's code.) On macOS the system has these libraries.
LINKING = $(shell test "$$(uname -s)" = Linux && echo --static-swift-stdlib)

# The rooms that have a documentation catalog.
CATALOGS = $(wildcard Sources/*/*.docc)
DOCUMENTATION = .build/documentation

# How long each reader is fuzzed.
SECONDS = 120

# The suites that read files of strangers: what the address sanitizer is for.
READERS = EntenteBytesTests|EntenteDOTTests|EntenteFormatsTests

# Without this a crash opens an interactive backtrace, which waits for ever where nobody sits before the screen.
export SWIFT_BACKTRACE = enable=no

.NOTPARALLEL:
.PHONY: help demo test build install pictures gallery gallery-alliances readme lint docs-check sanitize bench bench-build bench-claims bench-page clean packages packages-test packages-page test-page

help:
	@echo 'make demo       build, check the South Ossetia dossier, draw it, answer a question'
	@echo 'make test       lint, build, all tests, documentation'
	@echo 'make test-page  the HTML page in a real browser; screenshots in $(OUT)/page'
	@echo 'make build      the two programs, optimized: $(RELEASE)/entente, $(RELEASE)/entente-render'
	@echo 'make install    the programs, shell completions and the manual page (PREFIX=$(PREFIX))'
	@echo 'make pictures   the drawings in docs/'
	@echo 'make gallery    the pictures in docs/gallery, from real data'
	@echo 'make readme     the output below the commands in README.md and docs/, where it changed'
	@echo 'make lint       the style of the sources'
	@echo 'make docs-check the documentation comments and catalogs'
	@echo 'make sanitize   the readers under the address sanitizer, all tests under the thread sanitizer'
	@echo 'make fuzz       the readers of dossiers and tables fed with damaged files, SECONDS=$(SECONDS) each'
	@echo 'make bench      our kernels against those of other libraries; a part: KERNELS=bfs,cores ROUNDS=5 THREADS=1'
	@echo 'make bench-claims a dossier of 200,000 claims: seconds to read, filter and search it'
	@echo 'make bench-page docs/performance.md from the last run of all kernels'
	@echo 'make clean      remove what was built'
	@echo
	@echo 'demo, test, test-page, build, install, sanitize and fuzz install missing Debian packages first, with sudo where needed.'

packages:
	@.ci/packages $(PACKAGES)

packages-test:
	@.ci/packages $(TEST_PACKAGES)

packages-page:
	@.ci/packages $(PAGE_PACKAGES)

build: packages
	$(SWIFT) build -c release $(LINKING) --product entente
	$(SWIFT) build -c release $(LINKING) --product entente-render

demo: build
	@mkdir -p '$(OUT)'
	$(RELEASE)/entente check $(DOSSIER)
	$(RELEASE)/entente render $(DOSSIER) --view overview -o '$(OUT)/south-ossetia.svg'
	$(RELEASE)/entente render $(DOSSIER) --view overview -o '$(OUT)/south-ossetia.png'
	$(RELEASE)/entente render $(DOSSIER) --view overview -o '$(OUT)/south-ossetia.dot'
	$(RELEASE)/entente render $(DOSSIER) --view treaties -o '$(OUT)/south-ossetia-treaties.svg'
	$(RELEASE)/entente render $(DOSSIER) -o '$(OUT)/south-ossetia.html' --quiet
	@echo
	@echo 'Drawn:'
	@for file in south-ossetia.svg south-ossetia.png south-ossetia.dot south-ossetia-treaties.svg south-ossetia.html; do \
		test -s '$(OUT)'/"$$file" || { echo "error: $(OUT)/$$file was not written" >&2; exit 1; }; \
		echo "  $(OUT)/$$file"; \
	done
	@echo
	@echo 'How is Georgia connected to Tibilov, by what is told as fact?  (entente path $(DOSSIER) georgia tibilov --at-least actual)'
	@echo
	@$(RELEASE)/entente path $(DOSSIER) georgia tibilov --at-least actual

test: packages-test lint
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build
	@$(MAKE) --no-print-directory docs-check

# Chromium clicks, types and looks at the pages that the debug build writes.
test-page: packages-page Tests/Page/.venv
	$(SWIFT) build --product entente
	$(SWIFT) build --product entente-render
	cd Tests/Page && SCREENSHOTS='$(abspath $(OUT))/page' .venv/bin/python -m unittest

Tests/Page/.venv: Tests/Page/requirements.txt
	python3 -m venv $@
	$@/bin/pip install --quiet --requirement $<
	@touch $@

lint:
	$(SWIFT) format lint --strict --parallel --recursive Sources Tests Package.swift Benchmarks/Sources Benchmarks/Package.swift

# The symbol graphs come from the modules of the debug build: after `make test` nothing is compiled for them.
docs-check:
	@rm -rf $(SYMBOLS)
	$(SWIFT) package dump-symbol-graph --minimum-access-level public --skip-synthesized-members
	@.ci/documentation $(SYMBOLS) $(DOCUMENTATION) $(CATALOGS)

# Leaks are not looked for: the Swift runtime keeps metadata until the end by design.
sanitize: packages-test
	ASAN_OPTIONS=detect_leaks=0 $(SWIFT) test --scratch-path .build-address --sanitize address --filter '$(READERS)'
	$(SWIFT) test --scratch-path .build-thread --sanitize thread

# Needs libFuzzer, which the toolchain for Linux has. New inputs stay in .build-fuzz/found, crashes in .build-fuzz.
fuzz: packages
	Tests/Fuzz/run $(SECONDS)

# Each option of the harness that is given as a variable: KERNELS=bfs becomes `--kernels bfs`. PEERS and GRAPHS too.
BENCH_OPTIONS = $(if $(ROUNDS),--rounds $(ROUNDS)) $(if $(SCALE),--scale $(SCALE)) $(if $(THREADS),--threads $(THREADS)) \
	$(if $(KERNELS),--kernels $(KERNELS)) $(if $(GRAPHS),--graphs $(GRAPHS)) $(if $(PEERS),--peers $(PEERS))
BENCH_RESULTS = Benchmarks/.build-data/results.json

# Which allies to take for `make bench-claims`: the data of the field, where they are.
ALLIANCES = $(or $(ENTENTE_DATA),../shared)/data/alliances_atop

bench: bench-build Benchmarks/.venv
	Benchmarks/.venv/bin/python Benchmarks/Harness/bench.py $(BENCH_OPTIONS)

# graph-tool is Debian's python3-graph-tool; it takes part where it is installed.
Benchmarks/.venv: Benchmarks/requirements.txt
	python3 -m venv $@
	$@/bin/pip install --quiet --requirement $<
	@touch $@

# SwiftPM does not look for new files in the package beside this one unless the manifest is newer.
bench-build: packages
	@touch Benchmarks/Package.swift
	$(SWIFT) build -c release --package-path Benchmarks

# A dossier of 200,000 claims: read, filtered, asked for disputes; as YAML beside the YAML library alone.
bench-claims: bench-build
	@mkdir -p Benchmarks/.build-data
	python3 Benchmarks/Harness/alliances.py $(ALLIANCES) Benchmarks/.build-data/alliances.jsonl
	Benchmarks/.build/release/entente-bench claims Benchmarks/.build-data/alliances.jsonl

bench-page:
	Benchmarks/.venv/bin/python Benchmarks/Harness/report.py $(BENCH_RESULTS) page >docs/performance.md

install: build
	install -d '$(DESTDIR)$(PREFIX)/bin'
	install -m 755 $(RELEASE)/entente $(RELEASE)/entente-render '$(DESTDIR)$(PREFIX)/bin'
	install -d '$(DESTDIR)$(PREFIX)/share/bash-completion/completions'
	install -d '$(DESTDIR)$(PREFIX)/share/zsh/site-functions'
	install -d '$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d'
	$(RELEASE)/entente --generate-completion-script bash \
		>'$(DESTDIR)$(PREFIX)/share/bash-completion/completions/entente'
	$(RELEASE)/entente --generate-completion-script zsh \
		>'$(DESTDIR)$(PREFIX)/share/zsh/site-functions/_entente'
	$(RELEASE)/entente --generate-completion-script fish \
		>'$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/entente.fish'
	install -d '$(DESTDIR)$(PREFIX)/share/man/man1'
	$(RELEASE)/entente manual >'$(DESTDIR)$(PREFIX)/share/man/man1/entente.1'

# The pictures that the documentation shows, drawn by the program itself.
pictures: build
	$(RELEASE)/entente render graphs/south-ossetia.yaml --view overview -o docs/south-ossetia.svg
	$(RELEASE)/entente render docs/rooms.csv --notes none -o docs/rooms.svg

# What a reader may print, from real data.
GALLERY = docs/gallery
DRAW = $(RELEASE)/entente render
gallery: packages-test build
	@mkdir -p $(GALLERY)
	$(DRAW) $(DOSSIER) --view overview -o $(GALLERY)/overview.svg
	$(RELEASE)/entente claims $(DOSSIER) --format csv | $(GALLERY)/plain-graphviz $(GALLERY)/overview.svg \
		| dot -Tsvg -o $(GALLERY)/plain-graphviz.svg
	$(DRAW) $(DOSSIER) --view treaties -o $(GALLERY)/treaties.svg
	$(DRAW) $(DOSSIER) --view voices -o $(GALLERY)/voices.svg
	$(DRAW) $(DOSSIER) --between georgia,tibilov --highlight georgia..tibilov -q -o $(GALLERY)/between.svg
	$(DRAW) $(DOSSIER) --view overview --panels 2008-09-01,2014-12-11,2015-04-01 -o $(GALLERY)/panels.svg
	$(DRAW) $(FAMILIES) --clusters leiden --parallel merge --title 'Families of Florence: marriages and business' \
		-o $(GALLERY)/families.svg
	$(DRAW) $(FAMILIES) --relations marriage --parallel merge --title 'Families of Florence: marriages' \
		-o $(GALLERY)/marriages.svg

# The alliances of 1914, whose data are not part of the repository.
gallery-alliances: build
	@mkdir -p '$(OUT)'
	python3 Benchmarks/Harness/alliances_table.py '$(or $(ENTENTE_DATA),../shared)/data' '$(OUT)/alliances.csv'
	$(DRAW) '$(OUT)/alliances.csv' --as-of 1914 --clusters leiden --parallel sum --title 'Alliances of 1914' \
		-o '$(OUT)/alliances-1914.svg'
	$(DRAW) '$(OUT)/alliances.csv' --panels 1890,1914 --parallel merge --title 'Alliances, 1890 and 1914' \
		-o '$(OUT)/alliances-1890-1914.svg'

# The tests compare the pages with what the program prints; here the same tests rewrite them.
readme: packages-test
	ENTENTE_REFRESH=1 $(SWIFT) test --filter ReadmeTests

clean:
	rm -rf .build .build-address .build-thread .build-fuzz Benchmarks/.build Benchmarks/.build-data Benchmarks/.venv Tests/Page/.venv '$(OUT)'
