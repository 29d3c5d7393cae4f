import type { ColumnWords } from './column-words.js';

/** Names of columns in well-known datasets; whole files of theirs are read with a preset. */
export const datasets: ColumnWords = {
  language: null,
  means: {
    low: ['low_est', 'reported_minimum'],
    high: ['high_est', 'reported_maximum'],
    killed: ['nkill'],
    wounded: ['nwound'],
  },
  unclear: {
    event_id_cnty: ['incident'],
    unique_reference_code: ['incident'],
    best_est: ['count'],
    // Those of the attackers alone.
    nkillter: ['killed'],
    nwoundte: ['wounded'],
    source_article: ['source', 'quote'],
    source_original: ['source'],
    gname: ['attributedTo', 'party'],
  },
};
