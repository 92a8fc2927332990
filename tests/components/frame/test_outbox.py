"""What is left in the queue when a fragment runs again has the blocks it stands in."""

import pytest
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.runtime.forward_msg_queue import ForwardMsgQueue

from components.frame import outbox


def message(path: list[int], fragment: str = "", *, block: bool = False, reference: bool = False) -> ForwardMsg:
    made = ForwardMsg()
    made.metadata.delta_path.extend(path)
    if reference:
        made.ref_hash = "kept"
        return made
    if block:
        made.delta.add_block.allow_empty = True
    else:
        made.delta.new_element.text.body = "text"
    made.delta.fragment_id = fragment
    return made


@pytest.fixture
def queue() -> ForwardMsgQueue:
    outbox.mend()
    return ForwardMsgQueue()


def paths(queue: ForwardMsgQueue) -> list[list[int]]:
    return [list(msg.metadata.delta_path) for msg in queue._queue]


def test_what_stands_inside_a_fragment_that_runs_again_goes_with_it(queue: ForwardMsgQueue) -> None:
    queue.enqueue(message([0, 3], "outer", block=True))
    queue.flush()
    queue.enqueue(message([0, 3, 4], "outer", block=True))
    queue.enqueue(message([0, 3, 4, 0], "inner", block=True))
    queue.enqueue(message([0, 3, 4, 1], reference=True))
    queue.enqueue(message([0, 1], "header"))
    queue.clear(retain_lifecycle_msgs=True, fragment_ids_this_run=["outer"])
    assert paths(queue) == [[0, 1]]


def test_an_inner_fragment_leaves_the_messages_of_the_outer_one(queue: ForwardMsgQueue) -> None:
    queue.enqueue(message([0, 3], "outer", block=True))
    queue.enqueue(message([0, 3, 4], "inner", block=True))
    queue.enqueue(message([0, 3, 4, 0], "inner"))
    queue.enqueue(message([0, 3, 5], "outer"))
    queue.clear(retain_lifecycle_msgs=True, fragment_ids_this_run=["inner"])
    assert paths(queue) == [[0, 3], [0, 3, 5]]


def test_messages_of_the_life_of_a_run_stay(queue: ForwardMsgQueue) -> None:
    finished = ForwardMsg()
    finished.script_finished = ForwardMsg.FINISHED_FRAGMENT_RUN_SUCCESSFULLY
    queue.enqueue(message([0, 3], "outer", block=True))
    queue.enqueue(finished)
    queue.clear(retain_lifecycle_msgs=True, fragment_ids_this_run=["outer"])
    assert [msg.WhichOneof("type") for msg in queue._queue] == ["script_finished"]
