"""Every view that a scene can show, by its code in the vocabulary scene_view."""

from types import MappingProxyType

from components.presenter import (
    of_agreements,
    of_commission,
    of_logistics,
    of_map,
    of_overview,
    of_partners,
    of_pipeline,
    of_sources,
)
from components.presenter.content import Views

VIEWS: Views = MappingProxyType(
    {
        **of_overview.VIEWS, **of_commission.VIEWS, **of_agreements.VIEWS, **of_pipeline.VIEWS, **of_map.VIEWS,
        **of_logistics.VIEWS, **of_partners.VIEWS, **of_sources.VIEWS,
    }
)  # fmt: skip
