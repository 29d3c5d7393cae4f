import { Actors } from '../claim/actors.js';
import type { Claim } from '../claim/claim.js';
import type { CellReading, ClaimField, ClaimRow } from '../claim/claim-schema.js';
import type { Problem } from '../claim/problem.js';
import { RELATIONS } from '../claim/relation.js';
import { createClaim } from './create-claim.js';
import type { Header, MeasureColumn, TranslatedColumn } from './header.js';
import { findMissingWords, findNameFaults } from './name-faults.js';
import { NameResolver } from './name-resolver.js';
import type { PresetPlan } from './preset-plan.js';
import { findWrongSum, makeRows } from './preset-rows.js';
import type { RecordBatch } from './record-batch.js';
import { cellText, planRows, type RowPlan } from './row-plan.js';
import { explainIssue, type ProblemRow, rowProblem } from './row-problems.js';
import { checkWidth } from './row-width.js';
import { findSuspiciousTexts } from './suspicious-texts.js';
import { hasRelations, WideRows, wideClaimId } from './wide-rows.js';

/** Claims that were read together, and the problems of the rows they came from. */
export interface ClaimBatch {
  readonly claims: readonly Claim[];
  readonly problems: readonly Problem[];
}

/** What rows are read against, and how closely. */
export interface ClaimReaderOptions extends CellReading {
  readonly actors?: Actors | undefined;
  readonly declaredMeasures?: readonly string[] | undefined;
  readonly thorough?: boolean | undefined;
}

/** Reads the records of one file into claims; every row gives a claim or an error. */
export class ClaimReader {
  readonly #file: string;
  readonly #actors: Actors;
  readonly #declaredMeasures: readonly string[];
  readonly #isThorough: boolean;
  readonly #resolver: NameResolver;
  readonly #reading: CellReading;
  readonly #missing: ReadonlySet<string>;
  /** What was said of a column as a whole. */
  readonly #told = new Set<string>();
  readonly #wideRows = new WideRows();
  readonly #translated = new Map<string, TranslatedColumn>();
  #plan: RowPlan | null = null;
  /** The id of the preset the file is read with. */
  preset: string | null = null;
  /** Whether a claim of the file can say where it was read: false of a preset that has nothing for it. */
  hasOutlets = false;
  /** The number of the first row, and how many records, blank and left out ones too, were handed over. */
  #firstRow: number | null = null;
  #records = 0;
  /** Data rows that are not blank. */
  rows = 0;
  claims = 0;
  /** Rows that had to be left out, in whole or in part. */
  excluded = 0;

  constructor(file: string, options: ClaimReaderOptions) {
    const { actors = new Actors(), declaredMeasures = [], thorough = false, dateOrder, missing } = options;
    this.#file = file;
    this.#actors = actors;
    this.#declaredMeasures = declaredMeasures;
    this.#isThorough = thorough;
    this.#resolver = new NameResolver(actors);
    this.#reading = { dateOrder, missing };
    this.#missing = new Set(missing);
  }

  read(batch: RecordBatch): ClaimBatch {
    const plan = this.#planFor(batch.header);
    const claims: Claim[] = [];
    const problems: Problem[] = [...batch.problems];
    this.#account(batch);
    this.rows += batch.leftOut;
    this.excluded += batch.leftOut;
    for (let record = 0; record < batch.cells.length; record++) {
      // A blank line of a table is no row; an empty object of JSON is one, and lacks everything.
      if (!plan.fill(batch.cells[record] as readonly string[]) && batch.isTable) continue;
      this.rows++;
      const claimsBefore = claims.length;
      const problemsBefore = problems.length;
      const { claimId, incident } = plan.texts;
      this.#readRow(plan, { batch, record, file: this.#file, claimId, incident }, claims, problems);
      if (hasErrorSince(problems, problemsBefore)) this.excluded++;
      else if (claims.length === claimsBefore) {
        throw new Error(`line ${batch.lines[record]} of ${this.#file} gave neither a claim nor a problem`);
      }
    }
    this.claims += claims.length;
    // How a file was cut into batches must not show: every problem takes its place in the file.
    if (problems.length > 1) problems.sort((one, other) => (one.line ?? 0) - (other.line ?? 0));
    return { claims, problems };
  }

