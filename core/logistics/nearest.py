"""What lies near a point: rows of a table by their geodesic distance."""

import numpy
import pandas

from core.logistics.ends import End
from core.logistics.geodesy import straight_km


def nearest(
    origin: End, rows: pandas.DataFrame, *, most: int | None = None, within_km: float | None = None
) -> pandas.DataFrame:
    """Return the rows that have a position, with `straight_km` to the origin, the nearest first (then by id).

    The origin's own row is left out. `most` limits how many, `within_km` how far; rows without a position never count.
    """
    placed = rows[rows["lat"].notna() & rows["lon"].notna()]
    placed = placed[placed.iloc[:, 0] != origin.record_id]
    distances = straight_km(origin.lat, origin.lon, placed["lat"].to_numpy(float), placed["lon"].to_numpy(float))
    order = numpy.lexsort((placed.iloc[:, 0].astype(str).to_numpy(), distances))
    found = placed.assign(straight_km=distances).iloc[order]
    if within_km is not None:
        found = found[found["straight_km"] <= within_km]
    return found if most is None else found.head(most)
