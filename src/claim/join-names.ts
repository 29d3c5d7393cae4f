/** A few of some names, the rest counted: `CSP-DPA, JNIM and 3 more`. */
export function joinNames(names: readonly string[], most = 3): string {
  const rest = names.length - most;
  return rest > 0 ? `${names.slice(0, most).join(', ')} and ${rest} more` : names.join(', ');
}
