"""The lengths of the shortest ways from many ends to many targets, in one call."""

from collections.abc import Sequence

import networkx
import numpy
from numpy.typing import NDArray

from core.logistics.ends import End
from core.logistics.geodesy import straight_km
from core.logistics.graph import AT_HAND_KM, DIRECT_WITHIN_KM, MOST_ACCESS, ROAD_FACTOR, Graph

Kilometres = NDArray[numpy.float64]


def lengths_km(graph: Graph, origins: Sequence[End], targets: Sequence[End]) -> Kilometres:
    """Return km as an array of origins × targets, equal to those of `routes.shortest`; infinite where there is none.

    Each target is searched once, and the access legs of all origins are found together.
    """
    places, access = _access(graph, origins)
    found = numpy.full((len(origins), len(targets)), numpy.inf)
    for column, target in enumerate(targets):
        to_place = _to_places(graph, target)
        found[:, column] = (to_place[places] + access).min(axis=1, initial=numpy.inf)
    return numpy.minimum(found, _direct(graph, origins, targets))


def _to_places(graph: Graph, target: End) -> Kilometres:
    """Return km from every place to the target, by the position of the place, and one infinite value at the end."""
    order = {place_id: position for position, place_id in enumerate(graph.network.places)}
    found = numpy.full(len(order) + 1, numpy.inf)
    for off in graph.access(target):
        if off.place_id not in graph.joined:
            continue
        for place_id, km in networkx.single_source_dijkstra_path_length(
            graph.joined, off.place_id, weight="km"
        ).items():
            found[order[place_id]] = min(found[order[place_id]], km + off.km)
    return found


def _access(graph: Graph, origins: Sequence[End]) -> tuple[NDArray[numpy.intp], Kilometres]:
    """Return per origin the positions of its places of access and the km to each; unused cells lead nowhere."""
    order = {place_id: position for position, place_id in enumerate(graph.network.places)}
    places = numpy.full((len(origins), MOST_ACCESS), len(order), dtype=numpy.intp)
    km = numpy.full((len(origins), MOST_ACCESS), numpy.inf)
    for country, (ids, latitudes, longitudes) in graph.joints.items():
        rows = [row for row, end in enumerate(origins) if end.country == country]
        if not rows:
            continue
        lat, lon = (numpy.array([getattr(origins[row], name) for row in rows]) for name in ("lat", "lon"))
        distances = straight_km(lat[:, None], lon[:, None], latitudes[None, :], longitudes[None, :])
        nearest = numpy.argsort(distances, axis=1, kind="stable")[:, :MOST_ACCESS]
        positions = numpy.array([order[place_id] for place_id in ids])
        width = nearest.shape[1]
        places[rows, :width] = positions[nearest]
        straight = numpy.take_along_axis(distances, nearest, axis=1)
        is_left_out = (straight > AT_HAND_KM) & (straight[:, :1] <= AT_HAND_KM)
        km[rows, :width] = numpy.where(is_left_out, numpy.inf, straight * ROAD_FACTOR)
    for row, end in enumerate(origins):
        if graph.is_joint(end):
            places[row], km[row] = len(order), numpy.inf
            places[row, 0], km[row, 0] = order[end.record_id], 0.0
    return places, km


def _direct(graph: Graph, origins: Sequence[End], targets: Sequence[End]) -> Kilometres:
    if not origins or not targets:
        return numpy.full((len(origins), len(targets)), numpy.inf)
    degrees = [
        numpy.array([[getattr(end, name) for end in ends]]) for ends in (origins, targets) for name in ("lat", "lon")
    ]
    straight = straight_km(degrees[0].T, degrees[1].T, degrees[2], degrees[3])
    countries = [numpy.array([end.country for end in ends]) for ends in (origins, targets)]
    joints = [numpy.array([graph.is_joint(end) for end in ends]) for ends in (origins, targets)]
    free = (countries[0][:, None] == countries[1][None, :]) & ~joints[0][:, None] & ~joints[1][None, :]
    return numpy.where(free & (straight <= DIRECT_WITHIN_KM), straight * ROAD_FACTOR, numpy.inf)
