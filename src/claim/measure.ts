import { compareText } from './compare-text.js';

/** The measures of human loss, in the order in which a set of them is written. */
export const CASUALTY_MEASURES = ['killed', 'wounded', 'captured', 'missing'] as const;

/** Words that stand for a set of measures. */
export const MEASURE_ALIASES: Readonly<Record<string, string>> = {
  casualties: 'killed+wounded',
  losses: 'killed+wounded+captured+missing',
};

/** The members of a measure key: `killed+wounded` → `killed`, `wounded`. */
export function measureMembers(measure: string): string[] {
  return measure.includes('+') ? measure.split('+') : [measure];
}

/**
 * Reads a measure cell into its canonical key, members in the order of the vocabulary, declared measures last.
 * Null when a member is neither a casualty measure nor declared in the config.
 */
export function parseMeasure(text: string, declared: readonly string[] = []): string | null {
  if (isCasualtyMeasure(text)) return text;
  const members = new Set<string>();
  for (const part of text.split('+')) {
    const word = part
      .trim()
      .toLowerCase()
      .replaceAll(/[\s-]+/g, '_');
    const expanded = Object.hasOwn(MEASURE_ALIASES, word) ? (MEASURE_ALIASES[word] as string) : word;
    for (const member of expanded.split('+')) {
      if (!isCasualtyMeasure(member) && !declared.includes(member)) return null;
      members.add(member);
    }
  }
  return [...members].sort((a, b) => rank(a) - rank(b) || compareText(a, b)).join('+');
}

/** Whether one set of measures is a subset of another. */
export function areMeasuresWithin(part: string, whole: string): boolean {
  if (part === whole) return true;
  const members = measureMembers(whole);
  return measureMembers(part).every((member) => members.includes(member));
}

/** Whether a single measure counts people lost, rather than a thing declared in the config. */
export function isCasualtyMeasure(measure: string): boolean {
  return (CASUALTY_MEASURES as readonly string[]).includes(measure);
}

function rank(measure: string): number {
  const index = (CASUALTY_MEASURES as readonly string[]).indexOf(measure);
  return index < 0 ? CASUALTY_MEASURES.length : index;
}
