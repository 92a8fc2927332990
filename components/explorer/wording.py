"""The words that go to the browser: its own catalogue, and what other pages already say in the same sense."""

from collections.abc import Mapping
from types import MappingProxyType

from core.words.catalogue import Entry, entries, entry

DOMAIN = "explorer"
# Name in the browser and the key of the catalogue that another page shares.
SHARED: Mapping[str, str] = MappingProxyType(
    {
        "layers": "map.layers", "search": "filters.search", "search_hint": "filters.search_hint",
        "clear": "filters.clear", "ignored": "filters.ignored", "empty": "filters.empty",
        "sites_shown": "map.sites_count", "projects_shown": "map.projects_count", "tool_pan": "map.tool_pan",
        "tool_box": "map.tool_box", "tool_lasso": "map.tool_lasso", "tool_nearer": "map.tool_zoom_in",
        "tool_farther": "map.tool_zoom_out", "legend_sites": "map.legend_sites",
        "legend_projects": "map.legend_projects", "legend_position": "map.legend_position",
        "legend_transport": "map.legend_transport", "line_rail": "map.line_rail", "line_road": "map.line_road",
        "line_sea": "map.line_sea", "line_planned": "map.line_planned", "lakes_note": "map.lakes_note",
        "position": "map.hover_accuracy", "spread": "map.spread_other", "dated": "map.hover_dated",
        "table": "map.table", "sites": "map.table_sites", "projects": "map.table_projects",
        "numbered": "map.legend_count", "close": "map.close", "sources": "tables.sources",
        "working": "exports.working", "failed_picture": "exports.failed", "no_filter": "exports.no_filter",
        "more_sources": "exports.more_sources", "download": "exports.download",
        "column_name": "map.name", "column_country": "map.country", "column_admin1_id": "map.region",
        "column_commodities": "map.minerals", "column_site_kind": "map.kind", "column_status": "map.status",
        "column_sector": "map.sector", "column_activity": "map.activity", "column_stage": "map.stage",
        "column_confidence": "filters.confidence", "column_location_accuracy": "map.accuracy",
    }
)  # fmt: skip


def words_of(language: str) -> dict[str, Entry]:
    """Texts, or tuples of their plural forms, by the name the browser's modules use; raises MissingWord."""
    own = {key.partition(".")[2]: text for key, text in entries(language, DOMAIN).items()}
    return {**own, **{name: entry(key, language) for name, key in SHARED.items()}}
