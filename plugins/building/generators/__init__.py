"""Pelican generators, one a product of the build; each module but `content` and `pages` is a plugin of its own."""
