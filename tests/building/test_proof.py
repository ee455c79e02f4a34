from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plugins.building import build_for_proofs
from plugins.building.proof import ProofPress
from tests.site.county import County, manuscript

PATHS = [f"articles/kelin/2019/0{month}-05-meeting.md" for month in range(1, 6)]
FUTURE = "2999-01-01"


def put(county: County, path: str, title: str = "春季会议", body: str = "会议在三月召开。", **keys: str) -> None:
    county.write(path, manuscript(title, f"2019-{path.split('/')[-1][:5]} 10:00:00", body, **keys))


def press(county: County) -> ProofPress:
    return build_for_proofs(county.settings, OUTPUT_PATH=str(county.place / "output"))[1]


@pytest.fixture
def county(tmp_path: Path) -> County:
    made = County(tmp_path)
    for path in PATHS:
        put(made, path, tags="[读书]")
    return made


@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    path=st.sampled_from([*PATHS, "articles/kelin/2019/07-05-new.md", "articles/kelin-1/2019/07-05-new.md"]),
    title=st.sampled_from(["春季会议", "夏季会议"]),
    body=st.sampled_from(["新的正文。", "## 一\n\n一。\n\n## 二\n\n- 甲\n- 乙", "见[上一次](01-05-meeting.md)。"]),
    tags=st.sampled_from(["[读书]", "[读书, 劳动]", "[]"]),
)
def test_a_proof_is_the_page_that_the_next_build_makes(
    county: County, path: str, title: str, body: str, tags: str
) -> None:
    if "kelin-1" in path:
        body = body.replace("(01-05", "(../../kelin/2019/01-05")
    pulled = press(county)
    put(county, path, title, body, tags=tags)
    proof = pulled.pull(path)
    assert proof
    county.build()
    assert proof.page == (county.place / "output" / proof.file).read_bytes()


def test_what_must_be_mended_is_told_and_no_page_is_made(county: County) -> None:
    pulled = press(county)
    put(county, PATHS[0], column="nwes")
    proof = pulled.pull(PATHS[0])
    assert proof
    assert (proof.file, proof.page) == ("kelin/2019/01-05-meeting/index.html", None)
    assert [(each.line, each.code) for each in proof.problems] == [(4, "column-unknown")]


def test_of_a_broken_manuscript_that_no_build_took_the_page_is_not_known(county: County) -> None:
    put(county, PATHS[0], column="nwes")
    proof = press(county).pull(PATHS[0])
    assert proof
    assert (proof.file, proof.page) == ("", None)
    assert proof.problems


@pytest.mark.parametrize(
    "keys",
    [{"status": "withdrawn", "reason": "内容有误。"}, {"status": "draft"}, {"cover": "new.jpg", "cover_alt": "图"}],
)
def test_what_only_a_build_can_tell_has_no_proof(county: County, keys: dict[str, str]) -> None:
    pulled = press(county)
    put(county, PATHS[0], **keys)
    proof = pulled.pull(PATHS[0])
    assert proof is None or proof.page is None


def test_a_manuscript_that_is_not_due_has_no_proof(county: County) -> None:
    pulled = press(county)
    county.write(PATHS[0], manuscript("春季会议", f"{FUTURE} 10:00:00"))
    proof = pulled.pull(PATHS[0])
    assert proof is None or proof.page is None


@pytest.mark.parametrize("path", ["articles/kelin/2019/gone.md", "data/columns.yaml", "pages/about.md", "a.txt", ""])
def test_what_is_no_article_has_no_proof(county: County, path: str) -> None:
    assert press(county).pull(path) is None


def test_the_address_of_another_is_not_taken(county: County) -> None:
    put(county, PATHS[1], status="withdrawn", reason="内容有误。")
    pulled = press(county)
    put(county, PATHS[1])
    assert pulled.pull(PATHS[1]) is None


def test_what_an_editor_s_machine_leaves_behind_has_no_proof(county: County) -> None:
    pulled = press(county)
    county.write("articles/kelin/2019/.#01-05-meeting.md", "半截")
    assert pulled.pull("articles/kelin/2019/.#01-05-meeting.md") is None
    (county.content / "articles/kelin/2019/08-05-link.md").symlink_to(county.content / PATHS[0])
    assert pulled.pull("articles/kelin/2019/08-05-link.md") is None
