"""Their library registers a call with our agent, and the client of WebSockets that it brings along opens the socket."""

import asyncio
import base64
import json
import math
import struct

from program import KEY, agent
from smallestai import AsyncSmallestAI, SmallestAI
from smallestai.atoms.errors.unauthorized_error import UnauthorizedError
from smallestai.environment import SmallestAIEnvironment
from table import equal, holds
from websockets.asyncio.client import connect
from websockets.exceptions import ConnectionClosedOK, InvalidStatus

PEER = "smallestai"
RATE = 24000


def settings(address, key=KEY):
    nowhere = address.replace("http", "ws")
    platform = SmallestAIEnvironment(atoms=f"{address}/atoms/v1", waves=address, waves_ws=nowhere, payment=address)
    return {"api_key": key, "environment": platform}


def socket(address, token):
    return connect(f"{address.replace('http', 'ws')}/atoms/v1/agent/connect?token={token}")


async def registered(address, **asked):
    answer = await AsyncSmallestAI(**settings(address)).atoms.realtime.register_call(agent_id="echo", **asked)
    return answer.data.access_token


async def until(peer, kind):
    """What came, up to and with a message of that kind."""
    heard = []
    while not heard or heard[-1]["type"] != kind:
        heard.append(json.loads(await peer.recv()))
    return heard


def tone(seconds):
    """Pieces of 20 ms, ready to be sent."""
    samples = [int(9000 * math.sin(n / 10)) for n in range(int(seconds * RATE))]
    piece = RATE // 50
    for start in range(0, len(samples), piece):
        yield struct.pack(f"<{piece}h", *samples[start : start + piece])


async def speak(peer, pieces, binary=False):
    for piece in pieces:
        text = json.dumps({"type": "input_audio_buffer.append", "audio": base64.b64encode(piece).decode()})
        await peer.send(text.encode() if binary else text)


@holds(PEER, "register_call, in both of its forms, answers a token of 30 seconds")
async def _():
    async with agent() as address:
        client = SmallestAI(**settings(address))
        said = await asyncio.to_thread(client.atoms.realtime.register_call, agent_id="echo", mode="chat")
        assert said.data.access_token.startswith("wct_")
        equal((said.status, said.data.expires_in, said.data.sample_rate), (True, 30, RATE))
        assert (await registered(address, variables={"name": "Ada", "vip": True, "age": 36})).startswith("wct_")


@holds(PEER, "register_call with a wrong key raises its error for 401")
async def _():
    async with agent() as address:
        client = AsyncSmallestAI(**settings(address, "sk_wrong"))
        try:
            await client.atoms.realtime.register_call(agent_id="echo")
        except UnauthorizedError:
            return
        raise AssertionError("is not refused")


@holds(PEER, "its token opens one session, which greets by voice, and no second")
async def _():
    async with agent() as address:
        token = await registered(address)
        async with socket(address, token) as peer:
            heard = await until(peer, "agent_stop_talking")
            equal([one["type"] for one in heard[:2]], ["session.created", "agent_start_talking"])
            sizes = {len(base64.b64decode(one["audio"])) for one in heard if one["type"] == "output_audio.delta"}
            equal(sizes, {RATE // 50 * 2})
        try:
            async with socket(address, token):
                raise AssertionError("is opened again")
        except InvalidStatus as refused:
            equal(refused.response.status_code, 401)


@holds(PEER, "a turn by voice, in text and in binary frames, is heard and echoed")
async def _():
    for binary in (False, True):
        async with agent() as address, socket(address, await registered(address)) as peer:
            await until(peer, "agent_stop_talking")
            await speak(peer, tone(0.6), binary)
            await speak(peer, [bytes(RATE // 50 * 2)] * 40, binary)
            heard = [one for one in await until(peer, "transcript") if one["type"] == "transcript"]
            heard += [one for one in await until(peer, "agent_stop_talking") if one["type"] == "transcript"]
            assert "user" in [one["role"] for one in heard], heard


@holds(PEER, "speech over the agent interrupts it, and session.close ends with 1000")
async def _():
    async with agent() as address, socket(address, await registered(address)) as peer:
        await until(peer, "output_audio.delta")
        await speak(peer, tone(0.3))
        await until(peer, "interruption")
        await peer.send(json.dumps({"type": "session.close"}))
        closed = (await until(peer, "session.closed"))[-1]
        equal(closed["reason"], "client_requested")
        try:
            await peer.recv()
            raise AssertionError("goes on after the last message")
        except ConnectionClosedOK as ended:
            equal(ended.rcvd.code, 1000)
