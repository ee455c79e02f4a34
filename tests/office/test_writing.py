from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from plugins.office import write_all
from plugins.office.writing import Outcome


def outcomes(files: dict[Path, bytes], folder: Path) -> list[Outcome]:
    return [each.outcome for each in write_all(files, folder)]


def test_an_edited_file_is_left_and_the_difference_told(tmp_path: Path) -> None:
    file = tmp_path / "content/draft.md"
    assert outcomes({file: b"one\ntwo\n"}, tmp_path / "forms") == [Outcome.WRITTEN]
    assert outcomes({file: b"one\ntwo\n"}, tmp_path / "forms") == [Outcome.UNCHANGED]
    assert outcomes({file: b"one\nthree\n"}, tmp_path / "forms") == [Outcome.WRITTEN]
    file.write_bytes(b"one\nmine\n")
    [written] = write_all({file: b"one\nfour\n"}, tmp_path / "forms")
    assert written.outcome is Outcome.EDITED
    assert "-mine\n+four" in written.difference
    assert file.read_bytes() == b"one\nmine\n"


def test_what_somebody_else_wrote_is_left(tmp_path: Path) -> None:
    file = tmp_path / "draft.docx"
    file.write_bytes(b"theirs")
    [written] = write_all({file: b"ours"}, tmp_path)
    assert (written.outcome, written.difference, file.read_bytes()) == (Outcome.EDITED, "", b"theirs")


@given(st.lists(st.sampled_from([b"a", b"b", None]), max_size=6))
def test_no_order_of_writing_and_editing_loses_an_edit(tmp_path_factory: object, steps: list[bytes | None]) -> None:
    folder: Path = tmp_path_factory.mktemp("forms")  # type: ignore[attr-defined]
    file, edited = folder / "draft.md", False
    for place, step in enumerate(steps):
        if step is None:
            file.write_text(f"edited {place}")
            edited = True
        else:
            write_all({file: step}, folder)
        assert not edited or file.read_text().startswith("edited")
