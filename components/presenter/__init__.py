"""The presenter: sets of scenes on a desk, on a stage before two delegations, and in the speaker's own window."""

PAGE = "presenter"
# What the address of a stage says beside the parameters of the scene itself.
SET, PLACE, SECOND, ROLE, ROOM, LIVE, SCENES = "set", "at", "second", "window", "room", "live", "scenes"
OWN = "own"
STAGE, SPEAKER = "stage", "speaker"
