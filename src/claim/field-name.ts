/** The CSV spelling of a field: `reportedOn` → `reported_on`. */
export function snakeCase(field: string): string {
  return field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
