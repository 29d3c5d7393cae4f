import { foldName } from '../claim/fold-name.js';
import type { Preset } from '../claim/preset.js';
import type { ColumnNames } from './column-names.js';
import type { Header, HeaderFault } from './header.js';
import { readPresetHeader } from './preset-header.js';

/** The columns that the keys of the objects so far make for a preset: each name once, in the order in which it came. */
export class PresetKeys {
  readonly #preset: Preset;
  readonly #names: ColumnNames;
  readonly #keys: string[] = [];
  readonly #indexes = new Map<string, number>();
  #reported = 0;
  #header: Header | null = null;
  #used: ReadonlySet<number> = new Set();

  constructor(preset: Preset, names: ColumnNames) {
    this.#preset = preset;
    this.#names = names;
  }

  indexOf(key: string): number {
    const folded = foldName(key);
    let index = this.#indexes.get(folded);
    if (index === undefined) {
      index = this.#keys.push(key) - 1;
      this.#indexes.set(folded, index);
      this.#header = null;
    }
    return index;
  }

  /** The header of all keys so far, and what is wrong with those that are new since it was last asked for. */
  read(): { readonly header: Header; readonly faults: readonly HeaderFault[] } {
    if (this.#header !== null) return { header: this.#header, faults: [] };
    const { header, faults } = readPresetHeader(this.#keys, this.#preset, this.#names);
    const fresh = faults.filter(({ column }) => column >= this.#reported);
    this.#header = header;
    this.#reported = this.#keys.length;
    this.#used = new Set([
      ...(header.preset?.columnOf.values() ?? []),
      ...header.fields.map(({ column }) => column),
    ]);
    return { header, faults: fresh };
  }

  /** Whether anything is made of a column of the header last read. */
  isUsed(column: number): boolean {
    return this.#used.has(column);
  }
}
