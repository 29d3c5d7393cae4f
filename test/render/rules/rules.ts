import type { Rule } from '../../../src/claim/rule.js';

/** A rule for tests; whatever matters to one is given. */
export function aRule(changes: Partial<Rule> = {}): Rule {
  return {
    id: 'cell/odd',
    severity: 'warning',
    summary: 'A cell is even.',
    why: 'Odd cells lean over and spill their figures.',
    fix: 'Turn the cell round.',
    bad: { 'claims.csv': 'a,b\n1,\u001b\n', 'actors.csv': 'id\narmy\n' },
    good: { 'claims.csv': 'a,b\n1,2\n', 'actors.csv': 'id\narmy\n' },
    ...changes,
  };
}
