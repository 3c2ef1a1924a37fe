"""Their server of the Model Context Protocol chats with our agent."""

import json
import re
import shutil

from program import KEY, PACKAGES, agent, program
from table import equal, holds

PEER = "smallest-mcp-server"
PACKAGE = PACKAGES / "node_modules/@developer-smallestai/smallest-mcp-server"
PLATFORM = "https://api.smallest.ai"


async def chat(messages, key=KEY, agent_id="echo", **arguments):
    """What its tool `chat_with_agent` answers, and whether as an error."""
    async with agent() as address:
        for script in PACKAGE.glob("dist/*.js"):
            text = script.read_text().replace(PLATFORM, address)
            (PACKAGE / "loopback").mkdir(exist_ok=True)
            (PACKAGE / "loopback" / script.name).write_text(text)
        async with program(shutil.which("node"), PACKAGE / "loopback/index.js", ATOMS_API_KEY=key) as theirs:
            hello = {"protocolVersion": "2025-03-26", "capabilities": {}, "clientInfo": CLIENT}
            await call(theirs, 1, "initialize", hello)
            theirs.say({"jsonrpc": "2.0", "method": "notifications/initialized"})
            arguments = {"agent_id": agent_id, "messages": messages, **FAST, **arguments}
            result = await call(theirs, 2, "tools/call", {"name": "chat_with_agent", "arguments": arguments})
            return result["content"][0]["text"], result.get("isError", False)


CLIENT = {"name": "checks", "version": "1"}
FAST = {"greeting_wait_ms": 1000, "settle_ms": 500}


async def call(theirs, number, method, params):
    theirs.say({"jsonrpc": "2.0", "id": number, "method": method, "params": params})
    while True:
        heard = await theirs.hear()
        if heard.get("id") == number:
            return heard["result"]


async def chatted(messages, **arguments):
    text, is_error = await chat(messages, **arguments)
    equal((text if is_error else "", is_error), ("", False))
    return json.loads(text)


def agents(said):
    return [turn["text"] for turn in said["transcript"] if turn["role"] == "agent"]


@holds(PEER, "a chat: greeted by name, three turns, closed by the client")
async def _():
    said = await chatted(["hello", "count to ten", "Is it late?"], variables={"name": "Ada", "timezone": "UTC"})
    assert said["greeting"].startswith("Hello Ada."), said["greeting"]
    assert re.fullmatch(r"CALL-\d{13}-[0-9a-f]{6}", said["call_id"]), said["call_id"]
    answers = ["Hello. How are you?", "1, 2, 3, 4, 5, 6, 7, 8, 9, 10.", "You wrote: Is it late?"]
    equal(agents(said), [said["greeting"], *answers])
    equal((said["error"], said["ended_reason"]), (None, None))


@holds(PEER, "the agent hangs up, and the next turn is refused with the reason")
async def _():
    said = await chatted(["goodbye", "Are you there?"])
    equal(agents(said)[1:], ["Goodbye."])
    equal(said["ended_reason"], "ended")
    equal(said["error"], "Chat session is not open (closed: ended)")


@holds(PEER, "a text of 100,000 letters, answered with as many")
async def _():
    text = "x" * 100_000
    said = await chatted([text])
    equal(agents(said)[1:], [f"You wrote: {text}"])


@holds(PEER, "an agent that there is not: the code of the error reaches its user")
async def _():
    text, is_error = await chat(["hello"], agent_id="nobody")
    assert is_error and "[404]" in text, text


@holds(PEER, "a key that is wrong: the handshake is refused with 401")
async def _():
    text, is_error = await chat(["hello"], key="sk_wrong")
    assert is_error and "401" in text, text
