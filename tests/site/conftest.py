from pathlib import Path

import pytest

from tests.site.county import County, manuscript


@pytest.fixture
def county(tmp_path: Path) -> County:
    made = County(tmp_path)
    for month in range(1, 8):
        text = manuscript(
            f"第{month}次活动", f"2019-0{month}-05 10:00:00", f"第{month}次活动的经过。", tags="[五老, 读书]"
        )
        made.write(f"articles/kelin/2019/0{month}-05-meeting.md", text)
    return made
