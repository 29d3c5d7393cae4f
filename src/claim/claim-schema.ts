import * as z from 'zod';
import { MEANINGS } from './column-words/index.js';
import { type Count, NOT_STATED } from './count.js';
import { foldName } from './fold-name.js';
import { CASUALTY_MEASURES, MEASURE_ALIASES, parseMeasure } from './measure.js';
import { type CountReading, parseCount } from './parse-count.js';
import { type DateOrder, parseDate } from './parse-date.js';
import type { RuleId } from './rules.js';
import { suggest } from './suggest.js';

export const SOURCE_ROLES = [
  'belligerent',
  'official',
  'independent',
  'media',
  'ngo',
  'igo',
  'researcher',
  'social',
] as const;
export const BASES = ['statement', 'body_count', 'named_list', 'imagery', 'estimate'] as const;
export const SCOPES = ['full', 'partial', 'wider'] as const;
export const RELIABILITIES = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export const REVIEW_STATUSES = ['live', 'pending', 'rejected'] as const;

export type SourceRole = (typeof SOURCE_ROLES)[number];
export type Basis = (typeof BASES)[number];
export type Scope = (typeof SCOPES)[number];
export type Reliability = (typeof RELIABILITIES)[number];
export type ReviewStatus = (typeof REVIEW_STATUSES)[number];

/** What an issue of this schema carries beside zod's message, so that it can become a problem. */
export interface IssueParams {
  readonly ruleId: RuleId;
  readonly hint: string;
}

/** A cell read by its own little grammar: a value, or what is wrong with it. */
type Reading<T> = { ok: true; value: T } | ({ ok: false; message: string } & IssueParams);

/**
 * A cell of text whose value is read by a grammar of ours; the message and the hint travel in the issue. A check that
 * puts the value in place of the text: zod's own transform makes a closure and two objects of every cell.
 */
function cell<T>(read: (text: string) => Reading<T>): z.ZodType<T, string> {
  const schema = z.string().check((context) => {
    const reading = read(context.value);
    if (reading.ok) {
      (context as { value: unknown }).value = reading.value;
      return;
    }
    const { message, ruleId, hint } = reading;
    context.issues.push({
      code: 'custom',
      input: context.value,
      message,
      params: { ruleId, hint } satisfies IssueParams,
    });
  });
  return schema as unknown as z.ZodType<T, string>;
}

const UNREADABLE_RULES: Record<Extract<CountReading, { ok: false }>['reason'], RuleId> = {
  date: 'cell/date-in-count',
  negative: 'cell/negative-count',
  fraction: 'cell/fractional-count',
  exponent: 'cell/number-notation',
  hex: 'cell/number-notation',
  'too-large': 'cell/count-too-large',
  reversed: 'cell/reversed-range',
  unreadable: 'cell/unreadable-count',
};

function readCount(text: string): Reading<Count> {
  const reading = parseCount(text);
  if (reading.ok) return { ok: true, value: reading.count };
  return {
    ok: false,
    message: reading.message,
    hint: reading.hint,
    ruleId: UNREADABLE_RULES[reading.reason],
  };
}

function readBound(text: string): Reading<number | null> {
  const reading = readCount(text);
  if (!reading.ok) return reading;
  const { low, high, openLow, openHigh, approximate, vague } = reading.value;
  if (low === high && !openLow && !openHigh && !approximate && vague === null)
    return { ok: true, value: low };
  return {
    ok: false,
    message: `"${text}" is not a plain number`,
    hint: 'Write one number in low and in high, and the words of the source in count.',
    ruleId: 'cell/unreadable-count',
  };
}

function readDate(order: DateOrder | undefined): (text: string) => Reading<string> {
  return (text) => {
    const reading = parseDate(text, order);
    if (reading.ok) return { ok: true, value: reading.date };
    return { ...reading, ruleId: 'cell/unreadable-date' };
  };
}

function readId(text: string): Reading<string> {
  if (!/[;\p{Cc}]/u.test(text)) return { ok: true, value: text };
  return {
    ok: false,
    message: `"${text}" cannot be a claim id`,
    hint: 'Leave out semicolons (they separate ids in relations) and control characters.',
    ruleId: 'cell/unreadable-id',
  };
}

function readIds(text: string): Reading<readonly string[]> {
  const ids = new Set(text.split(';').map((id) => id.trim()));
  ids.delete('');
  return { ok: true, value: [...ids] };
}

