import type { Claim } from '../claim/claim.js';
import { UserError } from '../claim/user-error.js';

/** Thrown when an incident's rows do not stand together in ascending order, so that it cannot be streamed. */
export class OutOfOrder extends Error {
  constructor(incident: string) {
    super(`the rows of ${incident} do not stand together`);
    this.name = 'OutOfOrder';
  }
}

/**
 * Gathers a stream of claims incident by incident, holding one incident at a time. `ascending` expects ids in
 * ascending order and throws OutOfOrder when they are not; `grouped` was promised by the user to be grouped, in
 * any order, and an incident that returns breaks the promise.
 */
export class ByIncident {
  readonly #order: 'ascending' | 'grouped';
  readonly #finish: (incident: string, claims: readonly Claim[]) => void;
  readonly #finished = new Set<string>();
  #incident: string | null = null;
  #claims: Claim[] = [];

  constructor(order: 'ascending' | 'grouped', finish: (incident: string, claims: readonly Claim[]) => void) {
    this.#order = order;
    this.#finish = finish;
  }

  add(claim: Claim): void {
    if (claim.incident !== this.#incident) {
      if (this.#incident !== null) this.#leave(this.#incident, claim.incident);
      this.#incident = claim.incident;
    }
    this.#claims.push(claim);
  }

  /** Hands over the last incident. */
  end(): void {
    if (this.#incident !== null) this.#handOver(this.#incident);
    this.#incident = null;
  }

  #leave(incident: string, next: string): void {
    if (this.#order === 'ascending') {
      if (next < incident) throw new OutOfOrder(next);
    } else {
      this.#finished.add(incident);
      if (this.#finished.has(next)) {
        throw new UserError(
          `--grouped was promised, but incident ${next} returns after ${incident}`,
          'Sort the rows by incident, or leave --grouped out',
        );
      }
    }
    this.#handOver(incident);
  }

  #handOver(incident: string): void {
    const claims = this.#claims;
    this.#claims = [];
    this.#finish(incident, claims);
  }
}
