"""Programs that speak lines of JSON."""

import asyncio
import contextlib
import json
import logging
import os
from pathlib import Path

OURS = Path(os.environ["OURS"])
PACKAGES = Path(os.environ["PACKAGES"])

LINE = 64 * 1024 * 1024
"""The most bytes of a line."""


# It warns of processes that end by themselves while they are stopped.
logging.getLogger("asyncio").setLevel(logging.ERROR)


class Program:
    def __init__(self, process):
        self.process = process

    async def hear(self):
        line = await self.process.stdout.readline()
        if not line:
            raise EOFError("the program has ended")
        return json.loads(line)

    def say(self, value):
        self.process.stdin.write(json.dumps(value).encode() + b"\n")


@contextlib.asynccontextmanager
async def program(*command, **env):
    pipe = asyncio.subprocess.PIPE
    quiet = asyncio.subprocess.DEVNULL if "LOUD" not in os.environ else None
    env = os.environ | env
    process = await asyncio.create_subprocess_exec(
        *map(str, command), stdin=pipe, stdout=pipe, stderr=quiet, env=env, limit=LINE
    )
    try:
        yield Program(process)
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()


KEY = "sk_of_the_checks"


@contextlib.asynccontextmanager
async def agent():
    """The address of our agent, as `http://…`."""
    async with program(OURS / "realtime", "--listen", "127.0.0.1:0", API_KEY=KEY) as ours:
        line = await ours.process.stdout.readline()
        yield line.decode().strip().rstrip("/")
