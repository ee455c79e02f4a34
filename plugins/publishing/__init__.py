"""The way out: what was built becomes a commit of the branch that servers show."""
