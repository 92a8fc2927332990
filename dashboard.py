"""The door of the house: `streamlit run dashboard.py` serves the app that is put together here."""

import gc
import sys
from pathlib import Path

import streamlit as st
from starlette.middleware import Middleware

ROOT = Path(__file__).resolve().parent
if str(ROOT) not in sys.path:
    # The rooms must be importable from whatever folder the server is started in.
    sys.path.insert(0, str(ROOT))

from components.explorer.routes import routes as explorer_routes  # noqa: E402
from components.frame import calendar_feed, outbox, vendor  # noqa: E402
from components.frame.compression import CompressedBundle  # noqa: E402
from components.frame.errors import show as show_failure  # noqa: E402
from components.frame.geo_layers import GeoLayers  # noqa: E402
from components.frame.media import KeptPictures  # noqa: E402
from components.frame.redirect import NearestPage  # noqa: E402
from components.frame.shell import Shell  # noqa: E402
from components.frame.warming import warmed  # noqa: E402
from core.settings import settings  # noqa: E402

outbox.mend()
app = st.App(
    ROOT / "components" / "frame" / "router.py",
    middleware=[Middleware(CompressedBundle), Middleware(KeptPictures), Middleware(NearestPage), Middleware(Shell)],
    routes=[
        GeoLayers(settings().data_folder / "geo").route(),
        vendor.route(),
        calendar_feed.route(),
        *explorer_routes(),
    ],
    on_script_error=show_failure,
    lifespan=warmed,
)
# What is loaded now lives as long as the server: the collector need not walk through it at each of its runs
# (measured together with runner.postScriptGC = false: 72 ms of server time per bare rerun became 7).
gc.freeze()
