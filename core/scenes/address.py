"""A whole set of scenes as one value of an address, so that a link hands it over without a file."""

import base64
import binascii
import zlib

from core.breach import Breach
from core.scenes.document import MOST_BYTES, DamagedScenes, read, written
from core.scenes.model import SceneSet

# Longer addresses are cut by some mail programs and refused by some servers; the file has no such limit.
LONGEST = 6_000
NAME = "scenes"


def packed(scenes: SceneSet) -> str:
    """Return the set as letters, digits, `-` and `_` (file text, deflated, base64url); `unpacked` takes it back."""
    return base64.urlsafe_b64encode(zlib.compress(written(scenes, indent=None).encode(), 9)).decode().rstrip("=")


def unpacked(value: str) -> SceneSet:
    """Return the set in the value of an address; raises DamagedScenes."""
    try:
        engine = zlib.decompressobj()
        squeezed = base64.b64decode(value + "=" * (-len(value) % 4), altchars=b"-_", validate=True)
        # A few kilobytes can be made to unfold into gigabytes.
        content = engine.decompress(squeezed, MOST_BYTES + 1)
    except (binascii.Error, ValueError, zlib.error) as error:
        raise DamagedScenes((Breach(NAME, None, None, None, "scenes_address"),)) from error
    if not engine.eof and len(content) <= MOST_BYTES:
        # An address that was cut on its way.
        raise DamagedScenes((Breach(NAME, None, None, None, "scenes_address"),))
    return read(content, NAME)
