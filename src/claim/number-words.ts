import { isHyphen, type PhraseIndex } from './phrase-index.js';
import type { Token } from './tokenize-count.js';

/** A number that starts at a token, in digits, in words or in both. */
export interface NumberReading {
  readonly value: number;
  readonly end: number;
  /** Whether it is a noun for a rough number, such as "une vingtaine". */
  readonly rough: boolean;
  /** The number before the scale in "two dozen", and the scale; 0 and 1 where there is none. */
  readonly coefficient: number;
  readonly unit: number;
}

/** Every number that can be read from a token on, the longest first: "twenty-one" is also "twenty". */
export function readNumbers(tokens: readonly Token[], at: number, phrases: PhraseIndex): readonly NumberReading[] {
  const readings: NumberReading[] = [];
  const start = phrases.find(tokens, at, 'articles')?.end ?? at;
  let position = start;
  // The number so far is thousands + chunk; only a number below `room` may be added to the chunk.
  let thousands = 0;
  let chunk = 0;
  let room = Number.POSITIVE_INFINITY;
  let largestScale = Number.POSITIVE_INFINITY;
  let coefficient = 0;
  let unit = 1;

  const take = (end: number, rough = false) => {
    position = end;
    readings.push({ value: thousands + chunk, end, rough, coefficient, unit });
  };

  const digits = tokens[at];
  if (start === at && digits?.kind === 'number') {
    chunk = digits.value;
    room = 0;
    take(at + 1);
  }
  for (;;) {
    const collective = phrases.find(tokens, position, 'collective');
    const scale = collective ?? phrases.find(tokens, position, 'scale');
    const bare = chunk === 0 && thousands === 0;
    const needsNumber = bare && start === at && phrases.find(tokens, position, 'countedOnly')?.end === scale?.end;
    if (scale !== null && !needsNumber && (readings.length === 0 || !bare) && fitsScale(scale.value, chunk, largestScale)) {
      if (unit === 1) coefficient = thousands + chunk;
      unit *= scale.value;
      chunk = (chunk || 1) * scale.value;
      room = scale.value % 100 === 0 ? scale.value : 0;
      if (scale.value >= 1000) {
        thousands += chunk;
        chunk = 0;
        largestScale = scale.value;
      }
      take(scale.end, collective !== null);
      if (collective !== null) break;
      continue;
    }
    if (start > at && readings.length === 0) break;
    const joiner = readings.length === 0 ? position : skipJoiner(tokens, position, phrases);
    const word = phrases.find(tokens, joiner, 'number');
    if (word === null) break;
    if (readings.length === 0 || (word.value > 0 && word.value < room)) {
      chunk += word.value;
      room = roomAfter(word.value, phrases.find(tokens, joiner, 'vigesimal') !== null);
    } else if (
      phrases.find(tokens, position, 'unitsFirst') !== null &&
      chunk % 100 > 0 && chunk % 100 < 10 && word.value % 10 === 0 && word.value >= 20 && word.value < 100
    ) {
      chunk += word.value;
      room = 0;
    } else {
      break;
    }
    take(word.end);
  }
  return readings.reverse();
}
