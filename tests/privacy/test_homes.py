import pytest

from plugins.privacy import Kind
from tests.privacy.people import kinds


@pytest.mark.parametrize(
    "text",
    [
        "家住幸福小区3号楼2单元501室",
        "幸福小区三号楼二单元五零一",
        "幸福家园3栋2单元501",
        "送到阳光花园3-2-501",
        "幸福小区3栋501",
        "住址：克林镇东风村3组12号",
        "住在县第二中学家属楼2号楼301室",
        "他家在中央街15号B座1203室",
    ],
)
def test_the_door_of_a_family(text: str) -> None:
    assert kinds(text) == [Kind.HOME]


@pytest.mark.parametrize(
    "text",
    [
        "县关工委办公室在政府3号楼2单元501室",
        "育才社区居委会地址：育才小区3号楼1单元101室",
        "地址：黑龙江省黑河市逊克县奇克镇中央街12号",
        "在教学楼3号楼201室上课",
        "会议在3楼301会议室举行",
        "幸福小区有12栋楼、36个单元",
        "学生宿舍3号楼401室卫生评比第一",
        "学校宿舍楼2号楼301室安装了空气净化器",
        "本单元共5课，第3单元学完了",
        "住在奇克镇的孩子有50多个",
    ],
)
def test_no_door(text: str) -> None:
    assert kinds(text) == []
