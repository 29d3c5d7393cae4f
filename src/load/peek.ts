/** The start of a stream of bytes, and the whole stream, the start included. */
export interface Peeked {
  /** As many bytes as were asked for, or fewer at the end of the stream; often some more. */
  readonly head: Buffer;
  readonly all: AsyncGenerator<Buffer, void, undefined>;
}

/** Looks at the first bytes of a stream without taking them away. The head holds until `all` is read. */
export async function peek(chunks: AsyncIterable<Buffer>, size: number): Promise<Peeked> {
  const iterator = chunks[Symbol.asyncIterator]();
  let head: Buffer = Buffer.alloc(0);
  while (head.length < size) {
    const { value, done } = await iterator.next();
    if (done === true) break;
    if (value.length >= size && head.length === 0) {
      head = value;
      break;
    }
    // A chunk lends its memory to the next: what is kept beside another is copied.
    head = Buffer.concat([head, value]);
  }
  return { head, all: chain(head, iterator) };
}

/** Some bytes, and what is left of a stream after them. Ending it early ends the stream. */
export async function* chain(
  first: Buffer,
  rest: AsyncIterator<Buffer>,
): AsyncGenerator<Buffer, void, undefined> {
  try {
    if (first.length > 0) yield first;
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}
