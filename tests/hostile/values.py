"""Front matter: HTML in every value, wrong types, broken YAML, impossible dates."""

from tests.hostile.case import Case, field, manuscript, told, whole

MARKUP = "markup-in-value"

ATTACKS = {
    "script": "'<script>canary()</script>'",
    "handler": "'<img src=x onerror=canary()>'",
    "closing": "'</title><script>canary()</script>'",
    "attribute": "'\" onmouseover=\"canary()'",
    "comment": "'<!--'",
    "entity": "'&lt;script&gt;canary()'",
    "numeric": "'&#60;b&#62;'",
    "cdata": "']]><![CDATA[<x>'",
    "php": "'<?php echo 1 ?>'",
    "template": "'{{ 7*7 }}{% include x %}'",
    "ssi": "'<!--#exec cmd=id -->'",
    "svg": "'<svg/onload=canary()>'",
}
HARMLESS = {"attribute": '" onmouseover="canary()', "template": "{{ 7*7 }}{% include x %}"}
"""Those that hold no markup: they are words, and shown as such."""

KEYS = {"title": "", "summary": "", "author": "", "source": ""}

IN_VALUES = [
    field(
        f"{key}-{name}", key, value, "" if name in HARMLESS else MARKUP, *([HARMLESS[name]] if name in HARMLESS else [])
    )
    for key in KEYS
    for name, value in ATTACKS.items()
] + [
    field(f"column-{name}", "column", value, "column-unknown" if name in HARMLESS else MARKUP)
    for name, value in ATTACKS.items()
]

IN_LISTS = [
    field(f"tags-{name}", "tags", f"[{value}]", "value-too-long")
    for name, value in ATTACKS.items()
    if name in ("script", "handler", "attribute", "template", "entity")
] + [
    field("tags-element", "tags", "['<b>关爱</b>']", MARKUP),
    field("tags-quote", "tags", "['\" onload=x']", "tag-invalid"),
    field("tags-braces", "tags", "['{{7*7}}']", "tag-invalid"),
    field("tags-cyrillic", "tags", "[关爱, нews]", "tag-invalid"),
    field("tags-greek", "tags", "[ΑΙ]", "tag-invalid"),
    field("tags-full-width", "tags", "[ＡＩ]", "tag-invalid"),
    field("tags-kangxi", "tags", "[⼈工]", "tag-invalid"),
    field("tags-dots", "tags", "[..]", "tag-invalid"),
    field("tags-slash", "tags", "[a/b]", "tag-invalid"),
    field("tags-device", "tags", "[CON]", "tag-invalid"),
    field("tags-index", "tags", "[index]", "tag-invalid"),
    field("tags-page", "tags", "[page]", "tag-invalid"),
    field("tags-query", "tags", "['a?b#c%2e']", "tag-invalid"),
    field("tags-long", "tags", f"[{'长' * 21}]", "value-too-long"),
    field("tags-many", "tags", f"[{', '.join(f'词{n}' for n in range(40))}]", "tag-invalid"),
    field("tags-empty", "tags", "['']", ""),
    field("tags-null", "tags", "", ""),
    field("tags-text", "tags", "五老", "tags-not-list"),
    field("tags-mapping", "tags", "{五老: 1}", "tags-not-list"),
    field("tags-nested", "tags", "[[五老]]", "value-type"),
    field("tags-twice", "tags", "[五老, 五老]", "tag-duplicate"),
    field("tags-hyphens", "tags", "[--help]", "tag-invalid"),
    field("tags-emoji", "tags", "[😀]", "tag-invalid"),
]

