import type { ColorSupportLevel } from 'chalk';
import type { Rule } from '../../claim/rule.js';
import { padEnd, widthOf } from '../fit-width.js';
import { createTheme } from '../theme.js';
import { wrap } from '../wrap.js';
import { groupRules } from './group-rules.js';

/** How rules are written for a human. */
export interface RuleTextOptions {
  /** Terminal cells a line may take. */
  readonly width: number;
  /** The chalk level. */
  readonly color: ColorSupportLevel;
}

/** Rules by group, each with its severity and its sentence. */
export function renderRuleList(rules: readonly Rule[], { width, color }: RuleTextOptions): string {
  const theme = createTheme(color);
  const idWidth = Math.max(...rules.map(({ id }) => widthOf(id)));
  const blocks = groupRules(rules).map(({ name, about, rules }) => [
    `${theme.strong(name)}  ${about}`,
    ...rules.flatMap(({ id, severity, summary }) =>
      wrap(summary, {
        width,
        lead: `  ${theme.problem[severity](padEnd(severity, 'warning'.length))}  ${padEnd(id, idWidth)}  `,
      }),
    ),
  ]);
  const foot = 'claims rules ID explains one: why it is there, how to mend, an example.';
  return [...blocks, [foot]].map((lines) => `${lines.join('\n')}\n`).join('\n');
}
