"""`make publish`: builds the public site and commits it to branch `pages`."""

import subprocess
import sys
from pathlib import Path

from plugins.publishing import GitError, Published, RefusedError, Repository, publish

OUTPUT = "output-public"


def main() -> int:
    """Exit status: 0, or the build's own, or 1 where nothing could be published."""
    repository = Repository(Path.cwd())
    try:
        source = repository.source()
    except GitError as error:
        return _refuse(f"发布要从 git 仓库的一次提交开始，这里还没有：{error}")
    built = subprocess.run(
        [sys.executable, "-m", "plugins.building", "content", "-s", "publishconf.py", "-o", OUTPUT], check=False
    )
    if built.returncode:
        _refuse("构建没有成功，什么也没有发布。请先改正上面的问题。")
        return built.returncode
    try:
        sys.stdout.write(_report(publish(repository, source, Path.cwd() / OUTPUT)))
    except (RefusedError, GitError) as error:
        return _refuse(str(error))
    return 0


def _report(published: Published) -> str:
    made = "新提交" if published.new else "与上次发布的相同，没有新提交"
    sent = "，已推送到 origin" if published.pushed else ""
    return f"发布 {published.articles} 篇文章：pages 分支在 {published.commit[:12]}，{made}{sent}。\n"


def _refuse(sentence: str) -> int:
    sys.stderr.write(f"{sentence}\n")
    return 1


if __name__ == "__main__":
    sys.exit(main())
