// One call: the session, the microphone and the speaker, and what of them is shown.

import { ofEnd, ofHandshake, ofMicrophone, unreachable } from "./failure.js";
import { Microphone } from "./microphone.js";
import { address, isReachable } from "./register.js";
import { FRAME, decode, encode, rateOf } from "./samples.js";
import { Session } from "./session.js";
import { Speaker } from "./speaker.js";

/** How loud speech is at least, and how long after it somebody still counts as talking, in milliseconds. */
const SPEECH = 0.015;
const AFTER = 400;
/** How many bytes may wait to be sent before audio is left out. */
const BEHIND = 64 * 1024;

export class Call {
  /** `view` has the parties, the transcript, and functions for what happens: `live`, `ended`, `counts`. */
  constructor(wish, view) {
    this.wish = wish;
    this.view = view;
    this.voice = wish.mode === "webcall";
    this.counts = { sent: 0, played: 0, dropped: 0 };
    /** When the user was loud last. */
    this.spoke = 0;
    /** Whether a turn of the agent goes on. */
    this.answering = false;
  }

  /** To be called while a click is handled: browsers let no page sound otherwise. */
  async start() {
    try {
      if (this.voice) await this.#prepare();
      const url = await address(this.wish);
      if (!this.over) this.session = new Session(url, this.#handlers());
    } catch (failure) {
      this.#end(failure.title ? failure : unreachable());
    }
  }

  async #prepare() {
    this.context = new AudioContext();
    const resumed = this.context.resume();
    const microphone = Microphone.open(this.context).catch((error) => {
      this.view.transcript.note(ofMicrophone(error));
      return null;
    });
    const worklets = ["capture", "playback"].map((name) => this.context.audioWorklet.addModule(`/${name}.worklet.js`));
    [this.microphone] = await Promise.all([microphone, ...worklets, resumed]);
    if (this.over) this.#release();
  }

  #handlers() {
    const { transcript } = this.view;
    return {
      "session.created": (created) => this.#begin(created),
      "transcript.delta": ({ role, text }) => transcript.grow(role, text),
      transcript: ({ role, text }) => transcript.close(role, text),
      "output_audio.delta": ({ audio }) => this.speaker?.add(decode(audio)),
      agent_start_talking: () => {
        this.answering = true;
      },
      agent_stop_talking: () => {
        this.answering = false;
        this.speaker?.finish();
      },
      interruption: () => {
        this.answering = false;
        this.speaker?.flush();
        transcript.interrupt();
      },
      error: ({ code, message }) => {
        if (this.session.isOpen) transcript.note(`The agent reports: ${message || code}`);
      },
      end: (end) => this.#finish(end),
    };
  }

  #begin({ sample_rate, input_audio_format }) {
    if (this.voice) {
      this.speaker = new Speaker(this.context, sample_rate);
      this.speaker.onReport = (report) => this.#heard(report);
      this.#listen(rateOf(input_audio_format ?? `pcm_${sample_rate}`));
    }
    this.view.live({ microphone: Boolean(this.microphone) });
  }

  #listen(rate) {
    if (!this.microphone) return this.view.user.rest("No microphone");
    this.microphone.onSamples = (samples) => this.#speak(samples);
    this.microphone.onLoudness = (loudness) => this.#loud(loudness);
    this.microphone.onLost = () => this.view.transcript.note(ofMicrophone({ name: "NotFoundError" }));
    this.microphone.start(rate);
  }

  #speak(samples) {
    // A slow network gets less of it, rather than all of it late.
    if (this.session.waiting > BEHIND) return;
    const sent = this.session.send({ type: "input_audio_buffer.append", audio: encode(samples) });
    if (sent) this.#count({ sent: this.counts.sent + FRAME });
  }

  #loud(loudness) {
    const now = performance.now();
    if (loudness > SPEECH) this.spoke = now;
    const talking = this.spoke > 0 && now - this.spoke < AFTER;
    const { user } = this.view;
    user.level(loudness);
    user.say(this.microphone.on ? (talking ? "Speaking" : "Quiet") : "Muted", talking);
  }

  #heard({ playing, loudness, played, dropped }) {
    const { assistant } = this.view;
    // What was said sounds on for a moment after the turn is over.
    const talking = playing || this.answering;
    assistant.level(loudness);
    assistant.say(talking ? "Speaking" : "Listening", talking);
    this.#count({ played, dropped });
  }

  #count(counts) {
    Object.assign(this.counts, counts);
    this.view.counts(this.counts);
  }

  /** Switches the microphone; says whether it is on. */
  mute() {
    this.microphone.switch(!this.microphone.on);
    return this.microphone.on;
  }

  /** Sends a text; says whether it could. */
  type(text) {
    const sent = this.session?.send({ type: "input_text.send", text });
    if (sent) this.view.transcript.close("user", text);
    return Boolean(sent);
  }

  hangUp() {
    if (this.session) this.session.close();
    else this.#end(null);
  }

  async #finish(end) {
    if (end.opened || end.asked) return this.#end(ofEnd(end), end.reason);
    const byToken = this.wish.secret.startsWith("wct_");
    this.#end((await isReachable()) ? ofHandshake(byToken) : unreachable());
  }

  #end(failure, reason = null) {
    if (this.over) return;
    this.over = true;
    this.#release();
    this.view.ended(failure, reason);
  }

  #release() {
    this.microphone?.close();
    this.speaker?.close();
    this.context?.close().catch(() => {});
  }
}
