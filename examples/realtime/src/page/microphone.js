// The microphone of a call.

const WANTED = { channelCount: 1, echoCancellation: true, noiseSuppression: true, autoGainControl: true };

export class Microphone {
  /** Asks for the microphone; throws where the browser or the user refuses. */
  static async open(context) {
    if (!navigator.mediaDevices) throw new DOMException("", "SecurityError");
    const stream = await navigator.mediaDevices.getUserMedia({ audio: WANTED });
    return new Microphone(context, stream);
  }

  constructor(context, stream) {
    this.context = context;
    this.stream = stream;
    this.on = true;
    /** Called with the samples of each message. */
    this.onSamples = () => {};
    /** Called with how loud each message is. */
    this.onLoudness = () => {};
    /** Called when the device has gone. */
    this.onLost = () => {};
    stream.getAudioTracks()[0].onended = () => this.onLost();
  }

  /** Begins to listen, at that rate in hertz. */
  start(rate) {
    const source = this.context.createMediaStreamSource(this.stream);
    this.node = new AudioWorkletNode(this.context, "capture", {
      numberOfOutputs: 0,
      channelCount: 1,
      channelCountMode: "explicit",
      processorOptions: { rate },
    });
    this.node.port.onmessage = ({ data }) => this.#hear(data);
    source.connect(this.node);
  }

  #hear({ samples, loudness }) {
    this.onLoudness(this.on ? loudness : 0);
    if (this.on) this.onSamples(samples);
  }

  /** Switches it on or off. While it is off nothing is sent, and the device hears nothing. */
  switch(on) {
    this.on = on;
    for (const track of this.stream.getAudioTracks()) track.enabled = on;
  }

  /** Gives it back. */
  close() {
    this.node?.disconnect();
    for (const track of this.stream.getTracks()) track.stop();
  }
}
