/** The README of a new dataset: what the files hold, and how a claim is added. */
export function renderReadmeText(): string {
  return `# Name of the dataset

What it is about, who keeps it, and under which licence it may be used.

| file | holds |
|---|---|
| \`claims.csv\` | one claim a row: who said what, of whom, when, and where it was read |
| \`actors.csv\` | the groups, their other names and their sides |
| \`claims.config.json\` | how the files are read; measures that are no casualties are declared here |

The rows marked EXAMPLE show how claims are written down. Delete them all before the dataset is used.

## To add a claim

1. Add a row at the end with the next id. Never delete a row or use an id again: a figure that was withdrawn is
   superseded or retracted by the row that does so.
2. One source, one group, one measure, one figure, in the words of the source. A loss admitted without a number is
   \`no figure given\`, never 0.
3. Say where it was read, and which claim it repeats if it repeats one (\`derived_from\`).
4. Run \`claims check\`. \`claims diff --base main\` shows which ranges the row moves.

## Once for each copy

To see edits claim by claim in \`git diff\`, which \`.gitattributes\` prepares:

\`\`\`sh
git config diff.claims.textconv "claims show"
\`\`\`

An editor helps with \`claims.config.json\` after \`npm install --save-dev casualty-claims\` in this folder: its schema
comes with the package.
`;
}
