"""The size of letters in which most of a text is set."""

from collections.abc import Sequence

from plugins.newsroom.importing.document import Block, Paragraph


def body_size(blocks: Sequence[Block]) -> float:
    """Points; 0 where the source does not say."""
    sizes: dict[float, int] = {}
    for each in blocks:
        if isinstance(each, Paragraph) and each.look.size:
            sizes[each.look.size] = sizes.get(each.look.size, 0) + len(each.text)
    return max(sizes, key=lambda size: sizes[size], default=0)