TYPES = [
    field("title-yes", "title", "yes", "", "yes"),
    field("title-number", "title", "1.0", "", "1.0"),
    field("title-octal", "title", "0777", "", "0777"),
    field("title-null", "title", "null", "value-missing"),
    field("title-tilde", "title", "~", "value-missing"),
    field("title-date", "title", "2019-12-12", "", "2019-12-12"),
    field("title-list", "title", "[甲, 乙]", "value-type"),
    field("title-mapping", "title", "{甲: 乙}", "value-type"),
    field("title-empty", "title", "", "value-missing"),
    field("title-quotes", "title", "''", "value-missing"),
    field("title-blank", "title", "'　 '", "value-missing"),
    field("title-braille", "title", "'\u2800'", "character-invisible value-missing"),
    field("title-signs", "title", "'……'", "value-missing"),
    field("title-long", "title", "长" * 81, "value-too-long"),
    field("title-longer", "title", "长" * 15_000, "value-too-long"),
    field("title-lines", "title", "|\n  甲\n  乙", "value-lines"),
    field("title-folded", "title", ">\n  甲\n  乙", "value-lines"),
    field("title-escape", "title", '"甲\\u0000乙"', "character-control"),
    field("title-bell", "title", '"甲\\x07乙"', "character-control"),
    field("title-reversed", "title", '"甲\\u202e乙"', "character-bidirectional"),
    field("title-surrogate", "title", '"甲\\ud800乙"', "yaml-quotes"),
    field("title-break", "title", '"甲\\n乙"', "value-lines"),
    field("title-inf", "title", ".inf", "", ".inf"),
    field("title-constructor", "title", "constructor", "", "constructor"),
    field("title-zalgo", "title", "会" + "\u0301\u0316\u0488" * 8 + "议", "character-stacked"),
    field("title-rare", "title", "𠮷野家𪚥龘", "", "𠮷野家𪚥龘"),
    field("title-emoji", "title", "👨‍👩‍👧‍👦全家福", "", "👨‍👩‍👧‍👦全家福"),
    field("title-arabic", "title", "مرحبا 会议", "", "会议"),
    field("summary-long", "summary", "长" * 301, "value-too-long"),
    field("summary-list", "summary", "[甲]", "value-type"),
    field("author-list", "author", "[甲, 乙]", "value-type"),
    field("source-mapping", "source", "{甲: 乙}", "value-type"),
    field("status-public", "status", "public", "status-unknown"),
    field("status-list", "status", "[draft]", "value-type"),
    field("status-true", "status", "true", "status-unknown"),
    field("withdrawn", "status", "withdrawn", "reason-missing"),
    field("reason", "reason", "没有撤", "reason-unwanted"),
    field("column-number", "column", "1", "column-unknown"),
    field("column-list", "column", "[news]", "value-type"),
    field("column-case", "column", "News", "column-unknown"),
    field("column-homoglyph", "column", "nеws", "column-unknown"),
    field("cover-parent", "cover", "../../../etc/passwd", "cover-invalid"),
    field("cover-absolute", "cover", "/etc/passwd.jpg", "cover-invalid"),
    field("cover-backslash", "cover", "..\\x.jpg", "cover-invalid"),
    field("cover-address", "cover", "https://evil.example/p.jpg", "cover-invalid"),
    field("cover-data", "cover", "data:image/png;base64,AA", "cover-invalid"),
    field("cover-svg", "cover", "sound.svg", "cover-invalid"),
    field("cover-missing", "cover", "nothing.jpg", "picture-missing"),
    field("cover-device", "cover", "con.jpg", "cover-invalid"),
    field("cover-list", "cover", "[sound.jpg]", "value-type"),
    field("video-misplaced", "video", "https://v.example/x", "key-misplaced"),
    field("aliases-text", "aliases", "/old/", "value-type"),
    field("aliases-root", "aliases", "[/]", "alias-invalid"),
    field("aliases-index", "aliases", "[/index.html]", "alias-invalid"),
    field("aliases-feeds", "aliases", "[/feeds/all.rss.xml]", "alias-invalid"),
    field("aliases-feeds-page", "aliases", "[/feeds/]", "alias-invalid"),
    field("aliases-theme", "aliases", "[/theme/x.html]", "alias-invalid"),
    field("aliases-images", "aliases", "[/images/]", "alias-invalid"),
    field("aliases-headers", "aliases", "[/_headers]", "alias-invalid"),
    field("aliases-nginx", "aliases", "[/_nginx.conf]", "alias-invalid"),
    field("aliases-security", "aliases", "[/.well-known/security.txt]", "alias-invalid"),
    field("aliases-robots", "aliases", "[/robots.txt]", "alias-invalid"),
    field("aliases-404", "aliases", "[/404.html]", "alias-invalid"),
    field("aliases-tags", "aliases", "[/tags/五老/]", "alias-invalid"),
    field("aliases-organisation", "aliases", "[/kelin/]", "alias-invalid"),
    field("aliases-parent", "aliases", "[/kelin/../x/]", "alias-invalid"),
    field("aliases-host", "aliases", "[//evil.example/]", "alias-invalid"),
    field("aliases-url", "aliases", "['https://evil.example/']", "alias-invalid"),
    field("aliases-newline", "aliases", '["/a\\nb/"]', "value-lines"),
    field("aliases-query", "aliases", "['/a/?x=1']", "alias-invalid"),
    field("aliases-percent", "aliases", "['/%2e%2e/x/']", "alias-invalid"),
    field("aliases-device", "aliases", "[/con/]", "alias-invalid"),
    field("aliases-php", "aliases", "[/wp-login.php]", "alias-invalid"),
    field("aliases-itself", "aliases", "[/kelin/2019/aliases-itself/]", "alias-invalid"),
    field("aliases-taken", "aliases", "[/kelin/2019/sound/]", "address-taken"),
    field("aliases-case", "aliases", "[/Kelin/2019/Sound/]", "address-taken"),
    field("aliases-page", "aliases", "[/about/]", "address-taken"),
    field("aliases-markup", "aliases", "['/<b>/']", MARKUP),
]

