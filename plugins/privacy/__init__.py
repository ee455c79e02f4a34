"""Personal data in texts: numbers, addresses and names that do not belong on a public site.

Pure functions: a text goes in, findings come out (`search.findings_in`); each rule in a file of its own, with its
source. Nothing here knows of files, articles or settings. What is imported for it is imported where it is used.
"""

from plugins.privacy.contacts import Contacts
from plugins.privacy.finding import Finding, masked
from plugins.privacy.kind import Kind

__all__ = ["Contacts", "Finding", "Kind", "masked"]
