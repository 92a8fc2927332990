"""The projects page: filters, views of the pipeline, the table, and the dossier of a project."""

from components.filters import Choice
from components.pipeline import names

PAGE = "pipeline"
CHOICES = (
    Choice("sector", "sector", "sector", "filters.sector"),
    Choice("stage", "stage", "project_stage", "filters.stage"),
    Choice("region", "admin1_id", "", "pipeline.region", names.region),
    Choice("direction", "direction", "direction", "filters.direction"),
    Choice("country", "country", "country", "filters.country"),
)
MORE = (
    Choice("party", "party_ids", "", "pipeline.party", names.party),
    Choice("activity", "activity", "project_activity", "pipeline.activity"),
    Choice("size", "size", "", "pipeline.size", names.size),
    Choice("confidence", "confidence", "confidence", "filters.confidence"),
)