DATES = [
    field(f"date-{number:02}", "date", value, codes, *shows)
    for number, (value, codes, *shows) in enumerate(
        [
            ("2019-13-40", "date-invalid"),
            ("2019-02-29", "date-invalid"),
            ("2019-12-12 25:00:00", "date-invalid"),
            ("2019-12-12 09:60:00", "date-invalid"),
            ("0000-00-00", "date-out-of-range"),
            ("0001-01-01", "date-out-of-range"),
            ("9999-12-31", "date-out-of-range"),
            ("99999-01-01", "date-invalid"),
            ("-2019-12-12", "date-invalid"),
            ("19-12-12", "date-ambiguous"),
            ("12/11/19", "date-ambiguous"),
            ("12/11/2019", "date-ambiguous"),
            ("tomorrow", "date-invalid"),
            ("明天", "date-invalid"),
            ("今年冬天", "date-invalid"),
            ("1576114200", "date-invalid"),
            ("[2019, 12, 12]", "value-type"),
            ("", "value-missing"),
            ("２０１９－１２－１２", "", "2019-12-12"),
            ("２０１９年１２月１２日", "", "2019-12-12"),
            ("2019年12月12日14:35:35", "", "2019-12-12 14:35:35"),
            ("2019-12-12T01:30:00Z", "", "2019-12-12 09:30:00"),
            ("2019-12-12T01:30:07+00:00", "", "2019-12-12 09:30:07"),
            ("2019-12-11T20:30:00-05:00", "", "2019-12-12 09:30:00"),
            ("2019-12-12T09:30:00+25:00", "date-invalid"),
            ("2019-12-12T09:30:00+08:00; DROP TABLE", "date-invalid"),
            ("2019-12-12 09:30:00.123456", "date-invalid"),
            ("2019-12-31T23:30:00-05:00", "date-other-year", "2020-01-01 12:30:00"),
            ("'<b>2019-12-12</b>'", MARKUP),
            ("2019-12-12 " + "0" * 90, "value-too-long"),
        ],
        1,
    )
]

SOUND = manuscript("x", "正文照旧。")

