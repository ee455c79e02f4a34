"""Honours name organisations and roles, never a person: what looks like a name is told before it is published."""

import re

from plugins.privacy.names import is_name, name_before

_BETWEEN = re.compile(r"[（）()、，,;；/·\s]+")
_ROLE = re.compile(r"(?:员|长|任|记|者|师|干部|主席|人|导|事|警|室|士|模|范|五老|委|会|组|岗|手|医生|会计|卫|司机|书)$")
LONGEST_NAME = 4


def named_person(text: str) -> str:
    """The name of a person that stands in a title or a role; empty where none seems to."""
    parts: list[str] = _BETWEEN.split(text)
    for part in filter(None, parts):
        start = name_before(part, len(part))
        if start >= 0:
            return part[start:]
        for length in range(LONGEST_NAME, 1, -1):
            if is_name(part[:length]):
                return part[:length]
    return ""


def is_role(text: str) -> bool:
    """Whether a text ends like an office that somebody holds."""
    parts = [each for each in _BETWEEN.split(text) if each]
    return any(_ROLE.search(each) for each in parts)
