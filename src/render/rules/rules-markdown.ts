import type { Rule } from '../../claim/rule.js';
import { display } from '../display.js';
import { type ExampleFile, exampleFiles } from './example-files.js';
import { type GroupOfRules, groupRules } from './group-rules.js';

const INTRODUCTION = `# Rules

Every problem that \`claims\` finds in data breaks one of these rules, and names it. \`claims rules ID\` prints the same in
a terminal. This page is written by \`npm run rules:update\`.

An **error** says that something had to be left out of the result (a row, a relation, an actor), or that a published range
has moved. No setting hides that. A **warning** says that what was read may not be what was meant. Where the tool has to
**guess**, \`--strict\` makes the warning an error. \`claims.config.json\` sets how grave a problem of any other rule is:
\`error\`, \`warning\`, \`info\` or \`off\`. That holds under \`--strict\` too.

\`\`\`json
{ "rules": { "file/unknown-column": "error", "cell/formula": "off" } }
\`\`\`

A single problem no longer counts once an entry of \`claims.accepted.json\` says why it may stand; its fingerprint is in
the output of \`--json\`.

\`\`\`json
{ "fingerprint": "...", "reason": "...", "by": "...", "until": "2026-12-31" }
\`\`\`
`;

/** The reference of all rules as a page of Markdown: `docs/rules.md`. */
export function renderRulesMarkdown(rules: readonly Rule[]): string {
  const groups = groupRules(rules);
  return [
    INTRODUCTION,
    `${groups.map(contentsLine).join('\n')}\n`,
    ...groups.flatMap(({ name, about, rules }) => [
      `## ${escapeMarkdown(name)}\n`,
      `${escapeMarkdown(sentence(about))}\n`,
      ...rules.map(renderRule),
    ]),
  ].join('\n');
}

/** A link to each rule of a group. */
function contentsLine({ name, rules }: GroupOfRules): string {
  const links = rules.map(({ id }) => `[${escapeMarkdown(id.slice(name.length + 1))}](#${anchorOf(id)})`);
  return `- **${escapeMarkdown(name)}**: ${links.join(', ')}`;
}

function renderRule(rule: Rule): string {
  const { id, severity, guess, summary, why, fix } = rule;
  const { broken, mended } = exampleFiles(rule);
  return [
    `<a id="${anchorOf(id)}"></a>\n`,
    `### ${escapeMarkdown(id)}\n`,
    `**${severity}**${guess ? ', a guess' : ''} · ${escapeMarkdown(summary)}\n`,
    `${escapeMarkdown(why)}\n`,
    `*Mend it:* ${escapeMarkdown(fix)}\n`,
    ...broken.map((file) => renderFile('Broken', file)),
    ...mended.map((file) => renderFile('Mended', file)),
  ].join('\n');
}

function renderFile(label: string, { name, text }: ExampleFile): string {
  const shown = text
    .trimEnd()
    .split('\n')
    .map((line) => display(line))
    .join('\n');
  const language = name.slice(name.lastIndexOf('.') + 1);
  const fence = fenceFor(shown);
  return `${label}, \`${name}\`:\n\n${fence}${language === 'ndjson' ? 'json' : language}\n${shown}\n${fence}\n`;
}

/** A fence longer than any run of backticks in a text, so that nothing in it ends the block. */
function fenceFor(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  return '`'.repeat(longest + 1);
}

/** Where a rule stands on the page: GitHub would drop the slash. */
function anchorOf(id: string): string {
  return id.replace('/', '-');
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** Plain text as Markdown that shows just that. */
function escapeMarkdown(text: string): string {
  return text
    .replaceAll(/[\\`*_~[\]<>&|]/g, '\\$&')
    .replace(/^(\d+)(?=[.)] )/, '$1\\')
    .replace(/^(?=[#+=-])/, '\\');
}
