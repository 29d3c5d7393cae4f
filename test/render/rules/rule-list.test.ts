import { describe, expect, it } from 'vitest';
import { ALL_RULES } from '../../../src/cli/all-rules.js';
import { widthOf } from '../../../src/render/fit-width.js';
import { renderRuleList } from '../../../src/render/rules/rule-list.js';
import { aRule } from './rules.js';

describe('the list of rules', () => {
  it('has the groups in their own order, with severity, id and sentence of each rule', () => {
    const rules = [aRule(), aRule({ id: 'file/torn', severity: 'error', summary: 'A file is whole.' })];
    expect(renderRuleList(rules, { width: 80, color: 0 })).toBe(
      [
        'file  the file as a whole: its columns and quotes',
        '  error    file/torn  A file is whole.',
        '',
        'cell  what a single cell holds',
        '  warning  cell/odd   A cell is even.',
        '',
        'claims rules ID explains one: why it is there, how to mend, an example.',
        '',
      ].join('\n'),
    );
  });

  it('keeps every rule within the width', () => {
    for (const width of [60, 80, 120]) {
      const lines = renderRuleList(ALL_RULES, { width, color: 0 }).split('\n').slice(0, -2);
      for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(Math.max(width, 71));
      for (const { id } of ALL_RULES)
        expect(lines.filter((line) => line.includes(`  ${id} `))).toHaveLength(1);
    }
  });

  it('says with colour nothing that it does not say without', () => {
    const strip = (text: string) => text.replaceAll(/\u001b\[\d+m/g, '');
    const coloured = renderRuleList(ALL_RULES, { width: 80, color: 1 });
    expect(strip(coloured)).toBe(renderRuleList(ALL_RULES, { width: 80, color: 0 }));
    expect(coloured).not.toBe(strip(coloured));
  });
});
