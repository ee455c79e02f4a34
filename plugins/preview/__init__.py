"""The live site on the editor's own machine."""
