// What the user wants of a call: the form.

/** Fills the key in from the address, behind `#`, and takes it away from there. */
export function readAddress(form) {
  const key = new URLSearchParams(location.hash.slice(1)).get("key");
  if (!key) return;
  form.elements.secret.value = key;
  history.replaceState(null, "", location.pathname);
}

/** `{ secret, mode, name, agent, input, output }`. */
export function read(form) {
  const wish = Object.fromEntries(new FormData(form));
  return { ...wish, secret: wish.secret.trim(), name: wish.name.trim(), agent: wish.agent.trim() };
}
