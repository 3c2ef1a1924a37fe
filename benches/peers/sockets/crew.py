"""A crew on their server, which says what it is asked for. It prints its address."""

import asyncio
import json
import socket
from datetime import datetime

import uvicorn
from smallestai.atoms.crew import AtomsCrewApp, OutputCrewNode
from smallestai.atoms.crew import events


class Crew(OutputCrewNode):
    def __init__(self, session):
        super().__init__(name="crew")
        self.session = session

    async def start(self, init_event, task_manager):
        await super().start(init_event, task_manager)
        await self.speak("Hello.")

    async def generate_response(self):
        asked = self.context.messages[-1]["content"]
        if asked == "fail":
            raise ValueError("on purpose")
        if asked == "who":
            yield f"{self.session.caller.user_number} {self.session.initial_variables}"
        elif asked == "count":
            for number in range(10_000):
                yield f"{number} "
                await asyncio.sleep(0.05)
        elif asked == "all":
            for event in EVENTS:
                await self.send_event(event)
            yield "All."
        else:
            yield f"You said {asked}."


HANDOFF = {"type": "prompt", "prompt": "Ada calls."}
OPTIONS = {"type": "warm_transfer", "private_handoff_option": HANDOFF, "public_handoff_option": HANDOFF}

EVENTS = [
    events.SDKAgentSpeakEvent(text="One moment."),
    events.SDKAgentLogEvent(name="seen"),
    events.SDKAgentLogEvent(name="seen", payload={"times": 2}),
    events.SDKAgentErrorEvent(message="It is slow."),
    events.SDKAgentControlInterruptEvent(),
    events.SDKAgentControlMuteUserEvent(),
    events.SDKAgentControlUnmuteUserEvent(),
    events.SDKAgentLLMResponseStartEvent(request_id="r-1"),
    events.SDKAgentTransferConversationEvent(transfer_call_number="+15550100", transfer_options={}),
    events.SDKAgentTransferConversationEvent(
        transfer_call_number="+15550100", transfer_options=OPTIONS, on_hold_music="ringtone"
    ),
    events.SDKAgentEndCallEvent(),
]
for event in EVENTS:
    event.timestamp = datetime(2026, 1, 5, 9, 0, 0, 100_000)


async def setup(session):
    session.add_node(Crew(session))
    await session.start()
    await session.wait_until_complete()


def main():
    listener = socket.create_server(("127.0.0.1", 0))
    print(json.dumps(f"ws://127.0.0.1:{listener.getsockname()[1]}"), flush=True)
    config = uvicorn.Config(AtomsCrewApp(setup_handler=setup).app, log_level="warning")
    uvicorn.Server(config).run(sockets=[listener])


if __name__ == "__main__":
    main()
