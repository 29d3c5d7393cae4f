/** The sign of a ratio, which stands in what the tool itself says: `×1.68`. */
export const TIMES = '×';

/**
 * A text cut at the signs of ratios, where all else in it is ASCII; null where it is not. Most of what is rendered is
 * such a text, and ASCII is searched and encoded several times faster than what may be anything.
 */
export function asciiPieces(text: string): readonly string[] | null {
  const beyond = Buffer.byteLength(text) - text.length;
  if (beyond === 0) return [text];
  const pieces = text.split(TIMES);
  return pieces.length - 1 === beyond ? pieces : null;
}
