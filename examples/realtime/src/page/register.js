// Registering a call, so that the address of the socket holds a token that works once, and no key.

import { Failure, ofAnswer, unreachable } from "./failure.js";

const BASE = "/atoms/v1";

/** The address of a socket for what is wished; throws a `Failure`. */
export async function address(wish) {
  const token = wish.secret.startsWith("wct_") ? wish.secret : await register(wish);
  const url = new URL(`${BASE}/agent/connect`, location.href);
  url.protocol = url.protocol.replace("http", "ws");
  url.hash = "";
  url.searchParams.set("token", token);
  return url;
}

async function register({ secret, agent, mode, name, input, output }) {
  const wanted = {
    agent_id: agent,
    mode,
    variables: name ? { name } : {},
    input_audio_format: input,
    output_audio_format: output,
  };
  const answer = await post(`${BASE}/conversation/register-call`, secret, wanted);
  const body = await answer.json().catch(() => ({}));
  if (!answer.ok) throw ofAnswer(answer.status, body.errors);
  const token = body.data?.access_token;
  if (!token) throw new Failure("The call was not registered.", "The service has sent no token.", true);
  return token;
}

function post(path, key, body) {
  const headers = { "content-type": "application/json", authorization: `Bearer ${key}` };
  return fetch(path, { method: "POST", headers, body: JSON.stringify(body) }).catch(() => {
    throw unreachable();
  });
}

/** Whether the service answers at all. */
export async function isReachable() {
  const answer = await fetch("/icon.svg", { cache: "no-store" }).catch(() => null);
  return answer !== null;
}
