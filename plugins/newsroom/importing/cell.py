"""The process in which strangers' files are opened: `python -m plugins.newsroom.importing.cell`.

One request on standard input, one answer on standard output, then it ends. It holds no more than so much memory where
the system can see to that; how long it may take is seen to by `isolation`, which holds the other end.
"""

import os
import sys
from contextlib import suppress

import msgspec

from plugins.newsroom.importing.document import Unreadable
from plugins.newsroom.importing.reading import read
from plugins.newsroom.importing.request import Answer, Read, Several, Unpack
from plugins.newsroom.importing.unpacking import unpack

MEMORY = 512 << 20
HUNGRY = "处理这个文件要用的内存太多，可能被人做过手脚，没有导入。请打开原稿，另存一份再试。"
BROKEN = "这个文件读不出来（{}），可能已损坏。请用原来的程序打开，另存一份再导入。"


def main() -> None:
    """Answer one request."""
    data = sys.stdin.buffer.read()
    _confine()
    answer = msgspec.msgpack.encode(answer_to(data))
    sys.stdout.buffer.write(answer)
    sys.stdout.buffer.flush()
    # Without the exit handlers of whatever was imported.
    os._exit(0)


def answer_to(data: bytes) -> Answer:
    """What comes of a request; whatever goes wrong is said."""
    try:
        request = msgspec.msgpack.decode(data, type=Unpack | Read | Several)
        if isinstance(request, Several):
            return Answer(several=tuple(answer_to(msgspec.msgpack.encode(each)) for each in request.requests))
        if isinstance(request, Unpack):
            return Answer(unpacked=unpack(request.files))
        return Answer(article=read(request.manuscript, request.register, recognise=request.recognise))
    except Unreadable as error:
        return Answer(refused=str(error))
    except (MemoryError, RecursionError):
        return Answer(refused=HUNGRY)
    except Exception as error:  # a stranger's file must never end in a traceback
        return Answer(refused=BROKEN.format(type(error).__name__))


def _confine() -> None:
    """Bound the memory, and turn whatever libraries say into nothing."""
    with suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    with open(os.devnull, "wb") as nothing:  # noqa: PTH123
        os.dup2(nothing.fileno(), 2)


if __name__ == "__main__":
    main()
