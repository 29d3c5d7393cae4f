import { closest, distance } from 'fastest-levenshtein';

/** "Did you mean …? " for a word near one of the known ones, else an empty text. */
export function suggest(word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  return near === null ? '' : `Did you mean ${near}? `;
}

/** The known word nearest to a mistyped one, whatever its case; null when none is near enough to be meant. */
export function nearest(word: string, known: readonly string[]): string | null {
  if (known.length === 0 || word.length > 64) return null;
  const typed = word.toLowerCase();
  const lowered = known.map((one) => one.toLowerCase());
  const near = closest(typed, lowered);
  const isNear = distance(typed, near) <= Math.max(1, Math.floor(near.length / 3));
  return isNear ? (known[lowered.indexOf(near)] as string) : null;
}
