"""The data package as one zip: what the store serves, byte by byte, with the documents that explain it."""

import datetime
import io
import zipfile
from collections.abc import Mapping

LEVEL = 6
FOLDER = "data"
VERSION = "VERSION.txt"


def package_bytes(
    facts: Mapping[str, bytes], documents: Mapping[str, bytes], version: str, data_date: datetime.date
) -> bytes:
    """Return the zip of fact files and documents by their path in the package; equal content gives equal bytes."""
    stated = {VERSION: f"data version {version}\ndata date {data_date.isoformat()}\n".encode()}
    contents = {**facts, **documents, **stated}
    moment = (data_date.year, data_date.month, data_date.day, 0, 0, 0)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=LEVEL) as archive:
        for path in sorted(contents):
            entry = zipfile.ZipInfo(f"{FOLDER}/{path}", moment)
            entry.compress_type = zipfile.ZIP_DEFLATED
            # Without it some programs unpack files that nobody may read.
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, contents[path])
    return buffer.getvalue()
