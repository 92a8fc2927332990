"""The routes that officials know, over the facts: lengths, changes of gauge, and the words of both sides about them."""

import pytest

from core.logistics import measures
from core.logistics.alternatives import Reason, alternatives, openings
from core.logistics.asking import Asked
from core.logistics.ends import AmbiguousEnd, NoPosition, UnknownEnd, find, of_place
from core.logistics.graph import Choice, graph
from core.logistics.matrix import lengths_km
from core.logistics.routes import NoRoute, Route, shortest
from core.vocabulary import label

RAIL = Choice(("rail",), ("UZB",))


def route(asked: Asked, start: str, end: str, choice: Choice | None = None) -> Route:
    origin, target = find(start, asked.tables), find(end, asked.tables)
    return shortest(graph(asked.network, choice or Choice()), origin, target)


@pytest.mark.parametrize(
    ("start", "end", "choice", "km", "by"),
    [
        ("zhanakorgan", "bandar_abbas_port", Choice(), 3108.2, ("tashkent", "sarakhs")),
        ("zhanakorgan", "bandar_abbas_port", RAIL, 4645.2, ("bolashak", "incheh_borun")),
        ("zhanakorgan", "bandar_abbas_port", Choice(avoid=("UZB",)), 4178.8, ("aktau_port", "anzali_port")),
        ("aktau_port", "tehran", Choice(), 1038.1, ("anzali_port",)),
    ],
)
def test_reference_figures(asked: Asked, start: str, end: str, choice: Choice, km: float, by: tuple[str, ...]) -> None:
    found = route(asked, start, end, choice)
    assert found.km == pytest.approx(km, abs=0.05)
    assert found.access_km == 0
    assert set(by) <= set(found.place_ids)


def test_aktau_to_tehran_by_amirabad(asked: Asked) -> None:
    told = alternatives(asked.network, *(find(name, asked.tables) for name in ("aktau_port", "tehran")), Choice())
    by_port = {reason.code: one.route.km for one in told for reason in one.reasons if reason.kind == "gateway"}
    assert by_port["amirabad_port"] == pytest.approx(1155.2, abs=0.05)
    assert by_port["anzali_port"] == pytest.approx(1038.1, abs=0.05)


def test_a_town_with_a_station_loads_at_it(asked: Asked) -> None:
    ends = [find(name, asked.tables) for name in ("zhanakorgan", "city_bandar_abbas")]
    found = shortest(graph(asked.network, Choice()), *ends)
    assert found.off is not None
    assert found.off.place_id in ("bandar_abbas", "bandar_abbas_port")
    assert found.access_km < 20
    whole = graph(asked.network, Choice())
    assert lengths_km(whole, ends[1:], ends[:1])[0, 0] == pytest.approx(found.km)


def test_the_three_ways_of_shalkiya_stand_side_by_side(asked: Asked) -> None:
    ends = [find(name, asked.tables) for name in ("project.shalkiya", "bandar_abbas_port")]
    told = alternatives(asked.network, *ends, Choice())
    assert [one.route.km for one in told] == sorted(one.route.km for one in told)
    network_km = {round(one.route.network_km) for one in told}
    assert {3108, 4179, 4645} <= network_km
    assert all(one.route.onto is not None and one.route.onto.place_id == "zhanakorgan" for one in told)
    assert Reason("without_ashore", "UZB") in next(one for one in told if round(one.route.network_km) == 4645).reasons


@pytest.mark.parametrize("name", ["Lisakovsk", "Borly", "Шалқия", "شالکیا"])
def test_names_lead_to_routes(asked: Asked, name: str) -> None:
    assert route(asked, name, "bandar_abbas_port").km > 3000


def test_changes_of_gauge_in_the_words_of_the_facts(asked: Asked) -> None:
    at = {
        place: [
            (found.place_ids, found.codes)
            for found in measures.gauge_breaks(route(asked, "zhanakorgan", "tehran", choice))
        ]
        for place, choice in (("incheh_borun", RAIL), ("sarakhs", Choice(("rail",))))
    }
    assert at == {place: [((place,), (f"at_{place}",))] for place in at}
    wording = label("gauge_change", "at_incheh_borun", "en")
    assert wording == "1520 mm up to Incheh Borun station, 1435 mm beyond"
    assert "dual-gauge track" in label("gauge_change", "at_sarakhs", "en")


def test_broad_gauge_reaches_incheh_borun(asked: Asked) -> None:
    assert measures.gauge_breaks(route(asked, "zhanaozen", "incheh_borun", RAIL)) == ()


def test_the_change_across_the_sea_is_at_the_ports(asked: Asked) -> None:
    (found,) = measures.gauge_breaks(route(asked, "zhanakorgan", "tehran", Choice(avoid=("UZB", "TKM"))))
    assert found.by_transfer
    assert found.codes == ("port_transhipment",)
    assert found.place_ids == ("aktau_port", "anzali_port")


def test_the_planned_leg_would_not_shorten_the_way_to_tehran(asked: Asked) -> None:
    ends = [find(name, asked.tables) for name in ("aktau_port", "tehran")]
    (opening,) = openings(asked.network, *ends, Choice())
    assert opening.leg.leg_id == "rail_rasht__astara_port_ir"
    assert opening.best is not None
    assert opening.best.km == pytest.approx(1038.1, abs=0.05)
    assert opening.by_it is not None
    assert opening.by_it.km > opening.best.km


def test_a_pair_without_a_route_names_the_nearest_place(asked: Asked) -> None:
    with pytest.raises(NoRoute) as failure:
        route(asked, "tehran", "mashhad", Choice(("sea",)))
    assert failure.value.nearest is None or failure.value.nearest.place_id in asked.network.places


def test_an_end_without_a_point_or_a_record_says_so(asked: Asked) -> None:
    projects = asked.tables["projects"]
    regional = projects[projects["lat"].isna()].iloc[0]["project_id"]
    with pytest.raises(NoPosition):
        find(f"project.{regional}", asked.tables)
    with pytest.raises(UnknownEnd):
        find("nowhere at all", asked.tables)
    with pytest.raises(AmbiguousEnd):
        find(asked.tables["sites"]["name_en"].mode().iloc[0], asked.tables)


def test_km_by_country_mode_and_kind_add_up_to_the_whole(asked: Asked) -> None:
    found = route(asked, "project.shalkiya", "bandar_abbas_port", Choice(("rail", "sea", "road")))
    for sums in (measures.km_by_mode(found), measures.km_by_country(found)):
        assert sum(sums.values()) == pytest.approx(found.network_km)
    assert sum(measures.km_by_length_kind(found).values()) == pytest.approx(found.km)


def test_all_projects_to_all_ports_and_crossings_in_one_call(asked: Asked) -> None:
    projects = asked.tables["projects"]
    origins = [find(f"project.{one}", asked.tables) for one in projects[projects["lat"].notna()]["project_id"]]
    targets = [of_place(one) for one in asked.network.places.values() if one.kind in ("port", "border_crossing")]
    lengths = lengths_km(graph(asked.network, Choice()), origins, targets)
    assert lengths.shape == (len(origins), len(targets))
    row = next(place for place, end in enumerate(origins) if end.record_id == "shalkiya")
    column = next(place for place, end in enumerate(targets) if end.record_id == "bandar_abbas_port")
    assert lengths[row, column] == pytest.approx(route(asked, "project.shalkiya", "bandar_abbas_port").km)
