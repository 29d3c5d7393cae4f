import type { DatasetPlace } from './dataset-file.js';

/** Where GitHub looks for it, from the root of the repository. */
export const WORKFLOW_PATH = '.github/workflows/claims.yml';

const DATA_EXTENSIONS = ['csv', 'tsv', 'json', 'ndjson'];

/** A GitHub workflow that checks the dataset, and says in the summary of a run what a pull request changes. */
export function renderWorkflowYaml({ folder, version }: DatasetPlace): string {
  const prefix = folder === '.' ? '' : `${folder.replaceAll(/[\\*?+[\]!]/g, '\\$&')}/`;
  const watched = DATA_EXTENSIONS.map((extension) => `${prefix}*.${extension}`);
  const paths = [...watched, WORKFLOW_PATH].map((path) => `      - ${JSON.stringify(path)}\n`).join('');
  return `# Checks the claims, and says in the summary of a run what a pull request changes.
name: claims
on:
  push:
    branches: [main, master]
    paths:
${paths}  pull_request:
    paths:
${paths}permissions:
  contents: read
jobs:
  claims:
    runs-on: ubuntu-latest
    env:
      PACKAGE: casualty-claims@${version}
      DATA: ${JSON.stringify(folder)}
    steps:
      - uses: actions/checkout@v5
        with:
          fetch-depth: 0 # what a pull request changes is seen against its base
          persist-credentials: false
      - uses: actions/setup-node@v5
        with:
          node-version: 22
      - name: Check the claims
        run: npx --yes "$PACKAGE" check "$DATA"
      - name: Say what changes
        if: \${{ !cancelled() && github.event_name == 'pull_request' }}
        env:
          BASE: origin/\${{ github.base_ref }}
        run: |
          base=$(git merge-base "$BASE" HEAD)
          npx --yes "$PACKAGE" diff --base "$base" --format markdown "$DATA" >> "$GITHUB_STEP_SUMMARY"
`;
}
