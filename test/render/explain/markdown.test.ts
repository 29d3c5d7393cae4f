import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExplainRun } from '../../../src/render/explain/explain-format.js';
import { createMarkdown } from '../../../src/render/explain/markdown.js';
import { claim } from '../../build-claim.js';
import { explain } from '../../explain.js';
import { OPTIONS, runOf } from '../fixtures.js';
import { anyExplanations } from './arbitrary-explanation.js';

const markdown = createMarkdown(OPTIONS);

describe('an explanation in Markdown', () => {
  it('is a section with headings, items and sub-items', () => {
    const text = markdown.piece(
      explain([claim({ id: 'A', count: '20+' }), claim({ id: 'B', derivedFrom: 'A' })]),
    );
    expect(text).toMatch(/^## wagner killed in ambush\n\n- \*\*envelope\*\* 20\+\n {2}- low 20 by A/);
    expect(text).toContain('\n\n### 1 claim left out, by reason\n\n');
    expect(text).not.toContain('\n\n\n');
  });

  it('lets no cell become markup, a link or a mention', () => {
    const source = '**bold** [x](http://evil) <img> @user #12 | `code`';
    const text = markdown.piece(explain([claim({ id: 'A', source })]));
    expect(text).toContain('\\*\\*bold\\*\\*');
    expect(text).not.toMatch(/[^\\]\[x\]|<img>|@user|(?<!&)#12/);
  });

  it('names every claim in an item of its own, once', () => {
    fc.assert(
      fc.property(anyExplanations, (explanations) => {
        for (const explanation of explanations) {
          const items = markdown
            .piece(explanation)
            .split('### By which rule')[0]
            ?.match(/^- \*\*[A-J]\*\*/gm)
            ?.map((item) => item.charAt(4));
          expect((items ?? []).sort()).toEqual(explanation.claims.map(({ id }) => id).sort());
        }
      }),
    );
  });

  it('lists the groups that could be asked for', () => {
    const range = { low: 3, high: 84, openHigh: false, best: null };
    const choice = { incident: 'ambush', victims: 'wagner', measure: 'killed', claims: 2, origins: 1, range };
    const tail = markdown.tail({ ...runOf([]), choices: [choice, { ...choice, range: null }] } as ExplainRun);
    expect(tail).toContain('- 3–84, 2 claims: --incident ambush --victims wagner --measure killed\n');
    expect(tail).toContain('- no figure, 2 claims: --incident');
    expect(markdown.tail({ ...runOf([]), choices: [] } as ExplainRun)).toBe('');
  });
});
