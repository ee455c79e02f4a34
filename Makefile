# The commands of the house; what each does stands in README.md. Longer work is in scripts/ and plugins/.

PORT = 8000

.DEFAULT_GOAL := help
.PHONY: help serve html publish test test-long bench audit lock clean run-environment test-environment

help: ## 这张清单 / this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  make %-10s %s\n", $$1, $$2}' Makefile

serve: run-environment ## 本机预览，草稿也显示，保存就更新 / the site here, drafts too, renewed at every save (PORT=8000)
	@.venv/bin/python -m plugins.preview --port $(PORT)

html: run-environment ## 生成网站到 output/ / the site into output/
	@.venv/bin/pelican content -s pelicanconf.py -o output

publish: run-environment ## 正式发布到 pages 分支 / the public site onto branch pages, and to origin where there is one
	@.venv/bin/python -m plugins.publishing

test: test-environment ## 全部检查和测试 / format, lint, types, import rules and all tests but the long ones
	@sh scripts/check.sh

test-long: test-environment ## 连同费时的测试 / the same with the long ones
	@sh scripts/test-tools.sh long
	@sh scripts/check.sh -m "long or not long"

bench: test-environment ## 速度和内存 / speed and memory, against peers in the same run
	@mkdir -p .cache
	@.venv/bin/python -m benchmarks --json .cache/bench.json

audit: test-environment ## 查库有没有已知漏洞 / whether a library in use is known to be weak; asks PyPI
	@.venv/bin/python scripts/audit.py requirements.lock requirements-extras.lock requirements-test.lock \
		requirements-build.lock tests/server/programs/package-lock.json

lock: test-environment ## 重新锁定依赖 / the lock files anew from pyproject.toml
	@sh scripts/lock.sh

clean: ## 清掉生成的文件和缓存 / away with everything that was built, and with the caches
	@rm -rf output output-public .output.build .output-public.build .cache .hypothesis .pytest_cache .mypy_cache .ruff_cache

run-environment:
	@sh scripts/environment.sh requirements.lock

test-environment:
	@sh scripts/environment.sh requirements-test.lock
	@sh scripts/test-tools.sh
