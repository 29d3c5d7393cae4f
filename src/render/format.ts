import type { FormatId, RenderOptions, ResultFormat } from './result-format.js';

type FormatFactory = (options: RenderOptions) => Promise<ResultFormat>;

/** Every format by its name; each is loaded when it is asked for, with the packages it needs. */
export const FORMATS: Readonly<Record<FormatId, FormatFactory>> = {
  table: async (options) => (await import('./table.js')).createTable(options),
  plain: async (options) => (await import('./plain.js')).createPlain(options),
  json: async () => (await import('./json.js')).createJson(),
  ndjson: async () => (await import('./ndjson.js')).createNdjson(),
  csv: async (options) => (await import('./csv.js')).createCsv(options),
  markdown: async () => (await import('./markdown.js')).createMarkdown(),
  html: async () => (await import('./html/html-format.js')).createHtml(),
  wikitext: async () => (await import('./wikitext.js')).createWikitext(),
  svg: async () => (await import('./svg.js')).createSvg(),
  'vega-lite': async () => (await import('./vega-lite/vega-lite.js')).createVegaLite(),
};

/** Makes the format of that name. */
export function createFormat(id: FormatId, options: RenderOptions): Promise<ResultFormat> {
  return FORMATS[id](options);
}
