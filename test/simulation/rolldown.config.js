// Gathers the simulator into one file that Node can run: `npm run simulate`.
import { join } from 'node:path';

export default {
  input: join(import.meta.dirname, 'print.ts'),
  platform: 'node',
  resolve: { extensionAlias: { '.js': ['.ts', '.js'] } },
  output: { file: join(import.meta.dirname, '../../node_modules/.cache/simulate.mjs'), format: 'esm' },
};
