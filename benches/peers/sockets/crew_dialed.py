"""Our client calls a crew on their server, as Atoms does."""

import contextlib
import json
import sys
from pathlib import Path

from crew import EVENTS
from program import OURS, program
from smallestai.atoms.crew.session import EventCodec
from table import equal, holds

PEER = "smallestai, its crew"
CREW = Path(__file__).parent / "crew.py"

CALLER = {"user_number": "+15550100", "agent_number": "+15550199", "direction": "inbound", "call_id": "CALL-1"}


def init(kind="webcall", **more):
    context = {"conversation_type": kind, "initial_variables": {"name": "Ada"}, **more}
    return {"type": "system.init", "version": "1.0.0", "session_context": context}


@contextlib.asynccontextmanager
async def crew():
    """The address of their crew."""
    async with program(sys.executable, CREW) as theirs:
        yield await theirs.hear()


@contextlib.asynccontextmanager
async def called(address, hello=None):
    """A call that their crew has greeted; the handshake is checked."""
    async with program(OURS / "crew-peer", "dial", address) as ours:
        equal(await ours.hear(), {"opened": None})
        ours.say({"message": hello or init()})
        equal((await ours.hear())["message"]["type"], "agent.ready")
        equal((await ours.hear())["message"]["text"], "Hello.")
        yield ours


def asked(content):
    return {"type": "system.llm.request", "messages": [{"role": "user", "content": content}], "extra_params": {}}


async def turn(ours, content):
    """The messages of a turn, and what came that is none of the contract."""
    ours.say({"message": asked(content)})
    messages, others = [], []
    while not messages or messages[-1]["type"] != "agent.llm.response.end":
        heard = await ours.hear()
        if "message" in heard:
            messages.append(heard["message"])
        else:
            others.append(heard)
    return messages, others


def text(messages):
    return "".join(one["text"] for one in messages if one["type"] == "agent.llm.response.chunk")


@holds(PEER, "ready comes first, and a turn is start, chunks and end")
async def _():
    async with crew() as address, called(address) as ours:
        for content in ("one", "two"):
            messages, _ = await turn(ours, content)
            equal(text(messages), f"You said {content}.")
            equal(messages[0]["type"], "agent.llm.response.start")
        ours.say({"close": 1000})
        while "closed" not in (heard := await ours.hear()):
            pass
        equal(heard, {"closed": 1000})


@holds(PEER, "each type of conversation begins, with and without a caller")
async def _():
    async with crew() as address:
        for kind in ("telephonyInbound", "telephonyOutbound", "chat", "webcall", "supervisor_agent"):
            for more in ({}, {"caller": None}, {"caller": CALLER}):
                async with called(address, init(kind, **more)):
                    pass
        hello = init(caller=CALLER) | {"output_agent_settings": {"interruptible": False}}
        async with called(address, hello) as ours:
            messages, _ = await turn(ours, "who")
            equal(text(messages), "+15550100 {'name': 'Ada'}")


@holds(PEER, "each message of ours is one of its events, as what it sends back shows")
async def _():
    at = "2026-01-05T09:00:00.100000"
    plain = ["system.user.joined", "system.user.started_speaking", "system.user.stopped_speaking"]
    said = [{"type": kind} for kind in plain] + [{"type": kind, "timestamp": at} for kind in plain]
    said += [{"type": "agent.transcript.update", "role": role, "content": "Hi."} for role in ("user", "assistant")]
    said += [{"type": "system.output_agent.update_settings", "settings": {"interruptible": True}}]
    async with crew() as address, called(address) as ours:
        for message in said:
            ours.say({"message": message})
            echo = (await ours.hear())["unknown"]
            equal(echo | message, echo)


@holds(PEER, "each of its events is a message of ours, and comes as it was sent")
async def _():
    async with crew() as address, called(address) as ours:
        messages, others = await turn(ours, "all")
        codec = EventCodec()
        equal(messages[1:-2], [json.loads(codec.encode(event)) for event in EVENTS])
        equal([one for one in others if "invalid" in one], [])


@holds(PEER, "an interrupt ends a long response, and the next turn is answered")
async def _():
    async with crew() as address, called(address) as ours:
        ours.say({"message": asked("count")})
        while (await ours.hear()).get("message", {}).get("type") != "agent.llm.response.chunk":
            pass
        ours.say({"message": {"type": "system.control.interrupt"}})
        while (await ours.hear()).get("message", {}).get("type") != "agent.llm.response.end":
            pass
        messages, _ = await turn(ours, "three")
        equal(text(messages), "You said three.")


@holds(PEER, "a turn that fails is start, a fatal error and end")
async def _():
    async with crew() as address, called(address) as ours:
        messages, _ = await turn(ours, "fail")
        kinds = [one["type"] for one in messages]
        equal(kinds, ["agent.llm.response.start", "agent.error", "agent.llm.response.end"])
        equal(messages[1]["severity"], "fatal")
