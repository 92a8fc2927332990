"""The routes page: ways between two ends side by side, what lies near a point, which plant could take whose ore."""

PAGE = "logistics"
