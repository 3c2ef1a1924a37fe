// The page: its controls, and what state they are in.

import { Call } from "./call.js";
import { Party } from "./party.js";
import { Transcript } from "./transcript.js";
import { read, readAddress } from "./wish.js";

const find = (id) => document.getElementById(id);
const STATES = { idle: "Not connected", connecting: "Connecting …", live: "Connected", ending: "Hanging up …" };
const FAREWELLS = { ended: "The agent has ended the call.", client_requested: "You have hung up." };

const transcript = new Transcript(find("conversation"));
const user = new Party(find("user"));
const assistant = new Party(find("assistant"));
let call = null;

function show(state) {
  document.body.dataset.state = state;
  find("status").textContent = STATES[state];
  const live = state === "live";
  for (const id of ["text", "send"]) find(id).disabled = !live;
  for (const field of find("wish").elements) field.disabled = state !== "idle";
  find("mute").hidden = true;
}

function showFailure(failure) {
  find("failure").hidden = !failure;
  find("failure-title").textContent = failure?.title ?? "";
  find("failure-text").textContent = failure?.text ?? "";
  find("again").hidden = !failure?.again;
}

function showMicrophone(on) {
  find("mute").textContent = on ? "Mute" : "Unmute";
  find("mute").classList.toggle("muted", !on);
}

const view = {
  transcript,
  user,
  assistant,

  live({ microphone }) {
    show("live");
    find("mute").hidden = !microphone;
    showMicrophone(true);
    assistant.rest("Listening");
    find(microphone ? "mute" : "text").focus();
  },

  counts(counts) {
    for (const [name, seconds] of Object.entries(counts)) find(name).textContent = `${seconds.toFixed(1)} s`;
  },

  ended(failure, reason) {
    call = null;
    transcript.end();
    if (!failure) transcript.note(FAREWELLS[reason] ?? "The call has ended.");
    user.rest();
    assistant.rest();
    show("idle");
    showFailure(failure);
    find(failure?.again ? "again" : failure ? "secret" : "connect").focus();
  },
};

function connect() {
  if (call || !find("wish").reportValidity()) return;
  const wish = read(find("wish"));
  showFailure(null);
  transcript.clear();
  view.counts({ sent: 0, played: 0, dropped: 0 });
  document.body.dataset.mode = wish.mode;
  call = new Call(wish, view);
  show("connecting");
  find("hang-up").focus();
  call.start();
}

find("wish").addEventListener("submit", (event) => {
  event.preventDefault();
  connect();
});
find("again").addEventListener("click", connect);
find("mute").addEventListener("click", () => showMicrophone(call.mute()));
find("hang-up").addEventListener("click", () => {
  show("ending");
  call?.hangUp();
});
find("compose").addEventListener("submit", (event) => {
  event.preventDefault();
  const text = find("text").value.trim();
  if (text && call?.type(text)) find("text").value = "";
});

readAddress(find("wish"));
show("idle");
