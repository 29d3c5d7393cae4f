import { inflateRawSync } from 'node:zlib';

/** Why a zip archive cannot be unpacked. */
export class ZipError extends Error {
  readonly reason: 'damaged' | 'encrypted' | 'too large';

  constructor(reason: ZipError['reason']) {
    super(`zip: ${reason}`);
    this.reason = reason;
  }
}

/** What the directory of an archive says of a file in it. */
interface Entry {
  readonly name: string;
  readonly isEncrypted: boolean;
  readonly method: number;
  readonly packed: number;
  /** Where its own header starts. */
  readonly offset: number;
}

const END = 0x06054b50;
const DIRECTORY = 0x02014b50;
const LOCAL = 0x04034b50;
const MAX_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;

/**
 * Unpacks the files of a zip archive whose names are wanted; what the archive claims of their sizes is not believed.
 * Throws a ZipError when it is damaged, or all of them together are larger than so many bytes.
 */
export function readZip(
  archive: Buffer,
  maxBytes: number,
  isWanted: (name: string) => boolean,
): ReadonlyMap<string, Buffer> {
  const files = new Map<string, Buffer>();
  let left = maxBytes;
  try {
    for (const entry of readDirectory(archive)) {
      if (!isWanted(entry.name) || files.has(entry.name)) continue;
      const file = unpack(archive, entry, left);
      left -= file.length;
      files.set(entry.name, file);
    }
  } catch (error) {
    if (error instanceof RangeError && !isTooLarge(error)) throw new ZipError('damaged');
    throw error;
  }
  return files;
}

/** The names of all files in an archive. Throws a ZipError when it is damaged. */
export function namesInZip(archive: Buffer): string[] {
  try {
    return readDirectory(archive).map(({ name }) => name);
  } catch (error) {
    throw error instanceof RangeError ? new ZipError('damaged') : error;
  }
}

function readDirectory(archive: Buffer): Entry[] {
  const end = archive.lastIndexOf(Buffer.from('PK\x05\x06'));
  if (end < Math.max(0, archive.length - 22 - MAX_COMMENT) || archive.readUInt32LE(end) !== END) {
    throw new ZipError('damaged');
  }
  const entries: Entry[] = [];
  const count = archive.readUInt16LE(end + 10);
  let at = archive.readUInt32LE(end + 16);
  for (let index = 0; index < count; index++) {
    if (archive.readUInt32LE(at) !== DIRECTORY) throw new ZipError('damaged');
    const nameLength = archive.readUInt16LE(at + 28);
    entries.push({
      name: archive.toString('utf8', at + 46, at + 46 + nameLength).replaceAll('\\', '/'),
      isEncrypted: (archive.readUInt16LE(at + 8) & 1) === 1,
      method: archive.readUInt16LE(at + 10),
      packed: archive.readUInt32LE(at + 20),
      offset: archive.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return entries;
}

function unpack(archive: Buffer, { isEncrypted, method, packed, offset }: Entry, maxBytes: number): Buffer {
  if (isEncrypted) throw new ZipError('encrypted');
  if (archive.readUInt32LE(offset) !== LOCAL) throw new ZipError('damaged');
  const start = offset + 30 + archive.readUInt16LE(offset + 26) + archive.readUInt16LE(offset + 28);
  const bytes = archive.subarray(start, start + packed);
  if (bytes.length < packed || (method !== STORED && method !== DEFLATED)) throw new ZipError('damaged');
  if (method === STORED) {
    if (bytes.length > maxBytes) throw new ZipError('too large');
    return bytes;
  }
  try {
    return inflateRawSync(bytes, { maxOutputLength: Math.max(1, maxBytes) });
  } catch (error) {
    throw new ZipError(isTooLarge(error) ? 'too large' : 'damaged');
  }
}

function isTooLarge(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
}

/** Files as a zip archive that packs nothing: its sizes are what they say. Checksums are left blank. */
export function storeZip(files: ReadonlyMap<string, Buffer>): Buffer {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, bytes] of files) {
    const title = Buffer.from(name);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(LOCAL, 0);
    local.writeUInt16LE(20, 4);
    local.writeUInt32LE(bytes.length, 18);
    local.writeUInt32LE(bytes.length, 22);
    local.writeUInt16LE(title.length, 26);
    const listed = Buffer.alloc(46);
    listed.writeUInt32LE(DIRECTORY, 0);
    listed.writeUInt16LE(20, 4);
    listed.writeUInt16LE(20, 6);
    listed.writeUInt32LE(bytes.length, 20);
    listed.writeUInt32LE(bytes.length, 24);
    listed.writeUInt16LE(title.length, 28);
    listed.writeUInt32LE(offset, 42);
    pieces.push(local, title, bytes);
    directory.push(listed, title);
    offset += local.length + title.length + bytes.length;
  }
  const listing = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(files.size, 8);
  end.writeUInt16LE(files.size, 10);
  end.writeUInt32LE(listing.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...pieces, listing, end]);
}
