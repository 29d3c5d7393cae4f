import { availableParallelism } from 'node:os';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Quantiles } from '../model/incident-model.js';
import { answer, type Grounds, recallAnswer, rememberAnswer } from '../model/question.js';
import type { Group } from '../reconcile/group.js';
import type { Consulted } from '../reconcile/methods/method.js';
import { hearGroup } from '../reconcile/methods/model/hear-group.js';
import { groundsOf, questionOf } from '../reconcile/methods/model.js';
import {
  type ReconcileOptions,
  reconcileTraced,
  type TracedIncident,
} from '../reconcile/reconcile-incident.js';
import type { IncidentResult } from '../reconcile/result.js';
import { type Asked, ModelThread } from './model-thread.js';

/** Claims that may wait for answers: so many that the start of a thread pays, so few that memory stays flat. */
const MOST_WAITING = 1500;

/** More threads would wait for what the main thread reads and writes. */
const MOST_THREADS = 3;

/** Questions that are handed over at once. */
const PORTION = 8;

/** An incident of which the model is asked, and what it has answered. */
interface Waiting {
  readonly incident: string;
  readonly options: ReconcileOptions;
  readonly traced: TracedIncident;
  readonly consulted: Map<Group, Consulted>;
  readonly take: (result: IncidentResult) => void;
}

/**
 * Incidents whose claims are sorted, waiting for what the model says of their groups, so that threads can be asked for
 * many at once. They are reconciled in the order in which they came, to the same results as one by one.
 */
export class LookAhead {
  readonly #grounds: Grounds;
  readonly #threads = new Set<ModelThread>();
  #mostThreads = Math.min(availableParallelism() - 1, MOST_THREADS);
  #waiting: Waiting[] = [];
  /** The claims of those that wait. */
  #claims = 0;
  #unasked: Asked[] = [];
  #wake = () => {};

  constructor({ model }: Pick<ReconcileOptions, 'model'>) {
    this.#grounds = groundsOf(model);
  }

  /** Whether `settle` is to be called before more is added. */
  get isFull(): boolean {
    return this.#claims > MOST_WAITING;
  }

  /** Adds an incident; `take` is given its result at once, or by a later call of `settle` or `finish`. */
  add(
    incident: string,
    traced: TracedIncident,
    options: ReconcileOptions,
    take: (result: IncidentResult) => void,
  ): void {
    const consulted = new Map<Group, Consulted>();
    for (const group of traced.groups) this.#consult(group, options, consulted);
    this.#waiting.push({ incident, options, traced, consulted, take });
    this.#claims += traced.lineage.fates.length;
    this.#feedThreads();
    this.#release();
  }

  /** Reconciles the first incidents until few enough wait. */
  async settle(most = MOST_WAITING): Promise<void> {
    this.#release();
    while (this.#claims > most) {
      if (this.isFull && this.#unasked.length >= 2 * PORTION) this.#startThread();
      await (this.#unasked.length > 0 ? this.#answerSome() : this.#hearThreads());
      this.#release();
    }
  }

  /** Reconciles all that wait. */
  async finish(): Promise<void> {
    await this.settle(0);
  }

  /** Forgets all that wait. */
  reset(): void {
    this.#waiting = [];
    this.#claims = 0;
    this.#unasked = [];
  }

  async close(): Promise<void> {
    await Promise.all([...this.#threads].map((thread) => thread.close()));
  }

  #consult(group: Group, options: ReconcileOptions, consulted: Map<Group, Consulted>): void {
    const heard = hearGroup(group, options);
    const question = questionOf(group, heard);
    const known = recallAnswer(question, this.#grounds);
    if (known !== undefined) {
      consulted.set(group, { heard, found: known });
      return;
    }
    const settle = (found: Quantiles | null) => {
      consulted.set(group, { heard, found });
      rememberAnswer(question, this.#grounds, found);
    };
    this.#unasked.push({ question, settle });
  }

  async #answerSome(): Promise<void> {
    for (const { question, settle } of this.#unasked.splice(0, PORTION)) {
      settle(answer(question, this.#grounds));
    }
    // Threads are heard, and Ctrl-C too.
    await nextTurn();
  }

  async #hearThreads(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.#wake = resolve;
    });
  }

  #startThread(): void {
    if (this.#threads.size >= this.#mostThreads) return;
    const hear = () => {
      this.#feedThreads();
      this.#wake();
    };
    // The main thread answers in its place, or fails as it would have without threads.
    const fail = (unanswered: readonly Asked[]) => {
      this.#threads.delete(thread);
      this.#mostThreads = 0;
      this.#unasked.unshift(...unanswered);
      this.#wake();
    };
    const thread = new ModelThread(this.#grounds, hear, fail);
    this.#threads.add(thread);
    this.#feedThreads();
  }

  #feedThreads(): void {
    for (const thread of this.#threads) {
      while (thread.hasRoom && this.#unasked.length >= PORTION) {
        thread.ask(this.#unasked.splice(0, PORTION));
      }
    }
  }

  /** Reconciles the first incidents as long as all is answered that is asked of them. */
  #release(): void {
    let count = 0;
    for (const { incident, options, traced, consulted, take } of this.#waiting) {
      if (consulted.size < traced.groups.length) break;
      take(reconcileTraced(incident, traced, { ...options, consulted }));
      this.#claims -= traced.lineage.fates.length;
      count += 1;
    }
    this.#waiting.splice(0, count);
  }
}
