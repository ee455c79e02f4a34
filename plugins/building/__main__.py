"""Pelican's own command with all errors in plain words, those before a settings file can be read too."""

from pelican import main

import plugins.building  # noqa: F401

main()
