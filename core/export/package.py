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
    return zip_bytes({f"{FOLDER}/{path}": content for path, content in contents.items()}, data_date)


def zip_bytes(contents: Mapping[str, bytes], day: datetime.date) -> bytes:
    """Return a zip of contents by path, all dated to the day; equal content gives equal bytes."""
    moment = (day.year, day.month, day.day, 0, 0, 0)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=LEVEL) as archive:
        for path in sorted(contents):
            entry = zipfile.ZipInfo(path, moment)
            entry.compress_type = zipfile.ZIP_DEFLATED
            # Without it some programs unpack files that nobody may read.
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, contents[path])
    return buffer.getvalue()
