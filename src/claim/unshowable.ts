/** Everything that a terminal obeys or hides instead of showing; marks beyond what any script stacks. */
const UNSHOWABLE =
  /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB]|^\p{M}|(?<=\p{M}{8})\p{M}+/gu;

/** Scripts whose spelling needs the zero-width joiner and non-joiner. */
const JOINING =
  '[\\p{scx=Arab}\\p{scx=Syrc}\\p{scx=Nkoo}\\p{scx=Mong}\\p{scx=Deva}\\p{scx=Beng}\\p{scx=Guru}\\p{scx=Gujr}\\p{scx=Orya}\\p{scx=Taml}\\p{scx=Telu}\\p{scx=Knda}\\p{scx=Mlym}\\p{scx=Sinh}\\p{scx=Khmr}\\p{scx=Mymr}]';
const AFTER_JOINING = new RegExp(`${JOINING}$`, 'u');
const BEFORE_JOINING = new RegExp(`^${JOINING}`, 'u');
const AFTER_EMOJI = /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier})\uFE0F?$/u;
const BEFORE_EMOJI = /^\p{Extended_Pictographic}/u;
const AFTER_PICTOGRAPH = /\p{Extended_Pictographic}$/u;
const AFTER_KEYCAP_BASE = /[0-9#*]$/;
const AFTER_IDEOGRAPH = /\p{Script=Han}$/u;

/**
 * The text with a stand-in for everything that cannot be shown: control characters, bidi overrides, isolates and
 * marks, line separators, zero-width and other invisible characters, lone surrogates. Letters of every script stay
 * as they are; joiners stay where a script or an emoji is spelt with them, variation selectors behind an emoji or an
 * ideograph.
 */
export function replaceUnshowable(text: string, standIn: (found: string, offset: number) => string): string {
  return text.replace(UNSHOWABLE, (found: string, offset: number) => {
    const before = text.slice(Math.max(0, offset - 3), offset);
    const after = text.slice(offset + found.length, offset + found.length + 2);
    return isSpelling(found, before, after) ? found : standIn(found, offset);
  });
}

/** Whether an invisible character changes how its neighbours are written, and so is part of the spelling. */
function isSpelling(character: string, before: string, after: string): boolean {
  switch (character) {
    case '\u200C':
      return AFTER_JOINING.test(before) && BEFORE_JOINING.test(after);
    case '\u200D':
      return (
        (AFTER_JOINING.test(before) && BEFORE_JOINING.test(after)) ||
        (AFTER_EMOJI.test(before) && BEFORE_EMOJI.test(after))
      );
    case '\uFE0E':
    case '\uFE0F':
      return AFTER_PICTOGRAPH.test(before) || (AFTER_KEYCAP_BASE.test(before) && after.startsWith('\u20E3'));
    default:
      return isVariationSelector(character.codePointAt(0) as number) && AFTER_IDEOGRAPH.test(before);
  }
}

function isVariationSelector(codePoint: number): boolean {
  return (codePoint >= 0xfe00 && codePoint <= 0xfe0d) || (codePoint >= 0xe0100 && codePoint <= 0xe01ef);
}
