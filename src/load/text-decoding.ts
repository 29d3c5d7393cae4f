/** Turns bytes of one encoding into text, chunk by chunk. */
export interface TextDecoding {
  /** The text of a further chunk; the last call ends the text. Bytes that mean nothing become U+FFFD. */
  decode(bytes: Buffer, isLast: boolean): string;
}

/** Bytes 80 to 9F of windows-1252; some releases of Node read them as ISO-8859-1 does. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Starts the decoding of an encoding, which must be one that TextDecoder names so. */
export function createDecoding(encoding: string): TextDecoding {
  if (encoding === 'windows-1252') {
    return {
      decode: (bytes) =>
        bytes
          .toString('latin1')
          .replace(/[\x80-\x9f]/g, (character) => WINDOWS_1252.charAt(character.charCodeAt(0) - 0x80)),
    };
  }
  const decoder = new TextDecoder(encoding);
  return { decode: (bytes, isLast) => decoder.decode(bytes, { stream: !isLast }) };
}
