"""Photographs into small, clean files for every screen."""
