"""Pelican's own command, with one option more, and with all errors in plain words, those before a settings file too."""

import sys

from pelican import main

import plugins.building  # noqa: F401

TIMINGS = "--timings"

arguments = [each for each in sys.argv[1:] if each != TIMINGS]
if TIMINGS in sys.argv:
    arguments += ["-e", "TIMINGS=true"]
main(arguments)
