// What was said, turn by turn. A turn that runs is replaced as it grows, and goes to the log when it is final, so that
// it is read aloud once.

const NAMES = { user: "You", assistant: "Agent", note: "" };

export class Transcript {
  constructor(root) {
    this.scroll = root.querySelector("#scroll");
    this.said = root.querySelector("#said");
    this.running = root.querySelector("#running");
    this.turns = {};
  }

  /** The whole text of the turn that runs. */
  grow(role, text) {
    const side = sideOf(role);
    this.turns[side] ??= this.running.appendChild(turn(side));
    this.#write(this.turns[side], text);
  }

  /** A turn is over, and this was said. */
  close(role, text) {
    const side = sideOf(role);
    const running = this.turns[side];
    delete this.turns[side];
    running?.remove();
    if (text.trim() === "") return;
    const closed = turn(side);
    if (running?.classList.contains("interrupted")) interrupted(closed);
    this.said.append(closed);
    this.#write(closed, text);
  }

  /** The user has spoken over the agent. */
  interrupt() {
    const last = this.turns.assistant ?? [...this.said.querySelectorAll(".assistant")].at(-1);
    if (last) interrupted(last);
  }

  /** Something about the call rather than of it. */
  note(text) {
    this.close("note", text);
  }

  clear() {
    for (const role of Object.keys(this.turns)) this.close(role, "");
    this.said.replaceChildren();
  }

  /** What runs when the call ends stays as it is. */
  end() {
    for (const [role, running] of Object.entries(this.turns)) {
      this.close(role, running.querySelector(".text").textContent);
    }
  }

  #write(turn, text) {
    turn.querySelector(".text").textContent = text;
    this.scroll.scrollTop = this.scroll.scrollHeight;
  }
}

/** Who has spoken; some services call the assistant an agent. */
const sideOf = (role) => (role === "user" || role === "note" ? role : "assistant");

function turn(side) {
  const item = document.createElement("li");
  item.className = side;
  if (NAMES[side]) item.append(part("who", NAMES[side]), " ");
  item.append(part("text", ""));
  return item;
}

function interrupted(turn) {
  if (turn.classList.contains("interrupted")) return;
  turn.classList.add("interrupted");
  turn.append(" ", part("mark", "interrupted"));
}

function part(name, text) {
  const span = document.createElement("span");
  span.className = name;
  span.textContent = text;
  return span;
}
