"""How the offices of the register are reached."""

from collections.abc import Iterable

from plugins.committee import Organisation
from plugins.privacy import Contacts


def contacts_of(organisations: Iterable[Organisation]) -> Contacts:
    """What of telephones, mailboxes and addresses is an office's, each once, in the register's order."""
    contacts = [each.contact for each in organisations]
    return Contacts(
        phones=tuple(dict.fromkeys(each.phone for each in contacts if each.phone)),
        emails=tuple(dict.fromkeys(each.email for each in contacts if each.email)),
        addresses=tuple(dict.fromkeys(each.address for each in contacts if each.address)),
    )
