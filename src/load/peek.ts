/** The start of a stream of bytes, and the whole stream, the start included. */
export interface Peeked {
  /** As many bytes as were asked for, or fewer at the end of the stream; often some more. */
  readonly head: Buffer;
  readonly all: AsyncGenerator<Buffer, void, undefined>;
  /** Ends the stream when nothing of it is read. */
  close(): Promise<void>;
}

/** Looks at the first bytes of a stream without taking them away. The head holds until `all` is read. */
export async function peek(chunks: AsyncIterable<Buffer>, size: number): Promise<Peeked> {
  const iterator = chunks[Symbol.asyncIterator]();
  const read: Buffer[] = [];
  let length = 0;
  while (length < size) {
    const { value, done } = await iterator.next();
    if (done === true) break;
    length += value.length;
    // A chunk lends its memory to the next: what is kept beside another is copied.
    read.push(length >= size && read.length === 0 ? value : Buffer.from(value));
  }
  const head = read.length === 1 ? (read[0] as Buffer) : Buffer.concat(read);
  const close = async () => {
    await iterator.return?.();
  };
  return { head, all: chain(head, iterator), close };
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