  /** The columns that were read under another name than their own. */
  get translated(): readonly TranslatedColumn[] {
    return [...this.#translated.values()];
  }

  #planFor(header: Header): RowPlan {
    if (this.#plan?.header === header) return this.#plan;
    for (const column of header.translated) this.#translated.set(column.name, column);
    this.preset = header.preset?.preset.id ?? this.preset;
    this.hasOutlets ||= hasOutlets(header);
    this.#plan = planRows(header, this.#declaredMeasures, this.#reading);
    return this.#plan;
  }

  /** Rows are numbered as they stand in the file: a gap is filled by those that were left out, or some were lost. */
  #account({ cells, rows, lines, leftOut }: RecordBatch): void {
    this.#records += cells.length + leftOut;
    this.#firstRow ??= rows[0] ?? null;
    const last = rows.at(-1);
    if (last === undefined || last - (this.#firstRow as number) < this.#records) return;
    throw new Error(`rows of ${this.#file} were lost before line ${lines.at(-1)}`);
  }

  #readRow(plan: RowPlan, row: ProblemRow, claims: Claim[], problems: Problem[]): void {
    const width = checkWidth(row, plan.header.width);
    if (width !== null) problems.push(width);
    if (width?.severity === 'error') return;
    if (this.#isThorough) problems.push(...findSuspiciousTexts(row, plan.header));
    if (plan.header.preset !== undefined) this.#readPreset(plan.header.preset, plan, row, claims, problems);
    else if (plan.header.measures.length > 0) this.#readWide(plan, row, claims, problems);
    else this.#readClaim(plan, plan.texts, row, plan.columnOf, claims, problems);
  }

  /** Reads each claim that a preset makes of a row as a row of its own. What is wrong with all of them is said once. */
  #readPreset(
    preset: PresetPlan,
    plan: RowPlan,
    row: ProblemRow,
    claims: Claim[],
    problems: Problem[],
  ): void {
    const cells = this.#stated(row.batch.cells[row.record] as readonly string[]);
    const said = new SaidOnce(problems);
    const wrongSum = findWrongSum(preset, cells);
    if (wrongSum !== null) {
      const { whole, message } = wrongSum;
      const details = { message, hint: CONTRADICTORY_HINT };
      said.add([rowProblem(row, 'row/contradictory-figures', details, preset.columnOf.get(whole))]);
    }
    for (const { planned, texts, figures } of makeRows(preset, cells, plan.texts)) {
      const made = { ...row, claimId: texts.claimId, incident: texts.incident };
      const found: Problem[] = [];
      if (figures.contradiction !== null) {
        const details = { message: figures.contradiction, hint: CONTRADICTORY_HINT, field: 'count' };
        const column = planned.columnOf.get('count') ?? planned.columnOf.get('low');
        found.push(rowProblem(made, 'row/contradictory-figures', details, column));
      }
      this.#readClaim(plan, texts, made, planned.columnOf, claims, found);
      said.add(found);
    }
  }

  /** The cells of a row, blank where they say that nothing is stated. */
  #stated(cells: readonly string[]): readonly string[] {
    if (this.#missing.size === 0) return cells;
    return cells.map((cell) => (this.#missing.has(cell.trim()) ? '' : cell));
  }

  /** Reads each measure of a wide row as a row of its own. What is wrong with all of them is said once. */
  #readWide(plan: RowPlan, row: ProblemRow, claims: Claim[], problems: Problem[]): void {
    const { header, texts } = plan;
    const cells = row.batch.cells[row.record] as readonly string[];
    const asWritten = { ...texts };
    const said = new SaidOnce(problems);
    const measures = this.#wideRows.measuresOf(header, texts, (column) => {
      const text = cellText(cells[column]);
      return text !== undefined && this.#missing.has(text) ? undefined : text;
    });
    for (const measure of measures) {
      texts.measure = measure.measure;
      texts.count = cellText(cells[measure.column]);
      if (row.claimId !== undefined) texts.claimId = wideClaimId(row.claimId, measure.measure);
      for (const relation of RELATIONS) {
        const ids = asWritten[relation];
        if (ids !== undefined) texts[relation] = this.#wideRows.targets(ids, measure.measure, measures);
      }
      const found: Problem[] = [];
      const columns = { get: (field: ClaimField) => columnOf(field, plan, measure) };
      this.#readClaim(plan, texts, row, columns, claims, found);
      said.add(found);
    }
    if (hasRelations(header)) this.#wideRows.remember(row.claimId, measures);
  }

