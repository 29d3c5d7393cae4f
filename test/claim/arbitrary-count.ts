import fc from 'fast-check';
import { type Approximation, type Count, NOT_STATED } from '../../src/claim/count.js';
import { VAGUE_WORDS } from '../../src/claim/vague.js';

const arbitraryFigure = fc.oneof(fc.nat(20), fc.nat(1000), fc.maxSafeNat());

/** A count with a figure, as the grammar makes them: at most one end open, and nothing open or rounded at 0. */
export const arbitraryNamedCount: fc.Arbitrary<Count> = fc
  .record({
    figures: fc.oneof(
      fc.tuple(arbitraryFigure, arbitraryFigure),
      arbitraryFigure.map((figure) => [figure, figure] as const),
    ),
    open: fc.constantFrom('low', 'high', 'none'),
    approximate: fc.constantFrom<Approximation>(false, 'about', 'nearly'),
  })
  .map(({ figures, open, approximate }) => {
    const [low, high] = [Math.min(...figures), Math.max(...figures)];
    return {
      original: '',
      low,
      high,
      openLow: open === 'low' && low > 0,
      openHigh: open === 'high',
      approximate: high > 0 && approximate,
      vague: null,
    };
  });

/** Any count the grammar makes: a figure, a vague word, an admission, or nothing. */
export const arbitraryCount: fc.Arbitrary<Count> = fc.oneof(
  arbitraryNamedCount,
  fc.constantFrom(...VAGUE_WORDS).map((vague) => ({ ...NOT_STATED, vague })),
  fc
    .constantFrom(...VAGUE_WORDS.filter((word) => word !== 'acknowledged'))
    .map((vague) => ({ ...NOT_STATED, vague, openHigh: true })),
  fc.constant(NOT_STATED),
);
