"""Lets browsers keep the pictures of `/media/`: their names carry a hash of the content, and Streamlit does not say so.

Chromium asks for the page's small picture anew whenever a script changes the address; the explorer does so at each
filter, and that was the only work a filter made for the server.
"""

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

FOLDER, ENDING = "/media/", ".png"
KEEP = "public, max-age=31536000, immutable"


class KeptPictures:
    """Adds the header to answers that hold a picture."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One ASGI call."""

        async def kept(message: Message) -> None:
            if message["type"] == "http.response.start" and message["status"] == 200:
                MutableHeaders(scope=message)["cache-control"] = KEEP
            await send(message)

        is_picture = scope["type"] == "http" and scope["path"].startswith(FOLDER) and scope["path"].endswith(ENDING)
        await self.app(scope, receive, kept if is_picture else send)
