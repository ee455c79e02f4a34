"""Front matter that a stranger wrote after all other."""

from tests.hostile.case import Case, field

FIELDS: dict[tuple[str, str], list[str]] = {
    ("date", ""): [
        "2019-12-12T09:30:00+08:00",
        "2019-12-12T01:30:00Z",
        "2019-12-12 09:30:00 -12:00",
        "２０１９-１２-１２",
        "2019.12.12",
        "'2019-12-12'",
        "２０１９年１２月１２日１４时３５分",
    ],
    ("date", "date-ambiguous"): [
        "12/13/2019",
        "13/12/2019",
        "01/02/03",
        "19-12-12",
    ],
    ("date", "date-invalid"): [
        "2019-02-29",
        "2019-12-12 24:00:00",
        "2019-12-12 23:59:60",
        "2019-12-12 09:30 +25:00",
        "二〇一九年十二月十二日",
        "10000-01-01",
        "2019-W50-4",
        "1576114200",
        "2019年13月1日",
        "2019-12-12 9:30 pm",
        "2019-12-12 09:30:00.123456",
        "-2019-12-12",
        "昨天",
    ],
    ("date", "date-out-of-range"): [
        "0001-01-01",
        "9999-12-31",
    ],
    ("date", "value-type"): [
        "[2019-12-12]",
    ],
    ("date", "yaml-comment"): [
        "2019-12-12 # x",
    ],
    ("title", ""): [
        "'\\u003cscript>'",
        "0x10",
        "1_000",
        "1e3",
        ".inf",
        ".nan",
        "-0",
        "0o17",
        "on",
        "OFF",
        "2019-12-12T00:00:00Z",
        "'{{ x }}'",
        "'%s %n'",
        "'../../etc/passwd'",
        "'a\\0b'",
        "'＜script＞'",
        "'\U0001f468\u200d\U0001f469\u200d\U0001f467\U0001f468\u200d\U0001f469\u200d\U0001f467\U0001f468\u200d\U0001f469\u200d\U0001f467\U0001f468\u200d\U0001f469\u200d\U0001f467\U0001f468\u200d\U0001f469\u200d\U0001f467\U0001f468\u200d\U0001f469\u200d\U0001f467\U0001f468\u200d\U0001f469\u200d\U0001f467\U0001f468\u200d\U0001f469\u200d\U0001f467\U0001f468\u200d\U0001f469\u200d\U0001f467\U0001f468\u200d\U0001f469\u200d\U0001f467'",
    ],
    ("title", "character-bidirectional"): [
        "'a\u202eb'",
    ],
    ("title", "character-control"): [
        '"a\\0b"',
    ],
    ("title", "markup-in-value"): [
        "'<x-y>'",
        '"\\x3cscript\\x3e"',
        "'&lt;b&gt;'",
        "'&#x3c;b'",
    ],
    ("title", "value-lines"): [
        "|\n  \u591a\u884c\n  \u9898",
        '"a\\tb"',
    ],
    ("title", "value-missing"): [
        '"\\u2028"',
        "'  '",
        "'\u3000'",
        "'---'",
        "'...'",
        "Null",
    ],
    ("title", "value-too-long"): [
        "'长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长'",
    ],
    ("title", "value-type"): [
        "[]",
        "{}",
    ],
    ("title", "yaml-anchor"): [
        "&x y",
        "*x",
    ],
    ("title", "yaml-quotes"): [
        '"\\ud83d\\ude00"',
        "> 折行",
    ],
    ("title", "yaml-tag"): [
        "!!python/object:os.system x",
        "!<tag> x",
    ],
}
"""By key, and by what the editor is told."""

KINDS: dict[str, list[Case]] = {
    "strangers' values": [
        field(f"stranger-{key}-{group}-{number}", key, value, codes)
        for group, ((key, codes), values) in enumerate(FIELDS.items())
        for number, value in enumerate(values)
    ]
}
