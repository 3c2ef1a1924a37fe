// A session on the agent's socket. It knows the protocol, and nothing of the page.

/** How long an end may take that was asked for, in milliseconds. */
const PATIENCE = 2000;
/** Messages that have a second name. */
const NAMES = {
  "agent.start_talking": "agent_start_talking",
  "agent.stop_talking": "agent_stop_talking",
  session_ended: "session.closed",
};

export class Session {
  /**
   * Opens the socket. `on` has a function for each type of message that is listened to, and `end`, which is called once
   * with how it ended: `{ code, opened, created, asked, reason, error }`.
   */
  constructor(url, on) {
    this.on = on;
    this.end = { opened: false, created: false, asked: false, reason: null, error: null };
    this.socket = new WebSocket(url);
    this.socket.binaryType = "arraybuffer";
    this.socket.onopen = () => {
      this.end.opened = true;
    };
    this.socket.onmessage = ({ data }) => this.#receive(data);
    this.socket.onclose = ({ code }) => this.on.end({ ...this.end, code });
  }

  get isOpen() {
    return this.end.created && this.end.reason === null && this.socket.readyState === WebSocket.OPEN;
  }

  /** How many bytes wait to be sent. */
  get waiting() {
    return this.socket.bufferedAmount;
  }

  /** Sends a message; says whether it could. */
  send(message) {
    if (this.isOpen) this.socket.send(JSON.stringify(message));
    return this.isOpen;
  }

  /** Asks for an orderly end, and makes one where none comes. */
  close() {
    this.end.asked = true;
    if (!this.send({ type: "session.close" })) this.socket.close(1000);
    setTimeout(() => this.socket.close(1000), PATIENCE);
  }

  #receive(data) {
    const text = typeof data === "string" ? data : new TextDecoder().decode(data);
    const message = parse(text);
    const type = NAMES[message?.type] ?? message?.type;
    if (type === "session.created") this.end.created = true;
    if (type === "session.closed") this.end.reason = message.reason ?? "ended";
    if (type === "error") this.#fail(message);
    // What is newer than this page is left alone.
    else if (Object.hasOwn(this.on, type)) this.on[type](message);
  }

  /** Some services nest what went wrong, or leave the code out. */
  #fail({ error, code = error?.code, message = error?.message }) {
    this.end.error = { code: code === undefined ? null : String(code), message: message ?? "" };
    this.on.error?.(this.end.error);
  }
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
