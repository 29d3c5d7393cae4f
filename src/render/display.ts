import { replaceUnshowable } from '../claim/unshowable.js';

/**
 * Untrusted text as a human may see it: one line, nothing obeyed, nothing hidden. Control characters become
 * control pictures (`␛ ␊ ␉`); what else cannot be shown becomes its number (`⟨U+202E⟩`). Letters of every script stay
 * as they are, so right-to-left names, CJK and emoji do too. `ascii` changes only what stands in for the unshowable.
 */
export function display(text: string, ascii = false): string {
  return replaceUnshowable(text, (found, offset) => standIn(found, offset, ascii));
}

function standIn(found: string, offset: number, ascii: boolean): string {
  const codePoint = found.codePointAt(0) as number;
  if (/^\p{M}/u.test(found) && !/\p{Default_Ignorable_Code_Point}/u.test(found)) {
    if (offset === 0) return (ascii ? '.' : '\u25CC') + found;
    return ascii ? '<+marks>' : '⟨+marks⟩';
  }
  if (!ascii && codePoint < 0x20) return String.fromCodePoint(0x2400 + codePoint);
  if (!ascii && codePoint === 0x7f) return '\u2421';
  const number = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
  return ascii ? `<${number}>` : `⟨${number}⟩`;
}
