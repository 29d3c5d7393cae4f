import { setFlagsFromString } from 'node:v8';

/**
 * Has V8 inline fewer calls into what it optimizes. A run over many small incidents is over in a second or two, and
 * the compiler, on a thread of its own, falls behind: most of that time is spent in code that waits for it. Loops over
 * plain numbers, as the model's, are the slower for it. `docs/performance.md` has the figures.
 */
export function inlineLess(): void {
  setFlagsFromString(`--max-inlined-bytecode-size-cumulative=${MOST_INLINED}`);
}

/** Bytes of bytecode inlined into one function; V8 takes 920 by itself. */
const MOST_INLINED = 200;
