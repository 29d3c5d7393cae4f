import type { Rule } from '../../claim/rule.js';
import { ruleGroup } from '../../claim/rule-groups.js';
import { display } from '../display.js';
import { padEnd } from '../fit-width.js';
import { createTheme, type Theme } from '../theme.js';
import { wrap } from '../wrap.js';
import { type ExampleFile, exampleFiles } from './example-files.js';
import type { RuleTextOptions } from './rule-list.js';

/** The cells of the names at the left; rows of an example stand in front, for they cannot be wrapped. */
const LABEL_WIDTH = 10;
const EXAMPLE_INDENT = 2;

/** Everything that can be said of one rule, for a terminal. */
export function renderRulePage(rule: Rule, { width, color }: RuleTextOptions): string {
  const theme = createTheme(color);
  const { id, severity, summary, why, fix } = rule;
  const { broken, mended } = exampleFiles(rule);
  const paragraph = (label: string, text: string) => wrap(text, { width, lead: lead(label, theme) });
  const blocks = [
    [`${theme.strong(id)}  ${theme.problem[severity](severity)}`, ...wrap(summary, { width })],
    paragraph('why', why),
    paragraph('mend it', fix),
    [...exampleLines('broken', broken, theme), ...exampleLines('mended', mended, theme)],
    [...paragraph('severity', severityText(rule)), ...settingLines(rule)],
    acceptLines(rule, theme, width),
  ];
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}

function lead(label: string, theme: Theme): string {
  return theme.dim(padEnd(label, LABEL_WIDTH));
}

function indent(line: string): string {
  return ' '.repeat(LABEL_WIDTH + EXAMPLE_INDENT) + line;
}

/** The files of an example, the first beside the label; what cannot be shown in them is shown by symbols. */
function exampleLines(label: string, files: readonly ExampleFile[], theme: Theme): string[] {
  return files.flatMap(({ name, text }, index) => [
    lead(index === 0 ? label : '', theme) + name,
    ...text
      .trimEnd()
      .split('\n')
      .map((line) => ' '.repeat(EXAMPLE_INDENT) + display(line)),
  ]);
}

/** How grave a rule is, and what may change that. */
function severityText({ severity, guess }: Rule): string {
  if (severity === 'error') return 'Always an error: no setting weakens it.';
  const strict = guess ? ', and error under --strict, as the tool has to guess' : '';
  return `By default ${severity}${strict}. claims.config.json sets it to error, warning, info or off:`;
}

function settingLines({ id, severity }: Rule): string[] {
  return severity === 'error' ? [] : [indent(`{ "rules": { "${id}": "error" } }`)];
}

/** The rules of a keeper's own files are followed by mending those. */
const NOT_ACCEPTED: readonly string[] = ['accepted', 'lock'];

const ACCEPT =
  'A single problem no longer counts once an entry of claims.accepted.json says why it may stand; its fingerprint is in the output of --json:';

const ACCEPT_ENTRY = ['{ "fingerprint": "...", "reason": "...",', '  "by": "...", "until": "2026-12-31" }'];

function acceptLines({ id }: Rule, theme: Theme, width: number): string[] {
  if (NOT_ACCEPTED.includes(ruleGroup(id))) return [];
  return [...wrap(ACCEPT, { width, lead: lead('accept', theme) }), ...ACCEPT_ENTRY.map(indent)];
}
