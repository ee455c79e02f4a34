"""The committee into pages: one function a kind of page, one frozen view a page."""
