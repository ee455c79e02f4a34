"""RSS, Atom and OPML for superior committees and readers."""
