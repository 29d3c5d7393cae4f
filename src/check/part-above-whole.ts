import type { CheckRule } from './check-rule.js';
import { leastOf, mostOf } from './figure.js';

/** Parts that are more than the whole they are a part of. */
export const partAboveWhole: CheckRule = {
  id: 'relation/part-above-whole',
  severity: 'warning',
  summary: 'A part is not more than the whole it is a part of.',
  why: 'The people of a part are among those of its whole, which these figures exclude. The relation points the wrong way, or to the wrong claim, or a figure is wrong.',
  fix: 'Correct the figure or the relation. If the claim counts people whom the other leaves out, remove part_of and set scope to partial.',
  bad: {
    'claims.csv': `claim_id,incident,source,victims,measure,count,part_of
A,attack,Ministry,civilians,killed,30,B
B,attack,Ministry,children,killed,11,
`,
  },
  good: {
    'claims.csv': `claim_id,incident,source,victims,measure,count,part_of
A,attack,Ministry,civilians,killed,30,
B,attack,Ministry,children,killed,11,A
`,
  },
  find: ({ links }) =>
    [...links.naming('partOf')]
      .filter((part) => part.review !== 'rejected')
      .flatMap((part) =>
        links
          .targets('partOf', part)
          .filter((whole) => whole.review !== 'rejected' && leastOf(part) > mostOf(whole))
          .map((whole) => ({
            claim: part,
            message: `${part.id} ("${part.count.original}") is part_of ${whole.id} ("${whole.count.original}"), which is less`,
            hint: 'Correct the figure, or the relation: the part names the whole, not the other way round.',
            field: 'partOf',
            raw: whole.id,
          })),
      ),
};
