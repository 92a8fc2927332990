"""The half-space of Persian in PDF, so that text copied out of a paper has it where it was written.

A shaper joins the half-space (U+200C), which draws nothing, to the letter after it; readers of PDF that turn a line of
right-to-left glyphs round then turn that pair round, too, and «می‌خواهم» comes out with the half-space one letter late.
So the template draws a stand-in with a glyph of its own (a letter of a script that no text here uses, right-to-left
like its neighbours, a hair wide in our copies of Vazirmatn), and here the map from glyphs to letters (ToUnicode, ISO
32000-1, 9.10.3) is told that this glyph is U+200C.
"""

import re
import zlib

_STREAM = re.compile(rb"(/Length (\d+)[^>]*>>\s*stream\r?\n)")
_MAP = b"beginbf"
STAND_IN, HALF_SPACE = b"<0800>", b"<200C>"
_REMARK = re.compile(rb"^%[^\n]*\n", re.MULTILINE)


def with_half_spaces(paper: bytes) -> bytes:
    """Return the paper with the stand-in named as what it stands for; no byte changes its place."""
    parts, at = [], 0
    for found in _STREAM.finditer(paper):
        begin, length = found.end(), int(found[2])
        mended = _mended(paper[begin : begin + length])
        if mended is not None:
            parts += [paper[at:begin], mended]
            at = begin + length
    return b"".join([*parts, paper[at:]])


def _mended(stream: bytes) -> bytes | None:
    try:
        content = zlib.decompress(stream)
    except zlib.error:
        return None
    if _MAP not in content or STAND_IN not in content:
        return None
    # Without its remarks the map is shorter, so it fits its old place; readers stop at the end of the packed data.
    packed = zlib.compress(_REMARK.sub(b"", content).replace(STAND_IN, HALF_SPACE), 9)
    return packed.ljust(len(stream), b"\n") if len(packed) <= len(stream) else None
