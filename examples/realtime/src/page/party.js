// One side of the call: whether it talks, and how loud it is.

import { share } from "./samples.js";

/** A meter falls this much with each report, so that it does not flicker. */
const FALL = 0.85;

export class Party {
  constructor(root, name) {
    this.root = root;
    this.name = name;
    this.doing = root.querySelector(".doing");
    this.meter = root.querySelector(".level");
    this.shown = 0;
  }

  /** What it does, in a word or two. */
  say(doing, talking = false) {
    if (this.doing.textContent !== doing) this.doing.textContent = doing;
    this.root.classList.toggle("talking", talking);
  }

  /** How loud it is, as the root of the mean square of samples from -1 to 1. */
  level(loudness) {
    const now = share(loudness);
    this.shown = Math.max(now, this.shown * FALL);
    if (this.shown < 0.01) this.shown = 0;
    this.root.style.setProperty("--level", this.shown.toFixed(3));
    this.meter.setAttribute("aria-valuenow", Math.round(this.shown * 100));
  }

  rest(doing = "") {
    this.shown = 0;
    this.level(0);
    this.say(doing);
  }
}
