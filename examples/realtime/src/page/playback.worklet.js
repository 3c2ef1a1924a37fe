// What the agent says, from a ring of samples at the rate of the session.

/** How much is gathered before it plays, in seconds: messages come unevenly. */
const PREBUFFER = 0.24;
/** How much is kept at most, in seconds: a service may send faster than it sounds. */
const LONGEST = 120;
/** How often the page is told, in seconds. */
const OFTEN = 0.05;

class Playback extends AudioWorkletProcessor {
  constructor({ processorOptions: { rate } }) {
    super();
    this.rate = rate;
    this.ratio = rate / sampleRate;
    this.ring = new Float32Array(rate * LONGEST);
    /** How many samples were ever written and read; the second between two of them. */
    this.written = 0;
    this.read = 0;
    this.playing = false;
    this.complete = false;
    this.played = 0;
    this.dropped = 0;
    this.squares = 0;
    this.since = 0;
    this.port.onmessage = ({ data }) => this[data.does](data.samples);
  }

  get waiting() {
    return this.written - this.read;
  }

  /** More of what the agent says. What has no room is dropped. */
  add(samples) {
    this.complete = false;
    const room = Math.floor(this.ring.length - this.waiting);
    samples.subarray(0, room).forEach((sample) => {
      this.ring[this.written++ % this.ring.length] = sample;
    });
    this.dropped += Math.max(0, samples.length - room);
  }

  /** Nothing more comes: what is there is played, however little. */
  finish() {
    this.complete = true;
  }

  /** The user has interrupted: what is there is not played. */
  flush() {
    this.dropped += this.waiting;
    this.read = this.written;
    this.playing = false;
  }

  process(_, [output]) {
    const enough = this.waiting >= PREBUFFER * this.rate || (this.complete && this.waiting > 1);
    this.playing ||= enough;
    output[0].forEach((_, at, channel) => {
      channel[at] = this.next();
    });
    this.since += output[0].length;
    if (this.since >= OFTEN * sampleRate) this.report();
    return true;
  }

  next() {
    if (this.playing && this.waiting < 2) {
      this.playing = false;
      if (this.complete) this.read = this.written;
    }
    if (!this.playing) return 0;
    const first = Math.floor(this.read);
    const [one, two] = [first, first + 1].map((at) => this.ring[at % this.ring.length]);
    const sample = one + (two - one) * (this.read - first);
    this.read += this.ratio;
    this.played += 1 / sampleRate;
    this.squares += sample * sample;
    return sample;
  }

  report() {
    const { playing, played } = this;
    const loudness = Math.sqrt(this.squares / this.since);
    this.port.postMessage({ playing, played, loudness, dropped: this.dropped / this.rate });
    this.since = 0;
    this.squares = 0;
  }
}

registerProcessor("playback", Playback);
