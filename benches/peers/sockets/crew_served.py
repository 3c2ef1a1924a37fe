"""Their callers of a crew, against our server."""

import asyncio
import contextlib
import json
import sys
from pathlib import Path

from program import OURS, program
from smallestai.atoms.crew import events
from smallestai.atoms.crew.session import EventCodec
from smallestai.cli.lib.chat import SDKCodec
from table import equal, holds
from websockets.asyncio.client import connect

PEER = "smallestai, its callers"


@contextlib.asynccontextmanager
async def served():
    async with program(OURS / "crew-peer", "serve") as ours:
        yield ours, (await ours.hear())["listening"] + "/ws"


async def until(ours, kind):
    while (heard := await ours.hear()).get("message", {}).get("type") != kind:
        if "message" not in heard and "opened" not in heard:
            raise AssertionError(f"{heard}")
    return heard["message"]


def say(ours, kind, **more):
    ours.say({"message": {"type": kind, **more}})


@holds(PEER, "the program `agent-crew chat`: greeting, a turn with a log, the answer told back")
async def _():
    chat = [Path(sys.executable).parent / "smallestai", "agent-crew", "chat", "--url"]
    async with served() as (ours, address), program(*chat, address, COLUMNS="200") as theirs:
        await until(ours, "system.init")
        say(ours, "agent.ready")
        await until(ours, "system.user.joined")
        say(ours, "agent.speak", text="Welcome.")
        equal((await until(ours, "agent.transcript.update"))["content"], "Welcome.")
        theirs.process.stdin.write(b"How are you?\n")
        said = await until(ours, "agent.transcript.update")
        equal((said["role"], said["content"]), ("user", "How are you?"))
        await until(ours, "system.llm.request")
        say(ours, "agent.llm.response.start")
        say(ours, "agent.log", name="tool_call_start", payload={"function_name": "mood"})
        for piece in ("Fine, ", "thanks."):
            say(ours, "agent.llm.response.chunk", text=piece)
        say(ours, "agent.llm.response.end")
        equal((await until(ours, "agent.transcript.update"))["content"], "Fine, thanks.")
        theirs.process.stdin.write(b"exit\n")
        equal(await ours.hear(), {"closed": 1000})
        printed = (await theirs.process.stdout.read()).decode()
        assert all(text in printed for text in ("Welcome.", "Fine, thanks.", "mood")), printed


def init(**more):
    return events.SDKSystemInitEvent(version="1.0.0", session_context={"initial_variables": {}, **more})


CALLER = events.CallerContext(user_number="+15550100", of_tomorrow=1)

TO_CREW = [
    *(init(conversation_type=kind) for kind in events.ConversationType),
    init(conversation_type="telephonyInbound", caller=CALLER, output_agent_settings={"of_tomorrow": 1}),
    events.SDKSystemUserJoinedEvent(),
    events.SDKSystemUserStartedSpeakingEvent(),
    events.SDKSystemUserStoppedSpeakingEvent(),
    events.SDKSystemControlInterruptEvent(),
    events.SDKSystemLLMRequestEvent(),
    events.SDKSystemLLMRequestEvent(messages=[{"role": "user", "content": "Hi."}], extra_params={"seed": 1}),
    events.SDKAgentTranscriptUpdateEvent(role="user", content="Hi."),
    events.SDKAgentTranscriptUpdateEvent(role="assistant", content=""),
    events.SDKSystemUpdateOutputAgentSettingsEvent(settings={"interruptible": False}),
]


@holds(PEER, "each event that its codec writes for a crew is a message of ours, with every field")
async def _():
    async with served() as (ours, address), connect(address) as theirs:
        equal(await ours.hear(), {"opened": None})
        for event in TO_CREW:
            frame = EventCodec().encode(event)
            await theirs.send(frame)
            equal(await ours.hear(), {"message": json.loads(frame)})


HANDOFF = {"type": "static", "prompt": "Ada calls."}
TRANSFER = {"transfer_call_number": "+15550100", "transfer_options": {"type": "cold_transfer"}}
WARM = {"type": "warm_transfer", "private_handoff_option": HANDOFF, "public_handoff_option": HANDOFF}

TO_ATOMS = [
    {"type": "agent.ready"},
    {"type": "agent.ready", "timestamp": "2026-01-05T09:00:00.100000"},
    {"type": "agent.llm.response.start"},
    {"type": "agent.llm.response.start", "request_id": "r-1"},
    {"type": "agent.llm.response.chunk", "text": "Hi."},
    {"type": "agent.llm.response.chunk", "text": "Hi.", "pause_ms": 600},
    {"type": "agent.llm.response.end"},
    {"type": "agent.speak", "text": "Hi."},
    {"type": "agent.end_call"},
    {"type": "agent.control.interrupt"},
    {"type": "agent.control.mute_user"},
    {"type": "agent.control.unmute_user"},
    {"type": "agent.log", "name": "seen"},
    {"type": "agent.log", "name": "seen", "payload": {"times": 2}},
    {"type": "agent.error", "message": "It is slow."},
    {"type": "agent.error", "message": "It is over.", "severity": "fatal", "payload": {"node": "crew"}},
    {"type": "agent.transfer_call", **TRANSFER, "on_hold_music": None},
    {"type": "agent.transfer_call", **TRANSFER, "transfer_options": WARM, "on_hold_music": "none"},
]

# Its chat refuses a transfer without `on_hold_music`, which its server takes; where that is `null` both do.
TO_ATOMS_ALONE = [{"type": "agent.transfer_call", **TRANSFER}]


@holds(PEER, "each message of ours is an event to the models of its server and of its chat")
async def _():
    async with served() as (ours, address), connect(address) as theirs:
        for message in TO_ATOMS + TO_ATOMS_ALONE:
            ours.say({"message": message})
            frame = await asyncio.wait_for(theirs.recv(), 10)
            assert isinstance(frame, bytes), "is a text frame"
            equal(json.loads(frame), message)
            equal(EventCodec().decode(json.loads(frame)).type, message["type"])
            if message not in TO_ATOMS_ALONE:
                equal(SDKCodec().decode(frame).type, message["type"])
