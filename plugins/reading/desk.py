"""What reading needs to know of the site, and nothing else."""

from collections.abc import Mapping

from msgspec import Struct
from msgspec.structs import replace

from plugins.committee import Column, OrganisationId
from plugins.privacy import Contacts


class Asked(Struct, frozen=True):
    """What was looked up at the desk for a document in which nothing was amiss."""

    folder: str
    """An article's organisation, or the slug of a standing page."""
    column: str = ""
    """As written: a column's id or its name."""


class Desk(Struct, frozen=True, kw_only=True):
    """The reader's desk: the registers and settings by which a manuscript is judged."""

    organisations: Mapping[OrganisationId, str]
    """Short names of the organisations that publish, by id."""
    columns: tuple[Column, ...]
    timezone: str = "Asia/Shanghai"
    """IANA name; dates without an offset are of this zone."""
    base: str = ""
    """The path of the site's address: empty, or `/county`."""
    folder: str = "content"
    """How the content folder is called in messages."""
    targets: str = "targets"
    """What the yearly targets are called in addresses: no article ever stood there."""
    privacy: bool = True
    """Whether personal data is searched for."""
    contacts: Contacts = Contacts()
    """How offices are reached: what of telephones, mailboxes and addresses is no personal data."""

    def column(self, written: str) -> Column | None:
        """The column of an id or a name."""
        return next((each for each in self.columns if written in (each.id, each.name)), None)

    def answers(self, asked: Asked | None) -> "Desk":
        """The desk cut down to what a document was read by: while this is the same, it need not be read again.

        None: the document was found faulty, and what is said of that may depend on anything here.
        """
        if asked is None:
            return self
        column = self.column(asked.column)
        kind = (Column(id=column.id, name="", description="", item=column.item),) if column else ()
        organisation = OrganisationId(asked.folder)
        present = {organisation: ""} if organisation in self.organisations else {}
        return replace(self, organisations=present, columns=kind)
