"""What is wrong with a picture, in words for its editor, before it is known whose picture it is."""

from msgspec import Struct

from plugins.committee import Problem, ProblemCode
from plugins.images.kind import HEIC, KIND_OF_SUFFIX, NAME_OF_KIND, SUFFIX_OF_KIND, SVG, Kind

PICTURE_ANIMATED = ProblemCode("picture-animated")
PICTURE_BOMB = ProblemCode("picture-bomb")
PICTURE_DAMAGED = ProblemCode("picture-damaged")
PICTURE_DISGUISED = ProblemCode("picture-disguised")
PICTURE_EMPTY = ProblemCode("picture-empty")
PICTURE_LINK = ProblemCode("picture-link")
PICTURE_TOO_LARGE = ProblemCode("picture-too-large")
PICTURE_TOO_SMALL = ProblemCode("picture-too-small")
PICTURE_TRUNCATED = ProblemCode("picture-truncated")
PICTURE_UNREADABLE = ProblemCode("picture-unreadable")
PICTURE_UNSUPPORTED = ProblemCode("picture-unsupported")


class Flaw(Struct, frozen=True):
    """A problem of some picture's content."""

    code: ProblemCode
    text: str

    def problem(self, file: str) -> Problem:
        """The same, said of a file."""
        return Problem(file, 1, self.code, self.text)


def empty() -> Flaw:
    """No bytes at all."""
    return Flaw(PICTURE_EMPTY, "图片文件是空的（0 字节），多半是没有传完。请重新上传原图。")


def link() -> Flaw:
    """A symbolic link, a folder, a device."""
    return Flaw(PICTURE_LINK, "这里不是真正的图片文件，而是指向别处的链接或文件夹。请把图片本身复制到文章旁边。")


def unreadable() -> Flaw:
    """The operating system does not give the file."""
    return Flaw(PICTURE_UNREADABLE, "图片文件打不开：文件不在了，或没有读取权限。请检查文件后重新放一份。")


def heavy(size: int, limit: int) -> Flaw:
    """More bytes than are read."""
    return Flaw(
        PICTURE_TOO_LARGE,
        f"图片文件有 {_megabytes(size)} 兆字节，超过了 {_megabytes(limit)} 兆字节。"
        "请用看图软件或手机把图片缩小（宽 1600 像素就够），另存后再用。",
    )


def vast(width: int, height: int, limit: int) -> Flaw:
    """More pixels than are decoded."""
    return Flaw(
        PICTURE_TOO_LARGE,
        f"图片有 {width}×{height} 像素，超过了 {limit // 10_000} 万像素。"
        "请用看图软件或手机把图片缩小（宽 1600 像素就够），另存后再用。",
    )


def tiny(width: int, height: int, limit: int) -> Flaw:
    """Fewer pixels than make a picture."""
    return Flaw(
        PICTURE_TOO_SMALL,
        f"图片只有 {width}×{height} 像素，太小，看不清。宽和高都要有 {limit} 像素以上，请换用原图。",
    )


def animated(kind: Kind) -> Flaw:
    """More frames than one."""
    return Flaw(
        PICTURE_ANIMATED,
        f"这是会动的 {NAME_OF_KIND[kind]} 图片，本站只用静止的图片。请截取一幅画面存成 JPG；要看动的，请改发视频。",
    )


def disguised(suffix: str, kind: Kind) -> Flaw:
    """A good format under the name of another."""
    return Flaw(
        PICTURE_DISGUISED,
        f"文件名以“{suffix}”结尾，内容却是 {NAME_OF_KIND[kind]} 图片。"
        f"请把文件名的结尾改成“{SUFFIX_OF_KIND[kind]}”，文章里的图片名也跟着改。",
    )


def foreign(suffix: str, name: str) -> Flaw:
    """No picture at all, or of a format that is not taken; `name` as by `kind.foreign_name`."""
    if name == HEIC:
        return Flaw(
            PICTURE_UNSUPPORTED,
            "这是苹果手机的 HEIC 照片，浏览器不能显示。请在手机或电脑上打开它，另存（导出）为 JPG 再用；"
            "以后可在手机“设置—相机—格式”里选“兼容性最佳”，拍出来就是 JPG。"
            "网站维护人员装上 pillow-heif 以后，也可以直接用。",
        )
    if name == SVG:
        return Flaw(PICTURE_UNSUPPORTED, "这是 SVG 矢量图，里面可能藏有程序，本站不收。请另存（导出）为 PNG 再用。")
    if name.endswith(("图片", "图标")) or name == "AVIF":
        return Flaw(
            PICTURE_UNSUPPORTED, f"这是 {name.removesuffix('图片').strip()} 图片，本站不收。请另存为 JPG 或 PNG 再用。"
        )
    if suffix not in KIND_OF_SUFFIX:
        return Flaw(PICTURE_UNSUPPORTED, f"本站不收“{suffix}”文件作图片。请另存为 JPG、PNG、WebP 或 GIF 再用。")
    if name:
        return Flaw(PICTURE_DISGUISED, f"文件名以“{suffix}”结尾，内容却不是图片，而是{name}。请换成真正的图片。")
    return Flaw(PICTURE_DAMAGED, "看不出这是什么图片，文件可能已损坏或加了密。请用看图软件打开原图，另存为 JPG 再用。")


def truncated() -> Flaw:
    """The stream ends too early."""
    return Flaw(PICTURE_TRUNCATED, "图片不完整，后面缺了一截，多半是没有传完。请重新上传原图。")


def damaged() -> Flaw:
    """The stream is against its format's rules."""
    return Flaw(PICTURE_DAMAGED, "图片文件已损坏，打不开。请用看图软件打开原图，另存为 JPG 再用。")


def hungry() -> Flaw:
    """Decoding needs more memory than a picture gets."""
    return Flaw(
        PICTURE_TOO_LARGE, "处理这张图片要用的内存太多。请用看图软件把图片缩小（宽 1600 像素就够），另存为 JPG 再用。"
    )


def bomb() -> Flaw:
    """Decoding ran out of its time, or took its process down."""
    return Flaw(
        PICTURE_BOMB,
        "处理这张图片时出了异常：时间太长或程序中断，文件可能被人做过手脚。请用看图软件打开原图，另存为 JPG 再用。",
    )


def _megabytes(size: int) -> str:
    return f"{size / 1_000_000:.1f}".removesuffix(".0")
