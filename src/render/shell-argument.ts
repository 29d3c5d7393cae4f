/** Displayed text as one argument of a shell command. */
export function shellArgument(shown: string): string {
  return /^[\w+.:@/-]+$/.test(shown) ? shown : `'${shown.replaceAll("'", `'\\''`)}'`;
}
