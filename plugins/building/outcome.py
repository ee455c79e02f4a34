"""What a build came to, and how it is told to the editor."""

from msgspec import Struct

from plugins.committee import Problem, Severity


class Outcome(Struct, frozen=True, kw_only=True):
    """One build."""

    problems: tuple[Problem, ...]
    set_aside: tuple[str, ...]
    """Manuscripts and pages that were left out, by path below the content folder."""
    articles: int
    """Articles that readers see."""
    files: frozenset[str]
    """Every file of the site."""
    written: tuple[str, ...]
    removed: tuple[str, ...]
    converted: tuple[str, ...]
    """Source files that were read and converted anew."""

    @property
    def failed(self) -> bool:
        """Whether an editor has something to mend."""
        return any(each.severity is Severity.ERROR for each in self.problems)

    def summary(self) -> str:
        """The last line of a build."""
        changes = f"这次更新 {len(self.written)} 个，删去 {len(self.removed)} 个"
        changed = bool(self.written or self.removed)
        line = f"共 {self.articles} 篇文章，{len(self.files)} 个文件，{changes if changed else '没有变化'}。"
        errors = sum(each.severity is Severity.ERROR for each in self.problems)
        if not errors:
            return line
        return f"{line}有 {errors} 处问题，搁置 {len(self.set_aside)} 篇，请按上面的提示修改后再生成一次。"
