"""The zip holds what it was given, byte by byte, and is the same when made again."""

import datetime
import io
import zipfile

from core.export.package import package_bytes

DAY = datetime.date(2026, 11, 22)
FACTS = {"datapackage.json": b"{}", "tables/a.csv": "نام\n".encode()}


def test_every_file_comes_back_byte_by_byte() -> None:
    content = package_bytes(FACTS, {"README.md": b"# x"}, "0123456789ab", DAY)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.testzip() is None
        found = {name: archive.read(name) for name in archive.namelist()}
    assert {f"data/{path}": body for path, body in FACTS.items()}.items() <= found.items()
    assert found["data/README.md"] == b"# x"
    assert b"0123456789ab" in found["data/VERSION.txt"]


def test_equal_content_gives_equal_bytes() -> None:
    first, second = (package_bytes(facts, {}, "v", DAY) for facts in (FACTS, dict(reversed(FACTS.items()))))
    assert first == second
