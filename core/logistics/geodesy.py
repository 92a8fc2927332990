"""Distances on the ellipsoid WGS 84 (Karney's geodesics by pyproj), never in degrees."""

from functools import cache

import numpy
from numpy.typing import ArrayLike, NDArray
from pyproj import Geod

METRES = 1000.0


@cache
def _ellipsoid() -> Geod:
    return Geod(ellps="WGS84")


def straight_km(lat: ArrayLike, lon: ArrayLike, to_lat: ArrayLike, to_lon: ArrayLike) -> NDArray[numpy.float64]:
    """Return the lengths of the geodesics in km between points in degrees; the four are broadcast against each other.

    Two single points give an array without dimensions.
    """
    shaped = numpy.broadcast_arrays(lon, lat, to_lon, to_lat)
    flat = [numpy.asarray(part, dtype=float).ravel() for part in shaped]
    metres = _ellipsoid().inv(*flat)[2]
    return numpy.asarray(metres).reshape(shaped[0].shape) / METRES
