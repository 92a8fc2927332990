"""Streamlit's queue of messages to the browser, taught that a fragment's run draws what stands inside it anew.

When a fragment runs again before everything of its former run is sent, Streamlit drops that run's messages from the
queue, but keeps those of the fragments inside it, and every reference to a figure that the browser has already. They
then arrive without the blocks they stand in, and the page breaks off ("Bad delta path index"). Streamlit 1.67.
"""

from collections.abc import Callable, Sequence
from typing import Any

from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.runtime.forward_msg_queue import ForwardMsgQueue

Path = tuple[int, ...]
_MENDED = "_drops_what_stands_inside"


def mend() -> None:
    """Teach every queue of this process; calling it again changes nothing."""
    if hasattr(ForwardMsgQueue, _MENDED):
        return
    enqueue, clear = ForwardMsgQueue.enqueue, ForwardMsgQueue.clear
    ForwardMsgQueue.enqueue = _noting(enqueue)
    ForwardMsgQueue.clear = _clearing(clear)
    setattr(ForwardMsgQueue, _MENDED, True)


def _noting(enqueue: Callable[..., None]) -> Callable[..., None]:
    """Also note where each fragment begins: no message of it has a shorter path."""

    def noted(queue: ForwardMsgQueue, msg: ForwardMsg) -> None:
        if msg.HasField("delta") and msg.delta.fragment_id:
            path, roots = tuple(msg.metadata.delta_path), _roots(queue)
            if len(path) < len(roots.get(msg.delta.fragment_id, (*path, 0))):
                roots[msg.delta.fragment_id] = path
        enqueue(queue, msg)

    return noted


def _clearing(clear: Callable[..., None]) -> Callable[..., None]:
    """Also drop what stands inside the fragments that run again."""

    def cleared(
        queue: ForwardMsgQueue, retain_lifecycle_msgs: bool = False, fragment_ids_this_run: Sequence[str] | None = None
    ) -> None:
        clear(queue, retain_lifecycle_msgs, fragment_ids_this_run)
        if retain_lifecycle_msgs and fragment_ids_this_run:
            begun = [_roots(queue)[name] for name in fragment_ids_this_run if name in _roots(queue)]
            queue._queue = [msg for msg in queue._queue if not _stands_in(msg, begun)]

    return cleared


def _stands_in(msg: ForwardMsg, roots: Sequence[Path]) -> bool:
    path = tuple(msg.metadata.delta_path)
    is_drawn = msg.HasField("delta") or msg.HasField("ref_hash")
    return is_drawn and any(path[: len(root)] == root for root in roots)


def _roots(queue: ForwardMsgQueue) -> dict[str, Path]:
    kept: dict[str, Any] = queue.__dict__
    return kept.setdefault("_roots_of_fragments", {})
