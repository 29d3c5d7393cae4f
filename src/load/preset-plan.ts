import { CLAIM_FIELDS, type ClaimField } from '../claim/claim-schema.js';
import { foldName } from '../claim/fold-name.js';
import type { Preset, PresetClaim, PresetText } from '../claim/preset.js';
import { columnsIn, PresetTexts, type ReadText } from './preset-texts.js';

/** A claim of a preset, made ready for one file. */
export interface PlannedClaim {
  readonly claim: PresetClaim;
  readonly figures: Readonly<Record<'count' | 'low' | 'high', ReadText>>;
  readonly fields: readonly (readonly [ClaimField, ReadText])[];
  /** The column in which each field stands, the first where there are several; of constants none. */
  readonly columnOf: ReadonlyMap<ClaimField, number>;
  isWanted(cells: readonly string[]): boolean;
}

/** A preset, made ready for one file. */
export interface PresetPlan {
  readonly preset: Preset;
  /** The columns that are read, by the preset's names for them. */
  readonly columnOf: ReadonlyMap<string, number>;
  readonly rowId: ReadText;
  readonly claims: readonly PlannedClaim[];
  readonly sums: readonly { readonly whole: string; readonly parts: readonly string[] }[];
  /** Reads a column by the preset's name for it. */
  column(name: string): ReadText;
}

/** The first of some presets whose required columns a file has; null when it is a file of none of them. */
export function findPreset(names: readonly string[], presets: readonly Preset[]): Preset | null {
  return presets.find((preset) => missingColumns(names, preset).length === 0) ?? null;
}

/** Whether a name is that of a column by which one of some presets is known. */
export function isPresetColumn(name: string, presets: readonly Preset[]): boolean {
  const folded = foldName(name);
  return presets.some((preset) => preset.required.some((column) => foldName(column) === folded));
}

/** The columns of a preset that a file lacks, of those without which it is no file of that dataset. */
export function missingColumns(names: readonly string[], preset: Preset): readonly string[] {
  const present = new Set(names.map(foldName));
  return preset.required.filter((column) =>
    spellingsOf(column, preset).every((name) => !present.has(foldName(name))),
  );
}

/** A preset's name for a column and those other editions give it. */
export function spellingsOf(column: string, preset: Preset): readonly string[] {
  return [column, ...(preset.spellings?.[column] ?? [])];
}

/** Every claim a preset can make of a row, those that are repeated written out. */
export function claimsOf(preset: Preset): readonly PresetClaim[] {
  return preset.claims.flatMap((claim) => {
    const { repeat } = claim;
    if (repeat === undefined) return [claim];
    return Array.from({ length: repeat }, (_, index) => numbered(claim, index + 1));
  });
}

/** Every column a preset reads. */
export function columnsOf(preset: Preset): readonly string[] {
  const { dates = {}, rowId, fields, sums = [] } = preset;
  const columns = claimsOf(preset).flatMap((claim) => [
    ...[claim.count, claim.low, claim.high].filter((column) => column !== undefined),
    ...[...(claim.when ?? []), ...(claim.unless ?? [])].map(({ column }) => column),
    ...Object.values({ ...fields, ...claim.fields }).flatMap((text) => columnsIn(text, dates)),
  ]);
  const summed = sums.flatMap(({ whole, parts }) => [whole, ...parts]);
  return [...new Set([...preset.required, ...columnsIn(rowId, dates), ...columns, ...summed])];
}

/** Makes a preset ready for a file; columns that --map gives to a field stand in place of the preset's own text. */
export function planPreset(
  preset: Preset,
  columnOf: ReadonlyMap<string, number>,
  mapped: ReadonlyMap<ClaimField, number>,
): PresetPlan {
  const texts = new PresetTexts(columnOf, preset.dates);
  const first = (text: PresetText) =>
    columnsIn(text, preset.dates)
      .map((column) => columnOf.get(column))
      .find((column) => column !== undefined);
  const plan = (claim: PresetClaim): PlannedClaim => {
    const own: Readonly<Partial<Record<ClaimField, PresetText>>> = {
      incident: preset.rowId,
      ...preset.fields,
      ...claim.fields,
    };
    const columns = new Map<ClaimField, number | undefined>([['claimId', first(preset.rowId)]]);
    for (const name of FIGURES) columns.set(name, columnOf.get(claim[name] ?? ''));
    for (const [field, text] of Object.entries(own)) columns.set(field as ClaimField, first(text));
    for (const [field, column] of mapped) columns.set(field, column);
    const isMade = texts.tests(claim.when ?? []);
    const isLeftOut = claim.unless === undefined ? () => false : texts.tests(claim.unless);
    return {
      claim,
      figures: {
        count: texts.column(claim.count ?? ''),
        low: texts.column(claim.low ?? ''),
        high: texts.column(claim.high ?? ''),
      },
      fields: CLAIM_FIELDS.flatMap((field) =>
        own[field] === undefined ? [] : [[field, texts.text(own[field])] as const],
      ),
      columnOf: new Map(
        [...columns].filter((entry): entry is [ClaimField, number] => entry[1] !== undefined),
      ),
      isWanted: (cells) => isMade(cells) && !isLeftOut(cells),
    };
  };
  return {
    preset,
    columnOf,
    rowId: texts.text(preset.rowId),
    claims: claimsOf(preset).map(plan),
    sums: preset.sums ?? [],
    column: (name) => texts.column(name),
  };
}

const FIGURES = ['count', 'low', 'high'] as const;

/** A repeated claim with its number in place of every `#`. */
function numbered(claim: PresetClaim, number: number): PresetClaim {
  return JSON.parse(JSON.stringify(claim).replaceAll('#', String(number))) as PresetClaim;
}
