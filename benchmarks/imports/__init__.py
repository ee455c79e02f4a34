"""Manuscripts of all kinds with the facts that an import must keep, and how well each program keeps them."""
