"""The way out: what was built becomes a commit of the branch that servers show."""

from plugins.publishing.publish import Published, RefusedError, publish
from plugins.publishing.repository import GitError, Repository, Source

__all__ = ["GitError", "Published", "RefusedError", "Repository", "Source", "publish"]
