/** The first few of some values by an order, in that order: one pass, without sorting the rest. */
export function firstFew<Value>(
  values: Iterable<Value>,
  most: number,
  compare: (left: Value, right: Value) => number,
): Value[] {
  const few: Value[] = [];
  for (const value of values) {
    if (few.length === most && compare(few[most - 1] as Value, value) <= 0) continue;
    let at = Math.min(few.length, most - 1);
    while (at > 0 && compare(few[at - 1] as Value, value) > 0) {
      few[at] = few[at - 1] as Value;
      at -= 1;
    }
    few[at] = value;
  }
  return few;
}
