"""Radicals that programs writing PDF put in the place of characters that look the same: ⽴ for 立."""

import unicodedata

_OF_SUPPLEMENT = dict(
    zip(
        "⺁⺇⺈⺊⺋⺍⺓⺟⺠⺡⺣⺩⺫⺭⺮⺳⺵⺼⻁⻂⻄⻅⻆⻈⻉⻋⻌⻍⻎⻐⻒⻓⻔⻖⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻳",
        "厂几刀卜㔾小幺母民氵灬王目礻竹网罒月虎衤西见角讠贝车辶辶辶钅长长门阝青韦页风飞食马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龟龟",
        strict=True,
    )
)
"""Of CJK Radicals Supplement, those that are whole characters of their own; Unicode gives no equivalents."""
TWINS = {code: unicodedata.normalize("NFKC", chr(code)) for code in range(0x2F00, 0x2FD6)} | {
    ord(radical): character for radical, character in _OF_SUPPLEMENT.items()
}
"""For `str.translate`."""
