// What went wrong, in words, and whether trying again makes sense.

export class Failure extends Error {
  constructor(title, text, again) {
    super(`${title} ${text}`);
    Object.assign(this, { title, text, again });
  }
}

/** By the status of an answer, or the `code` of the last `error` of a session. */
const CODES = {
  400: ["The call cannot begin like this.", "Something that was asked for is not possible.", false],
  401: ["The key or token is not accepted.", "It may be wrong, expired, or used already.", false],
  404: ["The agent does not exist.", "Look at its name under “More”.", false],
  429: ["Too many calls at once.", "Wait a moment.", true],
  503: ["The service takes no calls just now.", "Wait a moment.", true],
  internal_error: ["The agent has failed.", "That may pass.", true],
  worker_not_ready: ["The agent is not ready yet.", "Wait a moment.", true],
};

export const unreachable = () =>
  new Failure("The service cannot be reached.", "Is it running, and are you online?", true);

/** The failure of an answer of that status, with the reasons that its body gives. */
export function ofAnswer(status, reasons = []) {
  const [title, text, again] = CODES[status] ?? ["The service has refused the call.", `Status ${status}.`, status >= 500];
  return new Failure(title, status === 400 && reasons.length ? `${reasons.join(" ")}` : text, again);
}

/** A handshake that failed; browsers do not say why. A key has just been accepted, so a new token may be as well. */
export function ofHandshake(byToken) {
  return byToken
    ? new Failure("The token is not accepted.", "A call token works once, within 30 seconds: ask for a new one.", false)
    : new Failure("The agent has refused the connection.", "That may pass.", true);
}

/** How a session ended, or `null` where that is how it should. */
export function ofEnd({ code, created, asked, reason, error }) {
  if (asked || (code === 1000 && reason !== "setup_failed")) return null;
  if (code === 4000 || reason === "setup_failed") return ofSetup(error);
  if (code === 1001) return new Failure("The service shuts down.", "Another one may be there in a moment.", true);
  if (code === 1009) return new Failure("The call has ended.", "A message was too long.", true);
  if (code === 1011) return new Failure(CODES.internal_error[0], CODES.internal_error[1], true);
  const title = created ? "The connection was lost." : "The connection broke off before the call began.";
  return new Failure(title, code === 1006 ? "The network may be back in a moment." : `Code ${code}.`, true);
}

/** Nothing but the last error says whether a call that did not begin may begin another time. */
function ofSetup(error) {
  const [title, text, again] = CODES[error?.code] ?? ["The call could not begin.", "", error === null];
  return new Failure(title, [text, error?.message && `(${error.message})`].filter(Boolean).join(" "), again);
}

const MICROPHONE = {
  NotAllowedError: "The page may not use the microphone. Allow it in the browser's address bar, and call again.",
  NotFoundError: "No microphone was found.",
  NotReadableError: "Another program holds the microphone.",
  SecurityError: "Browsers lend the microphone to pages of https or localhost alone.",
};

/** Why there is no microphone. The call goes on in writing. */
export const ofMicrophone = (error) =>
  `${MICROPHONE[error.name] ?? "The microphone cannot be used."} You can type instead.`;
