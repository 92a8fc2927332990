"""An area drawn on the map: a polygon of longitudes and latitudes that an address can hold, and what lies in it."""

import re
from dataclasses import dataclass

import numpy
import pandas

# As many corners as a hand-drawn line needs and an address bears.
MOST_CORNERS = 80
_NUMBER = r"-?\d{1,3}(?:\.\d{1,4})?"
_AREA = re.compile(rf"{_NUMBER},{_NUMBER}(?:_{_NUMBER},{_NUMBER}){{2,{MOST_CORNERS - 1}}}", re.ASCII)


class NotAnArea(ValueError):
    """A text that is not `lon,lat_lon,lat_lon,lat...` with three corners or more, all of them on the globe."""


@dataclass(frozen=True)
class Area:
    """A polygon by its corners (longitude, latitude in degrees), closed by itself, with sides straight in degrees."""

    corners: tuple[tuple[float, float], ...]

    @classmethod
    def parse(cls, text: str) -> "Area":
        """Read the form of the address; raises NotAnArea."""
        if not _AREA.fullmatch(text):
            raise NotAnArea(text)
        pairs = [pair.split(",") for pair in text.split("_")]
        corners = tuple((float(lon), float(lat)) for lon, lat in pairs)
        if any(abs(lon) > 180 or abs(lat) > 90 for lon, lat in corners):
            raise NotAnArea(text)
        return cls(corners)

    def holds(self, lon: pandas.Series, lat: pandas.Series) -> pandas.Series:
        """Tell for each point whether it lies inside (even-odd rule); a row without a position lies in no area."""
        x, y = (cells.to_numpy(dtype="float64", na_value=numpy.nan) for cells in (lon, lat))
        inside = numpy.zeros(len(x), dtype=bool)
        for (x1, y1), (x2, y2) in zip(self.corners, (*self.corners[1:], self.corners[0]), strict=True):
            if y1 != y2:
                crosses = (y1 > y) != (y2 > y)
                inside ^= crosses & (x < (x2 - x1) * (y - y1) / (y2 - y1) + x1)
        return pandas.Series(inside, index=lon.index)
