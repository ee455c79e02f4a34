from tests.reading.markdown.body import body, codes, html, parsed, places


def test_notes_are_numbered_by_their_use_and_lead_back() -> None:
    assert html("甲[^乙]丙[^1]丁[^乙]。\n\n[^1]: 第一\n[^乙]: 第二 **重点**\n") == (
        '<p>甲<sup><a href="#fn-1" class="note" id="fnref-1">1</a></sup>'
        '丙<sup><a href="#fn-2" class="note" id="fnref-2">2</a></sup>'
        '丁<sup><a href="#fn-1" class="note" id="fnref-1-2">1</a></sup>。</p>\n'
        '<section class="notes" aria-label="注释"><ol>'
        '<li id="fn-1"><p>第二 <strong>重点</strong></p>'
        '<a href="#fnref-1" class="note-back" aria-label="回到正文">↩\ufe0e</a>'
        '<a href="#fnref-1-2" class="note-back" aria-label="回到正文">↩\ufe0e</a></li>'
        '<li id="fn-2"><p>第一</p>'
        '<a href="#fnref-2" class="note-back" aria-label="回到正文">↩\ufe0e</a></li>'
        "</ol></section>"
    )


def test_a_note_may_use_another_or_itself() -> None:
    page = parsed(body("甲[^1]。\n\n[^1]: 见[^2]和[^1]\n[^2]: 注\n"))
    anchors = {each.get("id") for each in page.iter() if each.get("id")}
    assert {each.get("href") for each in page.iter("a")} == {f"#{anchor}" for anchor in anchors}


def test_labels_never_become_ids() -> None:
    label = '"><script>x'
    assert "<script" not in body(f"甲[^{label}]\n\n[^{label}]: 注").html


def test_a_note_without_text_and_a_text_without_use() -> None:
    assert places("甲[^1]\n\n[^2]: 注\n") == [(1, "footnote-missing"), (3, "footnote-unused")]
    assert "注" not in body("甲\n\n[^2]: 注\n").html


def test_notes_in_a_row() -> None:
    assert codes("甲[^1][^2]\n\n[^1]: 注\n\n[^2]: 注\n\n    第二段\n") == []
