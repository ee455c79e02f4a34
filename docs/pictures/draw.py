"""Draw the pictures of the sample content, each beside the article that shows it.

Run by hand from the project's root: `.venv/bin/python -m docs.pictures.draw`. The same program draws the same
pictures: no chance and no clock are in it.
"""

from collections.abc import Callable
from pathlib import Path

from docs.pictures import land, lessons, places, rooms, tables
from docs.pictures.canvas import Canvas

ARTICLES = Path("content/articles")
PAGES = Path("content/pages")

PICTURES: dict[str, Callable[[], Canvas]] = {
    "baoshan/2020/snow-village.jpg": places.snow_village,
    "chelu/2019/spring-fields.jpg": land.spring_fields,
    "community-1/2019/lanterns.jpg": rooms.lantern_window,
    "xunke/2018/award.jpg": tables.award,
    "xunke/2018/camera.jpg": tables.camera,
    "xunke/2018/training-room.jpg": rooms.training_room,
    "xunke/2019/rain.jpg": places.rainy_street,
    "xunke/2019/server-room.jpg": rooms.server_room,
    "xunke/2019/stage.jpg": rooms.stage,
    "xunke/2020/cloud-move.jpg": tables.cloud_move,
    "xunke/2018/envelopes.jpg": tables.envelope,
    "xunke/2020/linked-villages.jpg": land.linked_villages,
    "xunke/2020/river-morning.jpg": land.river_morning,
    "ganchazi/2019/phone-and-glasses.jpg": tables.phone_glasses,
    "jiaoti/2018/school.jpg": places.school,
    "jiaoti/2020/candles.jpg": tables.candles,
    "jinrong/2018/film-night.jpg": places.film_night,
    "jinrong/2018/red-station.jpg": places.community_yard,
    "jinrong/2020/winter-screen.jpg": rooms.winter_screen,
    "kelin-fenglin/2020/forest-train.jpg": land.forest_train,
    "kelin/2018/birch-wood.jpg": land.birch_autumn,
    "kelin/2019/meeting-room.jpg": rooms.meeting_room,
    "kelin/2019/snow-road.jpg": land.snow_road,
    "qike/2019/lifebuoy.jpg": places.lifering,
    "sanxiao/2018/blackboard.jpg": rooms.blackboard,
    "school-1/2020/paper-planes.jpg": land.paper_planes,
    "school-3/2018/bookshelf.jpg": rooms.bookshelf,
    "songshugou/2019/harvest.jpg": land.harvest,
    "xine/2019/appeal.jpg": tables.appeal_phone,
    "xine/2019/country-bus.jpg": places.country_bus,
    "xinxing/2019/birch-bark.jpg": land.birchbark_camp,
    "xunhe/2020/home-study.jpg": rooms.home_study,
    "yucai/2018/carnations.jpg": tables.carnations,
    "yucai/2019/essays.jpg": tables.essays,
}
"""Where each picture lies, below the articles, and what draws it."""


LESSONS: dict[str, Callable[[], Canvas]] = {
    "learn-computer.jpg": lessons.computer,
    "learn-phone.jpg": lessons.telephone,
    "learn-lookup.jpg": lessons.lookup,
    "learn-email.jpg": lessons.email,
    "learn-qq.jpg": lessons.group_files,
    "learn-wechat.jpg": lessons.group_talk,
}
"""The same beside the lessons, below the standing pages."""


def main() -> None:
    """Draw all of them."""
    for place, scene in LESSONS.items():
        scene().save(PAGES / place)
    for place, scene in PICTURES.items():
        scene().save(ARTICLES / place)


if __name__ == "__main__":
    main()
