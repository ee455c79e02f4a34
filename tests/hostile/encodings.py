"""Bytes and characters."""

from tests.hostile.case import Case, body, manuscript, whole

TEXT = manuscript("x", "城乡联动，五老进校园。")
MOJIBAKE = "character-mojibake"


def text(words: str) -> str:
    """A manuscript with these words in its body."""
    return TEXT.replace("五老进校园", words)


BYTES = [
    whole("bom", "\ufeff" + TEXT, "", "五老进校园"),
    whole("bom-twice", "\ufeff\ufeff" + TEXT, "character-invisible"),
    whole("cr", TEXT.replace("\n", "\r"), "", "五老进校园"),
    whole("crlf", TEXT.replace("\n", "\r\n"), "", "五老进校园"),
    whole("mixed-ends", TEXT.replace("\n", "\r\n", 3), "", "五老进校园"),
    whole("utf16", TEXT.encode("utf-16"), "encoding-utf16"),
    whole("utf16le", TEXT.encode("utf-16-le"), "encoding-utf16"),
    whole("utf16be", TEXT.encode("utf-16-be"), "encoding-utf16"),
    whole("utf32", TEXT.encode("utf-32"), "encoding-utf16"),
    whole("gbk", TEXT.encode("gbk"), "encoding-gb18030"),
    whole("gb18030", text("𠮷野").encode("gb18030"), "encoding-gb18030"),
    whole("big5", text("五老").encode("utf-8") + "會議".encode("big5"), "encoding-invalid"),
    whole("invalid", TEXT.encode() + b"\xff\xfe\xfd", "encoding-invalid"),
    whole("overlong", TEXT.encode() + b"\xc0\xaf", "encoding-invalid"),
    whole("truncated", TEXT.encode()[:-3], "encoding-invalid"),
    whole("surrogate", TEXT.encode() + b"\xed\xa0\x80", "encoding-invalid"),
    whole("cesu", TEXT.encode() + b"\xed\xa0\xbd\xed\xb8\x80", "encoding-invalid"),
    whole("latin", TEXT.encode() + "é".encode("latin-1"), "encoding-invalid"),
    whole("beyond", TEXT.encode() + b"\xf4\x90\x80\x80", "encoding-invalid"),
    whole("zero", text("五\0老"), "character-control"),
    whole("docx", b"PK\x03\x04\x14\0\x06\0\x08\0" + bytes(200), "file-not-text"),
    whole("large", TEXT + "长" * 400_000, "file-too-large"),
]

CHARACTERS = [
    body(name, f"前{sign}后", codes, *shows)
    for name, sign, codes, *shows in [
        ("bell", "\x07", "character-control"),
        ("escape", "\x1b[31m", "character-control"),
        ("delete", "\x7f", "character-control"),
        ("c1", "\x85", "character-control"),
        ("line-separator", "\u2028", "character-control"),
        ("stx", "\x02amp\x03", "character-control"),
        ("rlo", "\u202egpj.exe", "character-bidirectional"),
        ("isolate", "\u2067x\u2069", "character-bidirectional"),
        ("lrm", "\u200e", "character-bidirectional"),
        ("zwsp", "\u200b", "character-invisible"),
        ("zwj", "\u200d", "character-invisible"),
        ("bom-inside", "\ufeff", "character-invisible"),
        ("soft-hyphen", "\xad", "character-invisible"),
        ("word-joiner", "\u2060", "character-invisible"),
        ("hangul-filler", "\u3164", "character-invisible"),
        ("braille-blank", "\u2800", "character-invisible"),
        ("tag", "\U000e0041\U000e0042", "character-invisible"),
        ("selector", " \ufe0f", "character-invisible"),
        ("private", "\ue000", "character-private"),
        ("noncharacter", "\ufdd0", "character-noncharacter"),
        ("last", "\U0010ffff", "character-noncharacter"),
        ("replacement", "\ufffd", "character-replacement"),
        ("zalgo", "文\u0301\u0302\u0303\u0304\u0305\u0306字", "character-stacked"),
        ("kun", "锟斤拷", MOJIBAKE),
        ("tang", "烫烫烫烫", MOJIBAKE),
        ("tun", "屯屯屯屯", MOJIBAKE),
        ("utf8-as-latin", "ä½\xa0å¥½ï¼\x8cä¸\x96ç\x95\x8c", MOJIBAKE),
        ("utf8-as-cp1252", "ä½ å¥½ï¼Œæ¬¢è¿Ž", MOJIBAKE),
        (
            "utf8-as-gbk",
            "关心下一代工作，五老进校园。".encode().decode("gbk", "replace").replace("\ufffd", "?"),
            MOJIBAKE,
        ),
        ("utf8-as-gbk-short", "鍏冲績涓嬩竴浠", MOJIBAKE),
        ("gbk-as-latin", "ÄãºÃÊÀ½ç", MOJIBAKE),
        ("utf8-bom-as-gbk", "锘縯itle", MOJIBAKE),
        ("questions", "????????", MOJIBAKE),
        # kept
        ("rare", "𠮷𪚥龘㐂〇𫠠", "", "𠮷𪚥龘㐂〇𫠠"),
        ("variant", "葛\U000e0100城", "", "葛"),
        ("emoji", "👨‍👩‍👧🏽❤️1️⃣", "", "👨‍👩‍👧🏽"),
        ("accents", "café naïve Ångström", "", "café naïve Ångström"),
        ("nfd", "cafe\u0301", "", "café"),
        ("kana", "か\u3099ん", "", "がん"),
        ("pinyin", "guān xīn xià yī dài", "", "guān xīn xià yī dài"),
        ("pinyin-nfd", "u\u0308\u030c", "", "ǚ"),
        ("cyrillic", "Хэйхэ, Благовещенск", "", "Благовещенск"),
        ("german", "Über Äpfel und Öl für Große", "", "Über Äpfel"),
        ("boiling", "烫烫的水，屯屯户户", "", "烫烫的水，屯屯户户"),
        ("adze", "锛子和锟铻剑", "", "锛子和锟铻剑"),
        ("doubts", "真的吗???", "", "真的吗???"),
        ("full-width", "ＡＢＣ１２３！", "", "ＡＢＣ１２３！"),
        ("compatibility", "豈更車", "", "豈更車"),
        ("symbols", "①②③㈱℃№★→♥", "", "①②③㈱℃№★→♥"),
        ("maths", "∑∫√≤≥≠∞", "", "∑∫√≤≥≠∞"),
        ("spaces", "a\xa0b\u2003c\u3000d", "", "b"),
    ]
]

KINDS: dict[str, list[Case]] = {"encodings": [*BYTES, *CHARACTERS]}
