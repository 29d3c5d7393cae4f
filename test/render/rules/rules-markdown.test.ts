import { describe, expect, it } from 'vitest';
import { ALL_RULES } from '../../../src/cli/all-rules.js';
import { renderRulesMarkdown } from '../../../src/render/rules/rules-markdown.js';
import { aRule } from './rules.js';

const afterIntroduction = (text: string) => text.slice(text.indexOf('- **'));

describe('the page of all rules', () => {
  it('has contents, and of each rule what the terminal says', () => {
    expect(afterIntroduction(renderRulesMarkdown([aRule({ guess: true })]))).toBe(
      `- **cell**: [odd](#cell-odd)

## cell

What a single cell holds.

<a id="cell-odd"></a>

### cell/odd

**warning**, a guess · A cell is even.

Odd cells lean over and spill their figures.

*Mend it:* Turn the cell round.

Broken, \`claims.csv\`:

\`\`\`csv
a,b
1,␛
\`\`\`

Broken, \`actors.csv\`:

\`\`\`csv
id
army
\`\`\`

Mended, \`claims.csv\`:

\`\`\`csv
a,b
1,2
\`\`\`
`,
    );
  });

  it('shows prose as it is, whatever Markdown would make of it', () => {
    const text = renderRulesMarkdown([
      aRule({ summary: 'A *star*, a_b_c, <b> & [x](y) | `z` ~~no~~ \\ stay.', why: '1. one', fix: '# x' }),
      aRule({ why: '- no list' }),
    ]);
    expect(text).toContain(
      '· A \\*star\\*, a\\_b\\_c, \\<b\\> \\& \\[x\\](y) \\| \\`z\\` \\~\\~no\\~\\~ \\\\ stay.\n',
    );
    expect(text).toContain('\n1\\. one\n');
    expect(text).toContain('\n\\- no list\n');
  });

  it('fences an example so that no line of it ends the block', () => {
    const text = renderRulesMarkdown([aRule({ bad: { 'claims.ndjson': '```\n````\n' }, good: {} })]);
    expect(text).toContain('\n`````json\n```\n````\n`````\n');
  });

  it('links to every rule there is, each at an anchor of its own', () => {
    const text = renderRulesMarkdown(ALL_RULES);
    const links = [...text.matchAll(/\]\(#([^)]+)\)/g)].map(([, link]) => link);
    const anchors = [...text.matchAll(/<a id="([^"]+)"><\/a>/g)].map(([, anchor]) => anchor);
    expect(links).toEqual(anchors);
    expect(new Set(anchors).size).toBe(ALL_RULES.length);
  });
});
