import type { Lexicon } from './lexicon.js';

/** Signs that mean the same in every language. Dashes and quotes are already the ASCII ones when they come here. */
export const signs: Partial<Lexicon> = {
  before: {
    'at least': ['≥', '>=', '=>', '⩾', '≧'],
    'more than': ['>'],
    'up to': ['≤', '<=', '=<', '⩽', '≦'],
    'fewer than': ['<'],
    about: ['~', '≈'],
  },
  after: { 'at least': ['+'] },
  notStated: ['?', '??', '???', '-', '--', '---'],
};
