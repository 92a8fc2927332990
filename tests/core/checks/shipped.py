"""The facts as they are shipped, read once: what a test of a check breaks in a copy."""

from functools import cache

from core.checks.package import Package
from core.contracts import read_files
from core.contracts.describing import parse_descriptor
from core.contracts.reading import read_package
from core.descriptor import FILE_NAME
from core.settings import settings


@cache
def sound() -> Package:
    """Every table of the shipped facts."""
    files = read_files(settings().data_folder)
    descriptor = parse_descriptor(files[FILE_NAME])
    return read_package(files, descriptor).package(descriptor)