SHAPES = [
    whole("none", "没有开头的正文。\n", "front-matter-missing"),
    whole("only-markers", "---\n---\n\n正文。\n", "front-matter-missing"),
    whole("unclosed", SOUND.replace("---\n\n正文", "\n正文"), "front-matter-unclosed"),
    whole("blank-first", "\n" + SOUND, "front-matter-marker"),
    whole("indented", " " + SOUND, "front-matter-marker"),
    whole("wide-markers", SOUND.replace("---", "——"), "front-matter-marker"),
    whole("long-markers", SOUND.replace("---", "-----"), "front-matter-marker"),
    whole("plus-markers", SOUND.replace("---", "+++"), "front-matter-marker"),
    whole("code-markers", SOUND.replace("---", "```"), "front-matter-missing"),
    whole("json", '{"title": "投稿", "date": "2019-12-12"}\n\n正文。\n', "front-matter-missing"),
    whole("pelican", "Title: 投稿\nDate: 2019-12-12\nCategory: news\n\n正文。\n", "front-matter-missing"),
    whole("toml", '+++\ntitle = "投稿"\n+++\n\n正文。\n', "front-matter-marker front-matter-missing"),
    whole("no-body", SOUND.replace("正文照旧。", ""), "body-empty"),
    whole("blank-body", SOUND.replace("正文照旧。", " \n　　\n"), "body-empty"),
    whole("conflict-body", SOUND + "\n<<<<<<< HEAD\n甲\n=======\n乙\n>>>>>>> b\n", "merge-conflict"),
    whole("conflict-head", SOUND.replace("column", "<<<<<<< HEAD\ncolumn"), "merge-conflict"),
    whole("duplicate", SOUND.replace("column", "title: 又一个\ncolumn"), "key-duplicate"),
    whole("tab", SOUND.replace("title: ", "title:\t"), "yaml-tab"),
    whole("wide-colon", SOUND.replace("title: ", "title："), "yaml-colon"),
    whole("no-blank", SOUND.replace("title: ", "title:"), "yaml-blank"),
    whole("unknown", SOUND.replace("column", "layout: x\ncolumn"), "key-unknown"),
    whole("chinese-key", SOUND.replace("title", "标题"), "key-unknown"),
    whole("organisation", SOUND.replace("column", "organisation: xunke\ncolumn"), "key-unknown"),
    *[
        whole(f"internal-{name.strip('_')}", SOUND.replace("column", f"{name}: x\ncolumn"), "key-unknown")
        for name in (
            "path",
            "slug",
            "save_as",
            "url",
            "template",
            "override_save_as",
            "__class__",
            "__proto__",
            "content",
            "text",
            "html",
            "body",
            "lang",
            "published",
            "modified",
        )
    ],
    whole("tag-python", SOUND.replace("投稿x", "!!python/object/apply:os.system [id]"), "yaml-tag"),
    whole("tag-binary", SOUND.replace("投稿x", "!!binary aGk="), "yaml-tag"),
    whole("tag-own", SOUND.replace("投稿x", "!x y"), "yaml-tag"),
    whole("alias", SOUND.replace("投稿x", "&a 投稿\nauthor: *a"), "yaml-anchor"),
    whole("alias-undefined", SOUND.replace("投稿x", "*重要"), "yaml-quotes"),
    whole("merge-key", SOUND.replace("column", "<<: {a: b}\ncolumn"), "key-unknown"),
    whole(
        "bomb",
        "---\na: &a [x,x,x,x,x,x,x,x,x]\n"
        + "".join(f"{chr(98 + n)}: &{chr(98 + n)} [{','.join(['*' + chr(97 + n)] * 9)}]\n" for n in range(8))
        + "---\n\n正文。\n",
        "yaml-anchor",
    ),
    whole("nested", SOUND.replace("投稿x", "[" * 3000), "yaml-nested"),
    whole("nested-maps", SOUND.replace("投稿x", "{a: " * 2000), "yaml-nested"),
    whole("nested-dashes", SOUND.replace("投稿x", "\n" + "- " * 3000 + "x"), "yaml-nested"),
    whole("huge-head", SOUND.replace("column", "author: " + "长" * 20_000 + "\ncolumn"), "yaml-too-large"),
    whole("many-keys", SOUND.replace("column", "".join(f"k{n}: 1\n" for n in range(1000)) + "column"), "key-unknown"),
    whole("documents", SOUND.replace("column", "...\ncolumn"), "yaml-syntax"),
    whole("directive", SOUND.replace("title", "%YAML 1.2\ntitle"), "yaml-syntax"),
    whole("quotes", SOUND.replace("投稿x", '"没有关'), "yaml-quotes"),
    whole("at", SOUND.replace("投稿x", "@所有人"), "yaml-quotes"),
    whole("backtick", SOUND.replace("投稿x", "`x`"), "yaml-quotes"),
    whole("comment", SOUND.replace("投稿x", "投稿 # 注"), "yaml-comment"),
    whole("colon", SOUND.replace("投稿x", "通知: 开会"), "yaml-quotes"),
    whole("bare-word", SOUND.replace("column", "没有冒号的一行\ncolumn"), "yaml-syntax"),
    whole("complex-key", SOUND.replace("column", "? [a, b]\n: c\ncolumn"), "yaml-syntax"),
    whole("list-head", "---\n- title\n- date\n---\n\n正文。\n", "front-matter-missing"),
    whole("scalar-head", "---\n只有一句话\n---\n\n正文。\n", "front-matter-missing"),
    whole("empty", b"", "file-empty"),
    whole("blanks", "\n \n\t\n", "file-empty"),
]

KINDS: dict[str, list[Case]] = {
    "values": [*IN_VALUES, *IN_LISTS],
    "front matter": [*TYPES, *DATES, *SHAPES],
}

assert told("") == frozenset()
