import { writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { anyFile } from './arbitrary-file.js';
import { tryFile } from './try-file.js';

const [seed, runs, current, path] = process.argv.slice(2) as [string, string, string, string | undefined];

const outcome = await fc.check(
  fc.asyncProperty(anyFile, async (file) => {
    // Where a file brings the whole process down, this is what is left of it.
    writeFileSync(current, file.bytes);
    process.send?.(file.format);
    await tryFile(file);
  }),
  // Long enough for a smaller example, not for the smallest.
  {
    seed: Number(seed),
    numRuns: Number(runs),
    interruptAfterTimeLimit: 60_000,
    ...(path === undefined ? {} : { path }),
  },
);

if (outcome.failed) {
  const [file] = outcome.counterexample ?? [];
  const error = outcome.errorInstance;
  console.log(`--seed ${outcome.seed} --path ${outcome.counterexamplePath}`);
  console.log(`minimal ${file?.format}: ${JSON.stringify(file?.bytes.toString('latin1'))}`);
  console.log(error instanceof Error ? error.stack : String(error));
  process.exitCode = 1;
}
process.disconnect?.();
