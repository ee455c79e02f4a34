"""A register kept as a table and saved as CSV, as spreadsheets write it: rows with named, checked cells.

The editors save from Excel or WPS: UTF-8 with or without a byte order mark, GBK, UTF-16, and commas, semicolons, tabs
or full-width commas between the cells. The known names of the columns tell for certain which of these it is.
"""

import codecs
import csv
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from io import StringIO
from typing import NamedTuple

from plugins.reading import codes
from plugins.reading.encoding import LARGEST_REGISTER, is_gb18030, text_of
from plugins.reading.nearest import advice
from plugins.reading.office.row import Column, Row
from plugins.reading.remarks import Remarks, quoted

DELIMITERS = ",;\t，；|"
HEADER_WITHIN = 5
"""So many rows from the top the names of the columns may stand; a title may be above them."""


MOST_PROBLEMS = 200
"""Of a table with more than so many the rest is not read: something is wrong with the whole of it."""


class Header(NamedTuple):
    """The row of names."""

    delimiter: str
    line: int
    names: tuple[str, ...]


def rows_of(data: bytes, columns: Sequence[Column], remarks: Remarks) -> Iterator[Row]:
    """The rows below the names of the columns, blank ones left out; what is wrong with the table itself is noted."""
    text = text_of(_as_utf8(data), remarks, LARGEST_REGISTER)
    if text is None:
        return
    header = _header(text, columns)
    if header is None:
        wanted = "、".join(each.name for each in columns)
        remarks.error(codes.TABLE_HEADER, 1, f"没有找到写着各栏名称的一行。请在第一行写：{wanted}。")
        return
    places = _places(header, columns, remarks)
    if places is not None:
        yield from _rows(text, header, places, remarks)


def _as_utf8(data: bytes) -> bytes:
    """The same text in UTF-8, where it is certain what it was in."""
    try:
        if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            return data.decode("utf-16").encode()
        data.decode("utf-8")
    except UnicodeDecodeError:
        return _from_gb18030(data)
    return data


def _from_gb18030(data: bytes) -> bytes:
    try:
        return data.decode("gb18030").encode() if is_gb18030(data) else data
    except UnicodeError:
        return data


def _header(text: str, columns: Sequence[Column]) -> Header | None:
    """The row, and the mark between cells, that show most of the names."""
    best, most = None, 0
    for line, row in enumerate(text.split("\n")[:HEADER_WITHIN], 1):
        for delimiter in DELIMITERS:
            names = tuple(_plain(each) for each in _cells(row, delimiter))
            known = sum(any(column.is_called(name) for column in columns) for name in names)
            if known > most:
                best, most = Header(delimiter, line, names), known
    return best


def _cells(row: str, delimiter: str) -> list[str]:
    try:
        return next(csv.reader([row], delimiter=delimiter), [])
    except csv.Error:
        return []


def _plain(name: str) -> str:
    return unicodedata.normalize("NFKC", name).strip()


def _places(header: Header, columns: Sequence[Column], remarks: Remarks) -> Mapping[int, Column] | None:
    """Which column stands where; None where one is missing that must be there."""
    places: dict[int, Column] = {}
    for place, name in enumerate(header.names):
        column = next((each for each in columns if each.is_called(name)), None)
        if column in places.values():
            remarks.error(codes.TABLE_HEADER, header.line, f"{quoted(name)}这一栏有两个。请只留一个。")
        elif column:
            places[place] = column
        elif name:
            text = f"没有{quoted(name)}这一栏{advice(name, [each.name for each in columns])}"
            remarks.error(codes.TABLE_HEADER, header.line, text)
    missing = [each.name for each in columns if each.required and each not in places.values()]
    if missing:
        text = f"缺少{'、'.join(map(quoted, missing))}。请在这一行加上这一栏，下面每行都填上。"
        remarks.error(codes.TABLE_HEADER, header.line, text)
    return None if missing else places


def _rows(text: str, header: Header, places: Mapping[int, Column], remarks: Remarks) -> Iterator[Row]:
    lines = text.split("\n")[header.line :]
    reader = csv.reader((f"{each}\n" for each in lines), delimiter=header.delimiter, strict=True)
    line = header.line + 1
    try:
        for cells in reader:
            if remarks.noted > MOST_PROBLEMS:
                remarks.error(codes.TABLE_ROW, line, "问题太多，从这一行起先不看了。请先改好前面的，再检查一遍。")
                return
            values = [each.strip() for each in cells]
            if any(values):
                row = Row(line, values, places, remarks)
                row.check_width()
                yield row
            line = header.line + reader.line_num + 1
    except csv.Error:
        text = "从这一行起读不下去了，多半是半角双引号没有成对。请补上，或者删去双引号。"
        remarks.error(codes.TABLE_ROW, line, text)


def appended(data: bytes, columns: Sequence[Column], rows: Sequence[Mapping[str, str]]) -> bytes:
    """A table with rows (cells by the keys of columns) added below, its encoding, mark and order of columns kept.

    An empty table is begun, in UTF-8 with the byte order mark by which spreadsheets know it.
    """
    text = _as_utf8(data).decode("utf-8-sig") if data else ",".join(each.name for each in columns) + "\r\n"
    header = _header(text, columns)
    if header is None:
        raise ValueError("a table without the names of its columns")
    keys = [next((each.key for each in columns if each.is_called(name)), "") for name in header.names]
    end = "\r\n" if "\r\n" in text else "\n"
    more = StringIO()
    writer = csv.writer(more, delimiter=header.delimiter, lineterminator=end)
    writer.writerows([row.get(key, "") for key in keys] for row in rows)
    whole = text + ("" if text.endswith(("\n", "\r")) else end) + more.getvalue()
    return whole.encode(_encoding(data))


def _encoding(data: bytes) -> str:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    if not data or data.startswith(codecs.BOM_UTF8):
        return "utf-8-sig"
    return "utf-8" if _as_utf8(data) == data else "gb18030"
