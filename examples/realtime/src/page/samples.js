// Samples on the wire: 16 bits, signed, little-endian, as base64.

/** How long a message of audio sounds, in seconds. */
export const FRAME = 0.02;

/** Text of the samples of an `Int16Array`. */
export function encode(samples) {
  const view = new DataView(new ArrayBuffer(samples.length * 2));
  samples.forEach((sample, at) => view.setInt16(at * 2, sample, true));
  return btoa(String.fromCharCode(...new Uint8Array(view.buffer)));
}

/** Samples from -1 to 1 of what `encode` writes; throws where the text is not base64. */
export function decode(text) {
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const view = new DataView(bytes.buffer);
  const samples = new Float32Array(bytes.length >> 1);
  return samples.map((_, at) => view.getInt16(at * 2, true) / 32768);
}

/** What a rate like `pcm_16000` is in hertz. */
export const rateOf = (format) => Number(format.split("_")[1]);

/** A loudness (root mean square) as a share of a meter, by decibels from -60 to -6. */
export function share(loudness) {
  const decibels = 20 * Math.log10(loudness + 1e-6);
  return Math.min(1, Math.max(0, (decibels + 60) / 54));
}
