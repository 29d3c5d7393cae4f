import type { RenderOptions, ResultFormat } from './result-format.js';

type FormatFactory = (options: RenderOptions) => Promise<ResultFormat>;

/** Every format by its name; each is loaded when it is asked for, with the packages it needs. */
const FORMATS = {
  table: async (options: RenderOptions) => (await import('./table.js')).createTable(options),
  plain: async (options: RenderOptions) => (await import('./plain.js')).createPlain(options),
  json: async () => (await import('./json.js')).createJson(),
  ndjson: async () => (await import('./ndjson.js')).createNdjson(),
  csv: async (options: RenderOptions) => (await import('./csv.js')).createCsv(options),
  markdown: async () => (await import('./markdown.js')).createMarkdown(),
  html: async () => (await import('./html/html-format.js')).createHtml(),
  wikitext: async () => (await import('./wikitext.js')).createWikitext(),
  svg: async () => (await import('./svg.js')).createSvg(),
  'vega-lite': async () => (await import('./vega-lite/vega-lite.js')).createVegaLite(),
} satisfies Readonly<Record<string, FormatFactory>>;

export type FormatId = keyof typeof FORMATS;
export const FORMAT_IDS = Object.keys(FORMATS) as readonly FormatId[];

/** Makes the format of that name. */
export function createFormat(id: FormatId, options: RenderOptions): Promise<ResultFormat> {
  return FORMATS[id](options);
}
