import type { Draw } from './draw.js';

/** How a figure is told, in parts of a whole. */
const FORMS = { exact: 0.53, 'at-least': 0.17, about: 0.11, 'up-to': 0.08, vague: 0.06, range: 0.05 };
const HEAPED = 0.35;
const AT_LEAST_SLACK = 0.25;
const UP_TO_SLACK = 0.4;

const WORDS: readonly (readonly [word: string, low: number, high: number])[] = [
  ['several', 3, 9],
  ['dozens', 24, 99],
  ['hundreds', 200, 999],
  ['thousands', 2000, 9999],
];

/** What who perceives ln(n + ½) says of n: most often a figure, which may be rounded, else a bound, a range or a word. */
export function phrase(perceived: number, draw: Draw): string {
  const figure = (value: number) => {
    // The half of ln(n + ½) is told too: only so do small figures come out as in the specification.
    const whole = Math.round(Math.exp(value));
    return draw.happens(HEAPED) ? round(whole) : whole;
  };
  const exact = figure(perceived);
  if (exact === 0) return '0';
  switch (draw.oneOf(FORMS)) {
    case 'at-least':
      return `at least ${Math.max(1, figure(perceived - draw.exponential(AT_LEAST_SLACK)))}`;
    case 'up-to':
      return `up to ${Math.max(1, figure(perceived + draw.exponential(UP_TO_SLACK)))}`;
    case 'about':
      return `about ${round(exact)}`;
    case 'range': {
      const reach = draw.between(0.1, 0.4);
      const low = Math.round(Math.exp(perceived - reach));
      const high = Math.round(Math.exp(perceived + reach));
      return low < high ? `${low}-${high}` : String(exact);
    }
    case 'vague':
      return WORDS.find(([, low, high]) => exact >= low && exact <= high)?.[0] ?? String(exact);
    default:
      return String(exact);
  }
}

/** To fives from ten on, to tens from a hundred, to hundreds from a thousand. */
function round(figure: number): number {
  if (figure < 10) return figure;
  const unit = figure < 100 ? 5 : figure < 1000 ? 10 : 100;
  return Math.round(figure / unit) * unit;
}