function readMeasure(declared: readonly string[]): (text: string) => Reading<string> {
  return (text) => {
    const measure = parseMeasure(text, declared);
    if (measure !== null) return { ok: true, value: measure };
    const known = [...CASUALTY_MEASURES, ...Object.keys(MEASURE_ALIASES), ...declared];
    return {
      ok: false,
      message: `"${text}" is not a known measure`,
      hint: `${suggestMeasure(text, known)}Use ${CASUALTY_MEASURES.join(', ')} or a set such as killed+wounded, or declare it under "measures" in claims.config.json.`,
      ruleId: 'cell/unknown-measure',
    };
  };
}

/** "Did you mean …? " for a word of a measure in any language, or one near a known one; else an empty text. */
function suggestMeasure(text: string, known: readonly string[]): string {
  const meaning = MEANINGS.get(foldName(text));
  return meaning !== undefined && known.includes(meaning)
    ? `Did you mean ${meaning}? `
    : suggest(text, known);
}

const text = (description: string) => z.string().describe(description);
const relation = (description: string) => cell(readIds).describe(description).optional();

/** How the cells of some files are to be read, beyond what holds for all. */
export interface CellReading {
  readonly dateOrder?: DateOrder | undefined;
  /** Words of a figure that say that none is stated. */
  readonly missing?: readonly string[] | undefined;
}

/** Reads a figure in one way, but for the words that say that none is stated. */
function unless<T>(
  missing: readonly string[],
  read: (text: string) => Reading<T>,
  notStated: (text: string) => T,
) {
  if (missing.length === 0) return read;
  const words = new Set(missing);
  return (text: string): Reading<T> => (words.has(text) ? { ok: true, value: notStated(text) } : read(text));
}

/** A bound that is not stated. */
const noBound = (): number | null => null;

/** The fields of a claim, each with its meaning; the keys are the JSON spelling of the CSV header. */
function claimShape(declaredMeasures: readonly string[], { dateOrder, missing = [] }: CellReading = {}) {
  return {
    claimId: cell(readId)
      .describe('Stable id; relations need it. Left out: derived from what the claim says.')
      .optional(),
    incident: text('Incident id, the grouping key.'),
    source: text('Who states the figure.'),
    victims: text('Whose losses: an actor id, a set such as wagner+fama, all, or unspecified.').optional(),
    measure: cell(readMeasure(declaredMeasures)).describe(
      'What is counted: killed, wounded, captured, missing, or a set such as killed+wounded.',
    ),
    count: cell(unless(missing, readCount, (original) => ({ ...NOT_STATED, original })))
      .describe("The figure in the source's words: 84, at least 46, dozens, none, no figure given.")
      .optional(),
    low: cell(unless(missing, readBound, noBound))
      .describe('Explicit lower bound.')
      .optional(),
    high: cell(unless(missing, readBound, noBound))
      .describe('Explicit upper bound; blank beside a low: no ceiling was claimed.')
      .optional(),
    reportedOn: cell(readDate(dateOrder))
      .describe('When the source said it: 2024-07-25, 2024-07 or 2024.')
      .optional(),
    asOf: cell(readDate(dateOrder)).describe('What day a cumulative figure describes.').optional(),
    sourceRole: z.enum(SOURCE_ROLES).describe('What kind of source it is.').optional(),
    party: text('The actor or side the source speaks for.').optional(),
    basis: z.enum(BASES).describe('What the figure rests on.').optional(),
    scope: z.enum(SCOPES).describe('full (default), partial (a floor only) or wider (left out).').optional(),
    reliability: z.enum(RELIABILITIES).describe('NATO admiralty letter. Never defaulted.').optional(),
    attributedTo: text('Who is said to have caused it.').optional(),
    outlet: text('Where it was read.').optional(),
    url: text('Link to where it was read.').optional(),
    archiveUrl: text('Link to an archived copy.').optional(),
    quote: text("The source's literal words.").optional(),
    lang: text('Language of the quote.').optional(),
    note: text("The recorder's remark.").optional(),
    supersedes: relation('Ids of claims of this source that this row revises.'),
    retracts: relation('Ids of claims that are taken back; this row may have no figure.'),
    derivedFrom: relation('Ids of claims that this row repeats: one voice with them.'),
    duplicateOf: relation('Id of the row that this one doubles.'),
    partOf: relation('Ids of claims of which this one counts a subset.'),
    aggregateOf: relation('Ids of claims of which this one is the sum.'),
    addsTo: relation('Ids of claims of this source beyond which this one counts further people.'),
    disputes: relation('Ids of claims that this row calls into question.'),
    status: z.enum(REVIEW_STATUSES).describe('live (default), pending or rejected.').optional(),
    statusReason: text('Why the claim is pending or rejected.').optional(),
  };
}

