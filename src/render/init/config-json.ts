/** The config of a new dataset: strict, and its measures beyond the casualties to be declared. */
export function renderConfigJson(): string {
  const config = {
    // Found by editors once the package is installed beside the dataset; nothing is fetched for it.
    $schema: './node_modules/casualty-claims/schema/config.schema.json',
    strict: true,
    measures: [],
  };
  return `${JSON.stringify(config, null, 2)}\n`;
}
