import type { DiffResult, IncidentDiff } from '../../diff/diff-result.js';
import { display } from '../display.js';
import { cut } from '../fit-width.js';
import { countOf, type Page, styleStart } from '../page.js';
import { symbolsFor } from '../symbols.js';
import { createTheme } from '../theme.js';
import { wrap, wrapItems } from '../wrap.js';
import { claimChangeLines } from './claim-change-text.js';
import type { DiffFormat } from './diff-format.js';
import { countUntold, disagreementLines } from './disagreement-text.js';
import { rangeEntries } from './range-entries.js';
import { circumstances, factsOf, incidentFacts, titleOf } from './summary-text.js';

/** Narrower output than this is not worth drawing. */
const NARROWEST_PAGE = 40;
/** Entries of one list of an incident unless everything is asked for. */
const MOST_LISTED = 12;

/** The format for a terminal: incident by incident the ranges, the disagreements, the claims. */
export const renderDiffTable: DiffFormat = (result, options) => {
  const page: Page = {
    width: Math.max(NARROWEST_PAGE, Math.floor(options.width)),
    symbols: symbolsFor(options.ascii),
    theme: createTheme(options.color),
    show: (text) => display(text, options.ascii),
    verbose: options.verbose,
  };
  const blocks = [
    headLines(result, page),
    ...result.incidents.map((incident) => incidentLines(incident, page)),
    tailLines(result, page),
  ];
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
};

function headLines(result: DiffResult, page: Page): string[] {
  const title = titleOf(result);
  if (title === null) return [];
  return [
    page.theme.dim(
      cut(`${page.show(title.old)} ${page.symbols.arrow} ${title.new}`, page.width, page.symbols.ellipsis),
    ),
  ];
}

function tailLines(result: DiffResult, page: Page): string[] {
  const { incidents, summary } = result;
  const sentences = circumstances(result);
  if (incidents.length === 0) sentences.unshift('Nothing changed in any claim, range or disagreement.');
  else if (incidents.length > 1) {
    sentences.unshift([`${incidents.length} incidents`, ...factsOf(summary)].join(` ${page.symbols.dot} `));
  }
  return sentences.flatMap((sentence) => wrap(sentence, { width: page.width }));
}

function incidentLines(incident: IncidentDiff, page: Page): string[] {
  const { ellipsis, dot } = page.symbols;
  const isWhole = incident.presence !== 'changed';
  const presence = isWhole ? ` (${incident.presence})` : '';
  return [
    page.theme.strong(cut(page.show(incident.id) + presence, page.width, ellipsis)),
    ...wrapItems(incidentFacts(incident), ` ${dot} `, { width: page.width, ellipsis }),
    ...block('Ranges', rangeEntries(incident, page), page),
    ...(isWhole && !page.verbose
      ? []
      : [...disagreementBlock(incident, page), ...claimBlock(incident, page)]),
  ];
}

/** A list under its title, cut unless everything is asked for, and what is said below it. */
function block(
  title: string,
  entries: readonly string[][],
  page: Page,
  note: readonly string[] = [],
): string[] {
  if (entries.length + note.length === 0) return [];
  const most = page.verbose ? entries.length : MOST_LISTED;
  const rest = entries.length - most;
  const lines = ['', page.theme.strong(title), ...entries.slice(0, most).flat()];
  if (rest > 0) lines.push(page.theme.dim(`  ${page.symbols.ellipsis} and ${rest} more, with --verbose`));
  return [...lines, ...note];
}

const LONGEST_CHANGE = 7;

function disagreementBlock({ disagreements }: IncidentDiff, page: Page): string[] {
  const entries = disagreementLines(disagreements, page).map(({ change, severity, style, text }) => {
    const lead = `  ${change.padEnd(LONGEST_CHANGE)}  `;
    const lines = wrap(`${severity}: ${text}`, {
      width: page.width,
      lead,
      ellipsis: page.symbols.ellipsis,
      ...(page.verbose ? {} : { maxLines: 3 }),
    });
    return lines.map((line, index) =>
      index === 0 ? styleStart(line, lead.length + severity.length, page.theme.disagreement[style]) : line,
    );
  });
  return block('Disagreements', entries, page, untoldLines(countUntold(disagreements), page));
}

function untoldLines(untold: number, page: Page): string[] {
  if (untold === 0) return [];
  const sentence = `${countOf(untold, 'other')}: as grave and as far apart as before, between other claims`;
  return wrap(sentence, { width: page.width, lead: '  ' }).map(page.theme.dim);
}

function claimBlock({ claims }: IncidentDiff, page: Page): string[] {
  const entries = claimChangeLines(claims, page).map(({ change, claims: ids, text }) =>
    wrap(`${ids}  ${text}`, {
      width: page.width,
      lead: `  ${change.padEnd(LONGEST_CHANGE)}  `,
      ellipsis: page.symbols.ellipsis,
      ...(page.verbose ? {} : { maxLines: 4 }),
    }),
  );
  return block('Claims', entries, page);
}
