import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LookAhead } from '../../src/cli/look-ahead.js';
import { DEFAULT_PRIORS } from '../../src/model/default-priors.js';
import type { Priors } from '../../src/model/priors.js';
import { DEFAULT_THRESHOLDS } from '../../src/reconcile/disagreements/disagreement.js';
import {
  type ReconcileOptions,
  reconcileIncident,
  traceIncident,
} from '../../src/reconcile/reconcile-incident.js';
import type { IncidentResult } from '../../src/reconcile/result.js';
import { ACTORS, claim } from '../build-claim.js';

const BUILT = new URL('../../dist/cli/model-worker.js', import.meta.url);

const world = vi.hoisted(() => ({ processors: 2, script: new URL('data:,'), started: 0 }));

vi.mock('node:os', async (original) => ({
  ...(await original<typeof import('node:os')>()),
  availableParallelism: () => world.processors,
}));

// The tests run the sources, a thread what they are compiled to.
vi.mock('node:worker_threads', async (original) => {
  const module = await original<typeof import('node:worker_threads')>();
  return {
    ...module,
    Worker: class extends module.Worker {
      constructor(_: URL, options: object) {
        super(world.script, options);
        world.started += 1;
      }
    },
  };
});

/** Options with priors of their own, so that no answer is remembered from elsewhere. */
function createOptions(roles: Partial<Priors['roles']> = {}): ReconcileOptions {
  const priors = { ...DEFAULT_PRIORS, roles: { ...DEFAULT_PRIORS.roles, ...roles } };
  return {
    actors: ACTORS,
    methods: ['envelope', 'model'],
    model: { priors, priorsHash: null },
    asOf: null,
    latestPerSource: false,
    perpetrators: [],
    thresholds: DEFAULT_THRESHOLDS,
  };
}

/** Five claims on two groups, and no two incidents alike. */
function claimsOf(index: number) {
  const counts = [10 + index, 20 + 3 * index, `about ${40 + index}`, `at least ${7 + index}`, 'some'];
  return counts.map((count, at) =>
    claim({
      id: `C${index}-${at}`,
      source: `S${at}`,
      count: `${count}`,
      victims: at < 3 ? 'wagner' : 'fama',
    }),
  );
}

const INCIDENTS = Array.from({ length: 700 }, (_, index) => ({ id: `i${index}`, claims: claimsOf(index) }));

function oneByOne(options = createOptions()): IncidentResult[] {
  return INCIDENTS.map(({ id, claims }) => reconcileIncident(id, claims, options));
}

/** The results of incidents that are read like those of a file. */
async function lookAhead(options = createOptions(), incidents = INCIDENTS): Promise<IncidentResult[]> {
  const results: IncidentResult[] = [];
  const ahead = new LookAhead(options);
  try {
    for (const { id, claims } of incidents) {
      ahead.add(id, traceIncident(claims, options), options, (result) => results.push(result));
      if (ahead.isFull) await ahead.settle();
    }
    await ahead.finish();
  } finally {
    await ahead.close();
  }
  return results;
}

describe('LookAhead', () => {
  beforeEach(() => {
    Object.assign(world, { processors: 2, script: BUILT, started: 0 });
  });
  afterEach(() => vi.restoreAllMocks());

  it('gives the results that incidents have one by one, in their order, with a thread', async () => {
    const asked = vi.spyOn(Worker.prototype, 'postMessage');
    expect(await lookAhead()).toEqual(oneByOne());
    expect(world.started).toBe(1);
    expect(asked.mock.calls.length).toBeGreaterThan(10);
  });

  it('starts more threads where there are more processors, and never more than three', async () => {
    world.processors = 64;
    expect(await lookAhead()).toEqual(oneByOne());
    expect(world.started).toBe(3);
  });

  it('starts none for few claims, and none on one processor', async () => {
    await lookAhead(createOptions(), INCIDENTS.slice(0, 300));
    world.processors = 1;
    expect(await lookAhead()).toEqual(oneByOne());
    expect(world.started).toBe(0);
  });

  it.each(['throw new Error("out of order")', 'process.exit(0)'])(
    'answers itself what a thread leaves that ends with %s',
    async (script) => {
      world.script = new URL(`data:text/javascript,${encodeURIComponent(script)}`);
      expect(await lookAhead()).toEqual(oneByOne());
      expect(world.started).toBe(1);
    },
  );

  it('fails with a thread as it does without', async () => {
    const options = createOptions({ unknown: undefined as never });
    const failure = catchError(() => oneByOne(options));
    expect(failure).toBeInstanceOf(TypeError);
    await expect(lookAhead(options)).rejects.toThrow(failure);
    world.processors = 1;
    await expect(lookAhead(options)).rejects.toThrow(failure);
  });

  it('forgets what waits when the inputs are read again', async () => {
    const options = createOptions();
    const ahead = new LookAhead(options);
    const refuse = () => {
      throw new Error('this incident is read again');
    };
    for (const { id, claims } of INCIDENTS) ahead.add(id, traceIncident(claims, options), options, refuse);
    ahead.reset();
    expect(ahead.isFull).toBe(false);
    await ahead.finish();
    await ahead.close();
  });
});

function catchError(act: () => unknown): Error {
  try {
    act();
  } catch (error) {
    return error as Error;
  }
  throw new Error('nothing failed');
}
