"""The scores as data, opened by other libraries than the one that wrote them."""

import csv
import json
import subprocess
from datetime import UTC, date, datetime
from decimal import Decimal
from io import BytesIO, StringIO
from pathlib import Path

import msgspec
import pytest
from jsonschema import Draft202012Validator
from msgspec.structs import replace
from openpyxl import load_workbook
from python_calamine import CalamineWorkbook

from plugins.committee import Level
from plugins.committee.office import Asked, Verdict
from plugins.scores import ScoresRecord, as_csv, as_json, as_xlsx, record
from tests.committee.office.books import END, QUARTERS, adoption, committee, decision, months, rule
from tests.pages.office.test_office_pages import SITE, books

SCHEMA = json.loads((Path(__file__).parents[2] / "docs/schema/scores.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def scores() -> ScoresRecord:
    office = books()
    return record(office.office.scoreboard(2020), office, SITE)


def test_the_schema_in_the_repository_is_that_of_the_program() -> None:
    known = msgspec.json.schema(ScoresRecord)
    assert {key: value for key, value in SCHEMA.items() if key != "$schema"} == known


def test_the_data_keep_to_the_schema(scores: ScoresRecord) -> None:
    Draft202012Validator.check_schema(SCHEMA)
    data = json.loads(as_json(scores))
    assert list(Draft202012Validator(SCHEMA).iter_errors(data)) == []
    assert data["version"] == 1
    assert list(Draft202012Validator(SCHEMA).iter_errors({**data, "year": "2020"}))


def test_the_data_explain_every_point(scores: ScoresRecord) -> None:
    data = json.loads(as_json(scores))
    school = next(each for each in data["organisations"] if each["id"] == "erzhong")
    assert (school["rank"], school["points"], school["due"], school["done"]) == (1, 5, 12, 2)
    assert school["url"] == "https://example.org/8422/2020/erzhong/"
    item = school["lines"][0]["items"][0]
    assert (item["url"], item["date"], item["accepted"], item["points"]) == (
        "https://example.org/erzhong/2020/01-05-0/",
        "2020-01-05",
        True,
        1,
    )
    assert [(line["kind"], line["percent"]) for line in school["lines"]] == [
        ("news", 25),
        ("activity", 0),
        ("video", 0),
    ]
    assert school["bonuses"][0]["points"] == 3
    assert data["until"] == "2020-12-31"


def test_csv_opens_in_a_spreadsheet(scores: ScoresRecord) -> None:
    data = as_csv(scores)
    assert data.startswith(b"\xef\xbb\xbf")
    header, *rows = csv.reader(StringIO(data.decode("utf-8-sig")))
    assert header[:4] == ["类别", "名次", "单位", "应报合计"]
    assert {len(row) for row in rows} == {len(header)}
    assert next(row for row in rows if row[2] == "erzhong")[-1] == "5"


def test_a_name_is_never_a_formula_in_csv(scores: ScoresRecord) -> None:
    evil = replace(scores, organisations=(replace(scores.organisations[0], short='=HYPERLINK("x")'),))
    [row] = list(csv.reader(StringIO(as_csv(evil).decode("utf-8-sig"))))[1:]
    assert row[2] == '\'=HYPERLINK("x")'


def test_xlsx_has_typed_cells_by_calamine(scores: ScoresRecord) -> None:
    book = CalamineWorkbook.from_filelike(BytesIO(as_xlsx(scores)))
    assert book.sheet_names == ["排名", "明细"]
    header, *rows = book.get_sheet_by_name("排名").to_python()
    assert header[:3] == ["类别", "名次", "单位"]
    school = next(row for row in rows if row[2] == "erzhong")
    assert (school[1], school[3], school[-1]) == (1, 12, 5)
    items = book.get_sheet_by_name("明细").to_python()
    assert next(row for row in items if row[0] == "erzhong")[2] == date(2020, 1, 5)


def test_xlsx_has_a_frozen_header_and_one_date_by_openpyxl(scores: ScoresRecord) -> None:
    book = load_workbook(BytesIO(as_xlsx(scores)))
    assert [sheet.freeze_panes for sheet in book] == ["A2", "A2"]
    assert book.properties.created == datetime(2020, 12, 31)
    assert book.properties.created.replace(tzinfo=UTC).date() == scores.until


@pytest.mark.long
def test_libreoffice_opens_the_workbook(scores: ScoresRecord, tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(as_xlsx(scores))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command: list[str | Path] = ["soffice", profile, "--headless", "--convert-to", "csv", "--outdir", tmp_path]
    subprocess.run([*command, tmp_path / "a.xlsx"], check=True, capture_output=True, timeout=120)
    rows = list(csv.reader(StringIO((tmp_path / "a.csv").read_text("utf-8-sig"))))
    assert next(row for row in rows if row[2] == "erzhong")[-1] == "5"


def test_the_same_scores_are_the_same_bytes(scores: ScoresRecord) -> None:
    assert as_xlsx(scores) == as_xlsx(scores)
    assert as_json(scores) == as_json(scores)


def test_what_was_asked_for_and_did_not_come_stands_among_the_items() -> None:
    asked = Asked(subject="清明", tag="祭英烈", until=date(2020, 4, 10), organisations=("erzhong",), points=Decimal(2))  # type: ignore[arg-type]
    office = committee(
        months("erzhong", "01-05"),
        rule(asked=(asked,), quarters=QUARTERS, adoption={Level.CITY: Decimal(1)}),
        decisions=(decision("erzhong/2020/01-05-0", Verdict.ACCEPTED),),
        adoptions=(adoption("erzhong/2020/01-05-0", Level.CITY),),
    )
    scores = record(office.office.scoreboard_on(2020, END), office, SITE)
    rows = CalamineWorkbook.from_filelike(BytesIO(as_xlsx(scores))).get_sheet_by_name("明细").to_python()
    assert [(row[1], row[3], row[-1]) for row in rows[1:]] == [
        ("工作信息", "01-05-0", 1),
        ("采用加分", "01-05-0", 1),
        ("约稿未交", "清明", -2),
    ]
