/** A count on the scale on which estimates are made and scored: ln(n + ½), which 0 has too. */
export function logCount(people: number): number {
  return Math.log(people + 0.5);
}

/** The count of a value of that scale, in people, never below 0; not rounded. */
export function countOfLog(value: number): number {
  return Math.max(0, Math.exp(value) - 0.5);
}
