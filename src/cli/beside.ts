import { dirname, join } from 'node:path';
import { findKeepersFile } from '../load/find-config.js';
import type { InputFile } from '../load/find-inputs.js';
import { byFolder } from './load-contexts.js';

/** What is kept for each input; inputs whose keeper holds one file share what is made of it. */
export class Beside<Item> {
  readonly #first: Item;
  readonly #byInput: ReadonlyMap<string, Item>;

  constructor(first: Item, byInput: ReadonlyMap<string, Item> = new Map()) {
    this.#first = first;
    this.#byInput = byInput;
  }

  /** That of an input, by its name in results; that of the first for all else. */
  of(input: string | null | undefined): Item {
    const own = this.#byInput.get(input ?? '');
    return own === undefined ? this.#first : own;
  }

  /** Every one, once. */
  get all(): readonly Item[] {
    return [...new Set([this.#first, ...this.#byInput.values()])];
  }
}

/**
 * Opens the file of a name that is kept with each input: where its config is looked for, or else the one that could
 * stand beside it, which is not there.
 */
export async function openBeside<Item>(
  name: string,
  inputs: readonly InputFile[],
  cwd: string,
  open: (path: string, isThere: boolean) => Promise<Item>,
): Promise<Beside<Item>> {
  const opened = new Map<string, Item>();
  const byInput = new Map<string, Item>();
  for (const own of byFolder(inputs)) {
    const found = await findKeepersFile(name, own, cwd);
    const first = own.find(({ path }) => path !== '-');
    const path = found ?? join(first === undefined ? cwd : dirname(first.path), name);
    const item = opened.get(path) ?? (await open(path, found !== null));
    opened.set(path, item);
    for (const input of own) byInput.set(input.name, item);
  }
  const [first] = opened.values();
  return new Beside(first as Item, byInput);
}
