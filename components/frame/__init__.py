"""The frame around every page: door, language, navigation, header, footer, errors."""
