/** The signs that drawings and figures are made of. Each takes one cell, but the ellipsis and `atMost` in ASCII. */
export interface Symbols {
  readonly isAscii: boolean;
  readonly ellipsis: string;
  /** Between the two ends of a range. */
  readonly dash: string;
  readonly atMost: string;
  readonly about: string;
  readonly times: string;
  /** Between the thousands of a figure above 9,999; empty where digits stay plain. */
  readonly thousands: string;
  /** From what was to what is. */
  readonly arrow: string;
  /** Between the parts of a line. */
  readonly dot: string;
  /** For headings and rules. */
  readonly rule: string;
  readonly quotes: readonly [string, string];
  readonly bar: BarSymbols;
}

/** The signs of a range bar; the hollow ones are for a claim that does not stand. */
interface BarSymbols {
  readonly figure: string;
  readonly range: string;
  readonly hollowFigure: string;
  readonly hollowRange: string;
  readonly openLow: string;
  readonly openHigh: string;
  readonly open: string;
  /** What a method finds; the middle and the halves of the model's intervals. */
  readonly method: string;
  readonly median: string;
  /** Behind the bars of a plot: the ends of the envelope, and the consensus. */
  readonly end: string;
  readonly consensus: string;
}

/** For every terminal that shows more than ASCII. */
export const UNICODE: Symbols = {
  isAscii: false,
  ellipsis: '…',
  dash: '–',
  atMost: '≤',
  about: '~',
  times: '×',
  thousands: '\u202F',
  arrow: '→',
  dot: '·',
  rule: '─',
  quotes: ['“', '”'],
  bar: {
    figure: '●',
    range: '━',
    hollowFigure: '○',
    hollowRange: '─',
    openLow: '◂',
    openHigh: '▸',
    open: '╌',
    method: '█',
    median: '┃',
    end: '┊',
    consensus: '░',
  },
};

/** For `--ascii`, and for `plain`. */
export const ASCII: Symbols = {
  isAscii: true,
  ellipsis: '..',
  dash: '-',
  atMost: '<=',
  about: '~',
  times: 'x',
  thousands: '',
  arrow: '->',
  dot: '-',
  rule: '-',
  quotes: ['"', '"'],
  bar: {
    figure: 'o',
    range: '-',
    hollowFigure: 'x',
    hollowRange: '~',
    openLow: '<',
    openHigh: '>',
    open: '.',
    method: '=',
    median: '|',
    end: ':',
    consensus: '%',
  },
};

/** The signs to draw with. */
export function symbolsFor(ascii: boolean): Symbols {
  return ascii ? ASCII : UNICODE;
}
