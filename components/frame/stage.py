"""Whether the visitor looks at a stage: then nothing of the frame is drawn around it."""

from components.presenter import PAGE, address


def is_asked(page: str) -> bool:
    """Tell whether the address asks for a set of scenes that is there, on the stage or in the speaker's window."""
    return page == PAGE and address.asked() is not None
