/** Up to this length an insertion sort is faster, and allocates nothing: the engine's takes 2 KB for any list. */
const SHORT = 24;

/** Sorts a list in place, stable, like `Array.prototype.sort`; made for the many short lists of an incident. */
export function sortShort<Value>(list: Value[], compare: (left: Value, right: Value) => number): Value[] {
  if (list.length > SHORT) return list.sort(compare);
  for (let next = 1; next < list.length; next++) {
    const value = list[next] as Value;
    let at = next;
    while (at > 0 && compare(list[at - 1] as Value, value) > 0) {
      list[at] = list[at - 1] as Value;
      at -= 1;
    }
    list[at] = value;
  }
  return list;
}

/** Orders numbers from low to high. */
export function compareNumbers(left: number, right: number): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
