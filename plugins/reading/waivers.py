"""`privacy:` in the front matter: what of the findings may stand, and why."""

from collections.abc import Collection, Iterator

from plugins.committee import Waiver
from plugins.privacy import Kind
from plugins.reading import codes
from plugins.reading.form import Form
from plugins.reading.nearest import advice
from plugins.reading.remarks import quoted

KEY = "privacy"
KEYS = ("finding", "reason", "picture")
SYNONYMS = {
    "种类": "finding",
    "内容": "finding",
    "kind": "finding",
    "理由": "reason",
    "原因": "reason",
    "图片": "picture",
}

LONGEST_REASON = 200
SHORTEST_REASON = 4
"""Characters; “同意” alone does not say whose."""

LONGEST_PICTURE = 200


_KINDS = {name: kind for kind in Kind for name in (kind.value, str(kind.code))}


def waivers_of(form: Form, pictures: Collection[str]) -> tuple[Waiver, ...]:
    """The waivers of a manuscript; `pictures` are the paths of those that it shows."""
    return tuple(found for row in form.inners(KEY) if (found := _waiver(row, pictures)))


def _waiver(row: Form, pictures: Collection[str]) -> Waiver | None:
    row.check_keys(KEYS, SYNONYMS)
    kind = _kind(row)
    reason = row.required("reason", LONGEST_REASON, "理由", "reason: 机主本人同意公开", codes.WAIVER_REASON)
    if reason and len(reason) < SHORTEST_REASON:
        row.error(codes.WAIVER_REASON, "reason", f"理由{quoted(reason)}太短。请写清谁同意、为什么要公开。")
    picture = _picture(row, kind, pictures)
    if kind is None or not reason or picture is None:
        return None
    return Waiver(finding=kind.value, reason=reason, picture=picture, line=row.line)


def _kind(row: Form) -> Kind | None:
    written = row.required("finding", LONGEST_REASON, "要放行的内容", "finding: 手机号码")
    if written and written not in _KINDS:
        names = [kind.value for kind in Kind]
        row.error(codes.WAIVER_UNKNOWN, "finding", f"没有{quoted(written)}这种内容{advice(written, names)}")
    return _KINDS.get(written)


def _picture(row: Form, kind: Kind | None, pictures: Collection[str]) -> str | None:
    """The path of the picture that is meant, empty where the text is; None where a problem was noted."""
    written = row.text("picture", LONGEST_PICTURE)
    if not written:
        if kind is Kind.FACE:
            row.error(codes.WAIVER_PICTURE, "finding", "放行人脸要写明是哪张图片，例如：picture: meeting.jpg。")
            return None
        return ""
    meant = sorted(_named(written, pictures))
    if not meant:
        names = [each.rpartition("/")[2] for each in sorted(pictures)]
        row.error(codes.WAIVER_PICTURE, "picture", f"这篇文章里没有图片{quoted(written)}{advice(written, names)}")
        return None
    return meant[0]


def _named(written: str, pictures: Collection[str]) -> Iterator[str]:
    return (each for each in pictures if each == written or each.endswith(f"/{written}"))
