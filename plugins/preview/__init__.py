"""`make serve`: the site on this machine, drafts too, renewed in the browser at every save."""

from plugins.preview.edition import Board, Edition
from plugins.preview.preview import Build, begin_again, preview
from plugins.preview.server import PreviewServer
from plugins.preview.watching import Change, changes

__all__ = ["Board", "Build", "Change", "Edition", "PreviewServer", "begin_again", "changes", "preview"]
