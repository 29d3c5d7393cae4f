import { readFileSync } from 'node:fs';

/** The reference values of one part of the model; `about` says where they come from. */
export function readVectors<Case>(name: string): Case[] {
  const text = readFileSync(new URL(`./vectors/${name}.json`, import.meta.url), 'utf8');
  return (JSON.parse(text) as { cases: Case[] }).cases;
}

/** How far a value is from the reference, as a share of it; the difference itself where the reference is 0. */
export function relativeError(value: number, reference: number): number {
  return Math.abs(value - reference) / (reference === 0 ? 1 : Math.abs(reference));
}
