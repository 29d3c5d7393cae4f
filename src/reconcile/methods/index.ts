import type { MethodId, MethodResults } from '../result.js';
import { consensus } from './consensus.js';
import { envelope } from './envelope.js';
import type { Method } from './method.js';

/** Every method by its name: the one place to add one. */
export const METHODS: { readonly [Id in MethodId]-?: Method<NonNullable<MethodResults[Id]>> } = { envelope, consensus };

export const METHOD_IDS = Object.keys(METHODS) as readonly MethodId[];

/** The methods used when none is asked for. */
export const DEFAULT_METHODS: readonly MethodId[] = ['envelope', 'consensus'];
