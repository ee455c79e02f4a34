"""A bulletin or a notice in the forms that are sent: manuscript, printed page, Word document."""

from plugins.office.forms.manuscript import manuscript
from plugins.office.forms.page import page
from plugins.office.forms.word import bulletin_docx, notice_docx

__all__ = ["bulletin_docx", "manuscript", "notice_docx", "page"]
