"""What the county office does with the books: bulletins, reminders, health, royalties, adoptions found in feeds."""

from plugins.office.bulletin import Bulletin, bulletin
from plugins.office.ledger import ledger_xlsx
from plugins.office.reminders import Reminder, reminders
from plugins.office.scan import Proposal, scan
from plugins.office.writing import Written, write_all

__all__ = [
    "Bulletin",
    "Proposal",
    "Reminder",
    "Written",
    "bulletin",
    "ledger_xlsx",
    "reminders",
    "scan",
    "write_all",
]
