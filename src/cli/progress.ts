import type { Terminal } from './terminal.js';

const SHOWN_AFTER = 1000;
const SHOWN_EVERY = 200;

/** A line on standard error that tells how far a long reading has come; only on a terminal, only past a second. */
export class Progress {
  readonly #terminal: Terminal;
  readonly #isWanted: boolean;
  readonly #started = performance.now();
  #shown = 0;

  constructor(terminal: Terminal, isQuiet: boolean) {
    this.#terminal = terminal;
    this.#isWanted = !isQuiet && terminal.stderr.isTTY === true;
  }

  show(claims: number): void {
    if (!this.#isWanted) return;
    const now = performance.now();
    if (now - this.#started < SHOWN_AFTER || now - this.#shown < SHOWN_EVERY) return;
    this.#shown = now;
    this.#terminal.stderr.write(`\r${claims} claims read`);
  }

  clear(): void {
    if (this.#shown > 0) this.#terminal.stderr.write('\r\u001b[K');
  }
}
