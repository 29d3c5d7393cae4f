// Gathers the compiled command line and the packages it needs into a few files: a program of hundreds of modules
// spends more time finding them than a small dataset takes to reconcile. `docs/performance.md` has the figures.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Keeps the licences of the packages that are gathered in beside them. */
const licences = {
  name: 'licences',
  generateBundle(_options, bundle) {
    const folders = new Set();
    for (const chunk of Object.values(bundle)) {
      for (const id of Object.keys(chunk.modules ?? {})) {
        const found = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id.replaceAll('\\', '/'));
        if (found !== null) folders.add(found[0]);
      }
    }
    const texts = [...folders].sort().map((folder) => {
      const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
      const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
      const text = file === undefined ? license : readFileSync(join(folder, file), 'utf8').trim();
      return `${name} ${version}\n\n${text}\n`;
    });
    texts.push(readFileSync(join(import.meta.dirname, 'src/model/uncertain-ucdp/LICENSE.txt'), 'utf8'));
    this.emitFile({ type: 'asset', fileName: 'LICENSES.txt', source: texts.join(`\n${'-'.repeat(40)}\n\n`) });
  },
};

const shared = {
  platform: 'node',
  // The ES modules of a package where it has both: only those can be cut to what is used.
  resolve: { mainFields: ['module', 'main'] },
};
const output = { dir: 'dist/bin', format: 'esm', chunkFileNames: '[name].js' };

export default [
  {
    ...shared,
    input: { run: join(import.meta.dirname, 'dist/cli/run.js') },
    plugins: [licences],
    output: {
      ...output,
      cleanDir: true,
      // What every run loads is one file, whatever else shares parts of it.
      codeSplitting: { groups: [{ name: 'start', test: /dist\/cli\/run\.js$/ }] },
    },
  },
  // A thread loads one file; what it shares with the command line would else be cut off there, for runs without it too.
  { ...shared, input: join(import.meta.dirname, 'dist/cli/model-worker.js'), output },
];
