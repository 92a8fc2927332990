"""The register of instruments: its rows, its timeline, and the dossier of one instrument."""
