/**
 * A column name without differences of case, accents, spaces, underscores, hyphens and apostrophes, and without
 * characters that cannot be seen.
 */
export function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll(/[\p{M}\p{Cf}\p{Pd}\s_'’ʼ\u0640]+/gu, '')
    .toLowerCase();
}
