"""What pictures give away, told at the lines that show them."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from plugins.building.executor import processes
from plugins.building.settings import Settings
from plugins.committee import Article, Picture, PicturePath, PictureUse, Problem, Severity, StandingPage, Waiver
from plugins.privacy import Contacts, Finding, Kind

if TYPE_CHECKING:
    from plugins.images import Darkroom
    from plugins.images.observing import Observation, Trait

Document = Article | StandingPage
Shown = Iterable[tuple[Document, Iterable[PictureUse]]]
"""Documents with the pictures that each shows."""


class Sight(NamedTuple):
    """What was seen on pictures, and what of it is an office's."""

    observations: "Mapping[PicturePath, Observation]" = MappingProxyType({})
    contacts: Contacts = Contacts()


def observe(
    darkroom: "Darkroom", pictures: Mapping[PicturePath, Picture | Problem], settings: Settings, contacts: Contacts
) -> Sight:
    """What developed pictures give away."""
    if not settings["PRIVACY_CHECK"]:
        return Sight()
    from plugins.images.observing import Eyes, Observer, open_eyes

    cache = Path(settings["CACHE_PATH"]) / "pictures"
    eyes = open_eyes() if settings["PRIVACY_PICTURES"] else Eyes(reader=None, faces="")
    observer = Observer(cache, darkroom, eyes, processes=processes(settings["EXECUTOR"]))
    return Sight(observer.observe(pictures), contacts)


def check_pictures(shown: Shown, sight: Sight, folder: str) -> Iterator[Problem]:
    """Note what the pictures of documents give away, but for what is waived or an office's."""
    if not sight.observations:
        return
    for document, uses in shown:
        file = f"{folder}/{document.file}"
        for use in dict.fromkeys(uses):
            observation = sight.observations.get(use.path)
            if observation:
                waivers = {each.finding: each for each in document.waivers if each.picture == use.path}
                yield from _told(observation, waivers, sight.contacts, file, use)


def _told(
    observation: "Observation", waivers: Mapping[str, Waiver], contacts: Contacts, file: str, use: PictureUse
) -> Iterator[Problem]:
    from plugins.reading.privacy import waived

    name = use.path.rpartition("/")[2]
    for trait in observation.traits:
        finding = Finding(trait.kind, 0, len(trait.text), trait.text)
        if contacts.cover(finding):
            continue
        waiver = waivers.get(trait.kind.value)
        if waiver:
            text = f"图片“{name}”里的{waived(trait.kind, finding.masked, waiver)}"
            yield Problem(file, use.line, trait.kind.code, text, Severity.NOTE)
        else:
            yield Problem(file, use.line, trait.kind.code, _found(trait, finding.masked, name))
    if observation.faces:
        waiver = waivers.get(Kind.FACE.value)
        text = f"图片“{name}”里的{waived(Kind.FACE, name, waiver)}" if waiver else _faces(name)
        yield Problem(file, use.line, Kind.FACE.code, text, Severity.NOTE if waiver else Severity.WARNING)


def _found(trait: "Trait", shown: str, name: str) -> str:
    from plugins.reading.privacy import how_to_waive

    where, remedy = "写着", "请换一张，或者用 newsroom blur 把它遮住。"
    if trait.attached:
        where, remedy = "自带的信息里", "请用看图软件另存一份不带这些信息的图片，或者截图后再用。"
    waiver = how_to_waive(trait.kind, name)
    return f"图片“{name}”{where}像是{trait.kind.value}“{shown}”。{remedy}确实要公开的，写明理由放行：{waiver}。"


def _faces(name: str) -> str:
    from plugins.reading.privacy import how_to_waive

    waiver = how_to_waive(Kind.FACE, name)
    return f"照片里可能有能认出的面孔（{name}）。{Kind.FACE.remedy}都同意的，写明：{waiver}。"
