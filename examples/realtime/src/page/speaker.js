// The agent's voice.

export class Speaker {
  /** Plays what comes at that rate in hertz. */
  constructor(context, rate) {
    this.node = new AudioWorkletNode(context, "playback", {
      numberOfInputs: 0,
      outputChannelCount: [1],
      processorOptions: { rate },
    });
    /** Called often with `playing`, `loudness`, and the seconds `played` and `dropped`. */
    this.onReport = () => {};
    this.node.port.onmessage = ({ data }) => this.onReport(data);
    this.node.connect(context.destination);
  }

  add(samples) {
    this.node.port.postMessage({ does: "add", samples }, [samples.buffer]);
  }

  /** All of a turn has come. */
  finish() {
    this.node.port.postMessage({ does: "finish" });
  }

  /** Drops what has not been played. */
  flush() {
    this.node.port.postMessage({ does: "flush" });
  }

  close() {
    this.node.disconnect();
  }
}
