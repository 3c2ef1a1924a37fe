// What the microphone hears, at the rate of the session and in messages of 20 ms.

class Capture extends AudioWorkletProcessor {
  constructor({ processorOptions: { rate } }) {
    super();
    /** How many samples of the microphone one of the session takes. */
    this.ratio = sampleRate / rate;
    this.length = Math.round(rate / 50);
    this.resample = this.ratio > 1 ? this.average : this.interpolate;
    this.room = this.ratio;
    this.sum = 0;
    this.at = 0;
    this.last = 0;
    this.begin();
  }

  process([input]) {
    input[0]?.forEach((sample) => this.resample(sample));
    return true;
  }

  /** To a lower rate: each sample is the mean of those that it takes the place of, which keeps high tones out. */
  average(sample) {
    let left = 1;
    while (left >= this.room) {
      this.emit((this.sum + sample * this.room) / this.ratio);
      left -= this.room;
      this.sum = 0;
      this.room = this.ratio;
    }
    this.sum += sample * left;
    this.room -= left;
  }

  /** To a higher rate: straight lines from sample to sample. */
  interpolate(sample) {
    for (; this.at < 1; this.at += this.ratio) {
      this.emit(this.last + (sample - this.last) * this.at);
    }
    this.at -= 1;
    this.last = sample;
  }

  begin() {
    this.samples = new Int16Array(this.length);
    this.filled = 0;
    this.squares = 0;
  }

  emit(sample) {
    const bounded = Math.max(-1, Math.min(1, sample));
    this.samples[this.filled++] = Math.round(bounded * 32767);
    this.squares += bounded * bounded;
    if (this.filled < this.length) return;
    const loudness = Math.sqrt(this.squares / this.length);
    this.port.postMessage({ samples: this.samples, loudness }, [this.samples.buffer]);
    this.begin();
  }
}

registerProcessor("capture", Capture);
