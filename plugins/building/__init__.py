"""Pelican's side: settings, readers, generators, writer, the executor and the store of what was built."""
