"""The site's program: one package a step on the way from `content/` to `output/`."""