  #readClaim(
    plan: RowPlan,
    texts: RowPlan['texts'],
    row: ProblemRow,
    columns: Pick<ReadonlyMap<ClaimField, number>, 'get'>,
    claims: Claim[],
    problems: Problem[],
  ): void {
    const read = plan.accept(texts) ?? this.#judge(plan, texts, row, columns, problems);
    if (read === null) return;
    const { batch, record, file } = row;
    const place = { file, line: batch.lines[record] as number, row: batch.rows[record] as number };
    const claim = createClaim(read, texts, place, this.#resolver, this.#actors);
    claims.push(claim);
    for (const { ruleId, ...details } of findMissingWords(read, this.#resolver)) {
      // A column is written by one program: the first such cell tells of all, whichever claim it is of.
      if (this.#told.has(details.message)) continue;
      this.#told.add(details.message);
      const column = columns.get(details.field);
      problems.push(rowProblem({ ...row, claimId: undefined, incident: undefined }, ruleId, details, column));
    }
    for (const { ruleId, ...details } of findNameFaults(read, claim, this.#resolver)) {
      problems.push(rowProblem({ ...row, claimId: claim.id }, ruleId, details, columns.get(details.field)));
    }
  }

  /** Has the schema say what is wrong with a row; null where something is. */
  #judge(
    plan: RowPlan,
    texts: RowPlan['texts'],
    row: ProblemRow,
    columns: Pick<ReadonlyMap<ClaimField, number>, 'get'>,
    problems: Problem[],
  ): ClaimRow | null {
    const result = plan.schema.safeParse(texts);
    if (result.success) return result.data;
    for (const issue of result.error.issues) {
      const { ruleId, ...details } = explainIssue(issue, texts[issue.path[0] as ClaimField]);
      problems.push(rowProblem(row, ruleId, details, columns.get(details.field)));
    }
    return null;
  }
}

const OUTLET_FIELDS: ReadonlySet<ClaimField> = new Set(['outlet', 'url', 'archiveUrl']);

/** Whether rows under a header can say where they were read. A table of one's own can always be given the column. */
function hasOutlets({ fields, preset }: Header): boolean {
  if (preset === undefined) return true;
  const made = preset.claims.flatMap((claim) => claim.fields.map(([field]) => field));
  return [...fields.map(({ field }) => field), ...made].some((field) => OUTLET_FIELDS.has(field));
}

/** The column that holds a field in a wide table: the count stands in that of the measure. */
function columnOf(field: ClaimField, plan: RowPlan, measure: MeasureColumn): number | undefined {
  return field === 'count' || field === 'measure' ? measure.column : plan.columnOf.get(field);
}

const CONTRADICTORY_HINT =
  'Compare the row with the edition of the dataset it was taken from; if it stands so there, write to those who keep it.';

/** Adds the problems of several claims of one row to a list: what is wrong with all of them once, figures each time. */
class SaidOnce {
  readonly #problems: Problem[];
  readonly #said = new Set<string>();

  constructor(problems: Problem[]) {
    this.#problems = problems;
  }

  add(found: readonly Problem[]): void {
    for (const problem of found) {
      const key = `${problem.ruleId} ${problem.field} ${problem.message}`;
      if (problem.field !== 'count' && this.#said.has(key)) continue;
      this.#said.add(key);
      this.#problems.push(problem);
    }
  }
}

function hasErrorSince(problems: readonly Problem[], start: number): boolean {
  for (let index = start; index < problems.length; index++)
    if (problems[index]?.severity === 'error') return true;
  return false;
}
