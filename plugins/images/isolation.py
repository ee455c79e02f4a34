"""The process in which pictures are decoded: `python -m plugins.images.isolation`.

It reads requests from standard input and answers on standard output. Each picture is developed in a fork of its own,
which may neither write a file nor use more memory and time than a picture gets, and whose end, however violent, ends
nothing else. Windows has neither forks nor such limits: there this process itself develops, and its end is noticed.
"""

import math
import os
import signal
import sys
from contextlib import suppress
from io import BytesIO
from typing import NoReturn

import msgspec
from PIL import Image, ImageCms

from plugins.images import flaw
from plugins.images.exchange import READY, Answer, Request, receive, send
from plugins.images.exposure import Exposure, expose
from plugins.images.flaw import Flaw
from plugins.images.kind import Kind, reads_heif
from plugins.images.printing import prints
from plugins.images.recipe import Recipe

_PATIENCE = 10
"""Seconds that may pass for each of the processor's: the machine may be busy."""
_MOST_ANSWER = 1 << 27
"""Bytes; a fork that has more to say is cut short, and so fails."""


def main() -> None:
    """Answer requests until there are no more."""
    # An interrupted build closes the pipe; that ends this process too, without a word.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    requests, answers = sys.stdin.buffer, sys.stdout.buffer
    _rehearse()
    send(answers, READY)
    while (request := receive(requests)) is not None:
        send(answers, _apart(request) if hasattr(os, "fork") else _here(request))


def develop(request: Request) -> Answer:
    """All files of a picture, in this very process."""
    try:
        exposure = expose(request.data, request.kind, request.recipe)
    except MemoryError:
        return Answer(flaw=flaw.hungry())
    # Pillow raises what its many decoders raise; none of it is more than "damaged" to an editor.
    except Exception as error:
        if "truncated" in str(error):
            return Answer(flaw=flaw.truncated())
        return Answer(flaw=flaw.hungry() if _is_full(request.recipe) else flaw.damaged())
    return Answer(flaw=exposure) if isinstance(exposure, Flaw) else _printed(exposure, request.recipe)


def _is_full(recipe: Recipe) -> bool:
    """Whether so much memory is taken that decoders may have failed for want of it: they hardly ever say so."""
    try:
        import resource
    except ImportError:  # Windows
        return False
    taken = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    return taken > recipe.memory // 2


def _printed(exposure: Exposure, recipe: Recipe) -> Answer:
    try:
        return Answer(prints=prints(exposure, recipe), inscriptions=exposure.inscriptions)
    # Sound pixels can be written, unless there is not the memory for it; encoders say that in many words.
    except Exception:
        return Answer(flaw=flaw.hungry())


def _rehearse() -> None:
    """Develop a small picture of each kind, so that all that is needed is loaded: a fork can open no file any more."""
    if reads_heif():
        import pillow_heif

        pillow_heif.options.DECODE_THREADS = 1
        pillow_heif.register_heif_opener()
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    picture = Image.linear_gradient("L").resize((64, 64)).convert("RGB")
    for kind in Kind:
        if kind is Kind.HEIF and not reads_heif():
            continue
        file = BytesIO()
        picture.save(file, kind, icc_profile=profile)
        answer = develop(Request(file.getvalue(), kind, Recipe(worthwhile=math.inf, smooth=math.inf)))
        if answer.flaw:
            raise ChildProcessError(answer.flaw.text)


def _here(request: bytes) -> bytes:
    return msgspec.msgpack.encode(develop(msgspec.msgpack.decode(request, type=Request)))


def _apart(request: bytes) -> bytes:
    """The encoded answer to a request, found in a fork."""
    source, sink = os.pipe()
    child = os.fork()
    if not child:
        os.close(source)
        _child(request, sink)
    os.close(sink)
    with os.fdopen(source, "rb") as stream:
        answer = stream.read(_MOST_ANSWER)
    _, status = os.waitpid(child, 0)
    return answer if status == 0 else msgspec.msgpack.encode(Answer(flaw=flaw.bomb(), lasting=False))


def _child(request: bytes, sink: int) -> NoReturn:
    status = 1
    try:
        work = msgspec.msgpack.decode(request, type=Request)
        _confine(work.recipe)
        answer = msgspec.msgpack.encode(develop(work))
        with os.fdopen(sink, "wb") as stream:
            stream.write(answer)
        status = 0
    finally:
        # Without the parent's buffers and exit handlers.
        os._exit(status)


def _confine(recipe: Recipe) -> None:
    """No file or connection can be opened any more, memory and time are bounded, and nothing is said on any stream."""
    import resource

    nothing = os.open(os.devnull, os.O_RDWR)
    for stream in range(3):
        os.dup2(nothing, stream)
    signal.alarm(_PATIENCE * recipe.processor_seconds)
    _limit(resource.RLIMIT_NOFILE, 0)
    _limit(resource.RLIMIT_CPU, recipe.processor_seconds)
    _limit(resource.RLIMIT_AS, recipe.memory)
    _limit(resource.RLIMIT_CORE, 0)
    _limit(resource.RLIMIT_FSIZE, 0)


def _limit(kind: int, value: int) -> None:
    import resource

    _, hard = resource.getrlimit(kind)
    # Linux takes every limit; macOS refuses that of address space.
    with suppress(ValueError):
        resource.setrlimit(kind, (value if hard == resource.RLIM_INFINITY else min(value, hard),) * 2)


if __name__ == "__main__":
    main()
