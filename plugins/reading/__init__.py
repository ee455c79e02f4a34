"""Bytes of manuscripts and registers into values of the domain, or problems in words for their editor."""
