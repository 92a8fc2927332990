"""The map page: layers, filters, the map, the records of sites and projects, and their tables."""

PAGE = "map"
