"""All checks, in the order of the table."""

import asyncio
import sys

import agent_mcp  # noqa: F401
import agent_sdk  # noqa: F401
import crew_dialed  # noqa: F401
import crew_served  # noqa: F401
import table

sys.exit(1 if asyncio.run(table.all_hold()) else 0)
