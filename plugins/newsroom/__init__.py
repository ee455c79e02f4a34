"""The editors' command `newsroom`: from a file in a chat to an article on the site.

What asks and prints is in `screens`; what does the work is beside it, and knows no terminal.
"""
