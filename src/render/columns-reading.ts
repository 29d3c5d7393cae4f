import { display } from './display.js';

/** How the columns of a file were read where their names do not tell. */
interface ColumnsReading {
  readonly preset: string | null;
  readonly translated: readonly { readonly name: string; readonly as: string }[];
}

/** With which preset a file was read, and which columns as what, in one line; empty where there is nothing to tell. */
export function renderColumnsReading(file: string, { preset, translated }: ColumnsReading): string {
  const parts = [
    ...(preset === null ? [] : [`read with the preset ${preset}`]),
    ...translated.map(({ name, as }) => `"${name}" is read as ${as}`),
  ];
  return parts.length === 0 ? '' : display(`${file}: ${parts.join(', ')}`);
}
