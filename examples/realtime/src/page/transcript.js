// What was said, turn by turn. A turn that runs is replaced as it grows, and goes to the log when it is final, so that
// it is read aloud once.

/** How many pixels from the end still count as there. */
const NEAR = 60;
const NAMES = { user: "You", assistant: "Agent", note: "" };

export class Transcript {
  constructor(root) {
    this.scroll = root.querySelector("#scroll");
    this.said = root.querySelector("#said");
    this.running = root.querySelector("#running");
    this.turns = {};
    this.atEnd = true;
    this.scroll.addEventListener("scroll", () => this.#look());
    new ResizeObserver(() => this.#follow()).observe(this.scroll);
  }

  /** The whole text of the turn that runs. */
  grow(role, text) {
    const side = sideOf(role);
    this.turns[side] ??= { after: this.said.lastElementChild, item: this.running.appendChild(turn(side)) };
    this.#write(this.turns[side].item, text);
  }

  /** A turn is over, and this was said. It stands where it began: before what interrupted it. */
  close(role, text) {
    const side = sideOf(role);
    const running = this.turns[side] ?? { after: this.said.lastElementChild };
    delete this.turns[side];
    running.item?.remove();
    if (text.trim() === "") return;
    const closed = turn(side);
    if (running.item?.classList.contains("interrupted")) interrupted(closed);
    if (running.after) running.after.after(closed);
    else this.said.prepend(closed);
    this.#write(closed, text);
  }

  /** The user has spoken over the agent. */
  interrupt() {
    const last = this.turns.assistant?.item ?? [...this.said.querySelectorAll(".assistant")].at(-1);
    if (last) interrupted(last);
    this.#follow();
  }

  /** Something about the call rather than of it. */
  note(text) {
    this.close("note", text);
  }

  clear() {
    for (const role of Object.keys(this.turns)) this.close(role, "");
    this.said.replaceChildren();
    this.atEnd = true;
  }

  /** What runs when the call ends stays as it is. */
  end() {
    for (const [role, { item }] of Object.entries(this.turns)) {
      this.close(role, item.querySelector(".text").textContent);
    }
  }

  #write(turn, text) {
    turn.querySelector(".text").textContent = text;
    this.#follow();
  }

  /** Whether the end is in sight; somebody may be reading further up. */
  #look() {
    const { scrollHeight, scrollTop, clientHeight } = this.scroll;
    this.atEnd = scrollHeight - scrollTop - clientHeight < NEAR;
  }

  #follow() {
    if (this.atEnd) this.scroll.scrollTop = this.scroll.scrollHeight;
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
