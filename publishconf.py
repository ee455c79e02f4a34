"""网站设置（正式发布用）：在 pelicanconf.py 之上，改成公开的网址。"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from pelicanconf import *  # noqa: F403

SITEURL = "https://xunke.example"
OUTPUT_PATH = "output-public"
DELETE_OUTPUT_DIRECTORY = True