export type ClaimField = keyof ReturnType<typeof claimShape>;

/** A valid row, its cells read; a field the row leaves blank is missing. */
export type ClaimRow = z.output<z.ZodObject<ReturnType<typeof claimShape>>>;

/** Every claim field in the order of the documentation. */
export const CLAIM_FIELDS = Object.keys(claimShape([])) as readonly ClaimField[];

/** The fields whose words are fixed, with those words. */
export const VOCABULARIES: Readonly<Partial<Record<ClaimField, readonly string[]>>> = {
  sourceRole: SOURCE_ROLES,
  basis: BASES,
  scope: SCOPES,
  reliability: RELIABILITIES,
  status: REVIEW_STATUSES,
};

/**
 * The one definition of a valid claim row: trimmed cell texts by field, blank cells left out. Declared measures
 * come from the config. `fields` narrows the schema to the columns a file has, which validates faster.
 */
export function createClaimSchema(
  declaredMeasures: readonly string[] = [],
  fields: readonly ClaimField[] = CLAIM_FIELDS,
  reading: CellReading = {},
) {
  const shape = claimShape(declaredMeasures, reading);
  const required = ['incident', 'source', 'measure'];
  for (const field of CLAIM_FIELDS) {
    if (!fields.includes(field) && !required.includes(field)) delete (shape as Partial<typeof shape>)[field];
  }
  return z.object(shape).check(checkFigures);
}

export type ClaimSchema = ReturnType<typeof createClaimSchema>;

/** Relations whose rows may say nothing about the number. */
function mayLackFigure(row: ClaimRow): boolean {
  return row.retracts !== undefined || row.supersedes !== undefined || row.disputes !== undefined;
}

/** The rules that hold between count, low and high. */
function checkFigures({ value: row, issues }: z.core.ParsePayload<ClaimRow>): void {
  const { count, low, high } = row;
  if (count === undefined && low === undefined && high === undefined && !mayLackFigure(row)) {
    complain(
      issues,
      'count',
      'claim/no-count',
      'the claim states no count',
      'Write the figure in the words of the source, "no figure given" if it admits a loss without one, or "unknown" if it says nothing.',
    );
  }
  if (typeof low === 'number' && typeof high === 'number' && low > high) {
    complain(
      issues,
      'low',
      'claim/low-above-high',
      `low is ${low} and high is ${high}`,
      'Swap them, or correct one of them.',
    );
  }
  if (count?.low != null && count.high !== null) {
    const named = `"${count.original}"`;
    if (typeof low === 'number' && count.low < low) {
      complain(
        issues,
        'low',
        'claim/count-outside-bounds',
        `count is ${named} but low is ${low}`,
        'Correct the one that is wrong.',
      );
    }
    if (typeof high === 'number' && count.high > high) {
      complain(
        issues,
        'high',
        'claim/count-outside-bounds',
        `count is ${named} but high is ${high}`,
        'Correct the one that is wrong.',
      );
    }
  }
}

function complain(
  issues: z.core.ParsePayload['issues'],
  field: ClaimField,
  ruleId: RuleId,
  message: string,
  hint: string,
): void {
  const params = { ruleId, hint } satisfies IssueParams;
  issues.push({ code: 'custom', input: undefined, path: [field], message, params });
}

/**
 * The count a row states: explicit bounds, given together, override the words; given alone they stand in for
 * missing words. A blank bound beside the other means that the source claims no such limit.
 */
export function statedCount(row: Pick<ClaimRow, 'count' | 'low' | 'high'>): Count {
  const low = row.low ?? null;
  const high = row.high ?? null;
  const words = row.count ?? NOT_STATED;
  if (low === null && high === null) return words;
  if (row.count !== undefined && words.low !== null && (low === null || high === null)) return words;
  return {
    original: row.count === undefined ? boundsText(low, high) : words.original,
    low: low ?? high,
    high: high ?? low,
    openLow: low === null,
    openHigh: high === null,
    approximate: false,
    vague: null,
  };
}

function boundsText(low: number | null, high: number | null): string {
  if (low === null) return `up to ${high}`;
  if (high === null) return `at least ${low}`;
  return low === high ? `${low}` : `${low}-${high}`;
}
