"""Days as pages and sentences write them."""

from datetime import date


def day(when: date) -> str:
    """`2020年3月5日`"""
    return f"{when.year}年{when.month}月{when.day}日"


def short_day(when: date) -> str:
    """`3月5日`"""
    return f"{when.month}月{when.day}日"
