"""`make serve`: the site on this machine, drafts too, renewed in the browser at every save."""

from plugins.preview.edition import Board, Edition
from plugins.preview.preview import Built, Draft, Site, begin_again, preview
from plugins.preview.server import PreviewServer
from plugins.preview.watching import Saved, saves

__all__ = ["Board", "Built", "Draft", "Edition", "PreviewServer", "Saved", "Site", "begin_again", "preview", "saves"]
