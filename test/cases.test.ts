import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { replay } from './replay.js';
import { PROJECT } from './run-claims.js';

/**
 * Whole runs as documents: every `console` block of test/cases/*.md is a command line, what it prints, and its
 * exit code. A block may set the scene with lines before the command: `# stdin: PATH`, `# env: NAME=VALUE`,
 * `# cwd: PATH`. With CLAIMS_UPDATE_CASES=1 the documents are written anew.
 */
const FOLDER = join(PROJECT, 'test/cases');
const BLOCK = /^```console\n([\s\S]*?)^```$/gm;

for (const name of readdirSync(FOLDER)
  .filter((file) => file.endsWith('.md'))
  .sort()) {
  describe(name, () => {
    const path = join(FOLDER, name);
    const document = readFileSync(path, 'utf8');
    const blocks = [...document.matchAll(BLOCK)].map((match) => match[1] as string);
    it('holds at least one run', () => expect(blocks.length).toBeGreaterThan(0));
    for (const block of blocks) {
      const title = block.split('\n').find((line) => line.startsWith('$ ')) ?? block;
      it(title, async () => {
        const replayed = await replay(block);
        if (process.env.CLAIMS_UPDATE_CASES === '1') {
          writeFileSync(
            path,
            readFileSync(path, 'utf8').replace(
              `\`\`\`console\n${block}\`\`\``,
              () => `\`\`\`console\n${replayed}\`\`\``,
            ),
          );
        } else expect(replayed).toBe(block);
      });
    }
  });
}
