"""Bytes out: every file states its filters, as-of day, data version, language, sources and licences."""
