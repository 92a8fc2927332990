"""The projects page: filters, views of the pipeline, the table, and the dossier of a project."""

from components.filters import Choice

PAGE = "pipeline"
CHOICES = (
    Choice("sector", "sector", "sector", "filters.sector"),
    Choice("stage", "stage", "project_stage", "filters.stage"),
    Choice("activity", "activity", "project_activity", "pipeline.activity"),
    Choice("direction", "direction", "direction", "filters.direction"),
    Choice("country", "country", "country", "filters.country"),
    Choice("confidence", "confidence", "confidence", "filters.confidence"),
)
