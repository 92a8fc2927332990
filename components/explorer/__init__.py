"""The explorer: one map with linked charts and table, filtered in the reader's browser; Python says what is drawn."""
