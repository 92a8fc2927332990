"""Derived facts, computed and never stored: silence, overdue, age, two sides, and rows as of a moment."""
