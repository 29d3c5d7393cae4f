import { Worker } from 'node:worker_threads';
import type { Quantiles } from '../model/incident-model.js';
import type { Grounds, Question } from '../model/question.js';

/** A question, and where its answer goes. */
export interface Asked {
  readonly question: Question;
  settle(answer: Quantiles | null): void;
}

/** Portions of questions that lie with a thread, so that it has work while the main thread is busy. */
const MOST_PORTIONS = 6;

/** A thread that answers questions of the model, in the order in which it is asked. */
export class ModelThread {
  readonly #worker: Worker;
  readonly #portions: (readonly Asked[])[] = [];

  /** `hear` is called after each portion that is answered, `fail` with what a thread leaves unanswered when it ends. */
  constructor(grounds: Grounds, hear: () => void, fail: (unanswered: readonly Asked[]) => void) {
    this.#worker = new Worker(new URL('./model-worker.js', import.meta.url), { workerData: grounds });
    this.#worker.on('message', (answers: readonly (Quantiles | null)[]) => {
      const portion = this.#portions.shift() ?? [];
      portion.forEach(({ settle }, index) => {
        settle(answers[index] as Quantiles | null);
      });
      hear();
    });
    // What went wrong shows again where what is unanswered is asked again.
    this.#worker.on('error', () => {});
    this.#worker.on('exit', () => fail(this.#portions.flat()));
  }

  get hasRoom(): boolean {
    return this.#portions.length < MOST_PORTIONS;
  }

  ask(portion: readonly Asked[]): void {
    this.#portions.push(portion);
    this.#worker.postMessage(portion.map(({ question }) => question));
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }
}
