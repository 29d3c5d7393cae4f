import type { Example, Rule } from '../../claim/rule.js';
import { cut } from '../fit-width.js';
import { sarifText } from './sarif-text.js';

/** GitHub takes no longer descriptions. */
const LONGEST_DESCRIPTION = 1024;

export const SARIF_LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const;

/** How GitHub orders alerts: what cannot be read is a fact, the rest a judgement. */
const PRECISIONS = { error: 'very-high', warning: 'high', info: 'medium' } as const;
const PROBLEM_SEVERITIES = { error: 'error', warning: 'warning', info: 'recommendation' } as const;

/** A rule as a SARIF `reportingDescriptor`, with its prose and its examples as help. */
export function sarifRule(rule: Rule): object {
  return {
    id: rule.id,
    name: pascalCase(rule.id),
    shortDescription: { text: description(rule.summary) },
    fullDescription: { text: description(rule.why) },
    help: {
      text: sarifText(`${rule.why}\n\n${rule.fix}`),
      markdown: sarifText(
        [rule.why, rule.fix, ...fenced('Wrong:', rule.bad), ...fenced('Right:', rule.good)].join('\n\n'),
      ),
    },
    defaultConfiguration: { level: SARIF_LEVELS[rule.severity] },
    properties: {
      tags: ['data-quality', rule.id.slice(0, rule.id.indexOf('/'))],
      precision: PRECISIONS[rule.severity],
      'problem.severity': PROBLEM_SEVERITIES[rule.severity],
    },
  };
}

function description(text: string): string {
  return sarifText(cut(text, LONGEST_DESCRIPTION));
}

/** The files of an example as blocks of code under their names, with its title; nothing for a rule that has none. */
function fenced(title: string, example: Example): string[] {
  const files = Object.entries(example);
  if (files.length === 0) return [];
  return [title, ...files.map(([name, text]) => `\`${name}\`\n\n\`\`\`\n${text.trimEnd()}\n\`\`\``)];
}

/** `cell/date-in-count` as `CellDateInCount`. */
function pascalCase(id: string): string {
  return id.replace(/(?:^|[^a-z0-9]+)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
