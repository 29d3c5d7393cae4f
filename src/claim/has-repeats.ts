/** Up to this length every pair is compared, which is faster than to fill a set and allocates nothing. */
const SHORT = 12;

/** Whether two of some values have the same text; made for the many short lists of an incident. */
export function hasRepeats<Value>(values: readonly Value[], textOf: (value: Value) => string): boolean {
  if (values.length > SHORT) return new Set(values.map(textOf)).size < values.length;
  for (let later = 1; later < values.length; later++) {
    const text = textOf(values[later] as Value);
    for (let earlier = 0; earlier < later; earlier++) {
      if (textOf(values[earlier] as Value) === text) return true;
    }
  }
  return false;
}
