/**
 * Headers under which wide tables give a measure, beside the measures' own names: data, in the folded spelling
 * of `foldName`. A word that datasets use for different things (victims, bajas) is not here on purpose.
 */
export const MEASURE_COLUMNS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    killed: [
      'dead',
      'death',
      'deaths',
      'fatalities',
      'kia',
      'nkill',
      'tues',
      'morts',
      'deces',
      'muertos',
      'fallecidos',
      'погибшие',
      'погибло',
      'убитые',
      'убито',
      'загинуло',
      'قتلى',
    ],
    wounded: [
      'injured',
      'injuries',
      'wia',
      'nwound',
      'blesses',
      'heridos',
      'раненые',
      'ранено',
      'поранено',
      'جرحى',
    ],
    captured: [
      'prisoners',
      'pow',
      'pows',
      'captures',
      'prisonniers',
      'capturados',
      'prisioneros',
      'пленные',
      'أسرى',
    ],
    missing: ['mia', 'disparus', 'desaparecidos', 'пропавшие', 'مفقودون'],
    losses: ['pertes'],
  }).flatMap(([measure, words]) => words.map((word): [string, string] => [foldName(word), measure])),
);

/** A column name without differences of case, accents, spaces, underscores and hyphens. */
export function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll(/[\p{M}\s_-]+/gu, '')
    .toLowerCase();
}
