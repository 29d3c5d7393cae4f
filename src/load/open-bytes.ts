import { UserError } from '../claim/user-error.js';
import type { InputFile, InputFormat } from './find-inputs.js';
import { gunzip } from './gunzip.js';
import { type Peeked, peek } from './peek.js';
import { DEFAULT_MAX_BYTES } from './size-limit.js';

const GZIP = Buffer.from([0x1f, 0x8b, 0x08]);
const ZIP = Buffer.from('PK\x03\x04');
/** The container of old Office files, and of new ones behind a password. */
const COMPOUND = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');
const PDF = Buffer.from('%PDF-');

const MAGIC_BYTES = 8;
/** The directory of a container is near its start in small files; elsewhere in large ones, which are told less. */
const DIRECTORY_BYTES = 2 ** 20;

/** The unpacked bytes of a file, and what they are: their first bytes overrule its name. */
export interface OpenedBytes {
  readonly bytes: AsyncGenerator<Buffer, void, undefined>;
  readonly format: InputFormat;
}

/** Unpacks gzip and tells a workbook from text. Throws a UserError for what is neither. */
export async function openBytes(
  chunks: AsyncIterable<Buffer>,
  { shown, format }: Pick<InputFile, 'shown' | 'format'>,
  maxBytes?: number,
): Promise<OpenedBytes> {
  let peeked = await peek(chunks, MAGIC_BYTES);
  const isPacked = starts(peeked, GZIP);
  if (isPacked) {
    const limit = { maxBytes: maxBytes ?? DEFAULT_MAX_BYTES.gzip, isNamed: maxBytes !== undefined };
    peeked = await peek(gunzip(peeked.all, shown, limit), MAGIC_BYTES);
  }
  if (starts(peeked, ZIP)) return { bytes: peeked.all, format: 'xlsx' };
  const refusal = starts(peeked, COMPOUND)
    ? await refuseCompound(peeked, shown)
    : refuse(peeked, { shown, format, isPacked });
  if (refusal === null) return { bytes: peeked.all, format };
  await peeked.close();
  throw refusal;
}

/** Why bytes are not what they should be; null when nothing speaks against them. */
function refuse(
  peeked: Peeked,
  { shown, format, isPacked }: Pick<InputFile, 'shown' | 'format'> & { readonly isPacked: boolean },
): UserError | null {
  if (isPacked && starts(peeked, GZIP)) {
    return new UserError(`cannot read ${shown}: it is compressed twice`, 'Unpack it once: gunzip FILE.');
  }
  if (starts(peeked, PDF)) {
    return new UserError(
      `cannot read ${shown}: it is a PDF`,
      'Copy its table into a spreadsheet, and save that.',
    );
  }
  if (format !== 'xlsx') return null;
  return new UserError(
    peeked.head.length === 0
      ? `cannot read ${shown}: the file is empty`
      : `cannot read ${shown}: it is not an Excel workbook`,
    'Save it from the spreadsheet program as .xlsx, or name its format with --input-format.',
  );
}

function starts({ head }: Peeked, magic: Buffer): boolean {
  return head.subarray(0, magic.length).equals(magic);
}

async function refuseCompound({ all }: Peeked, shown: string): Promise<UserError> {
  const { head, close } = await peek(all, DIRECTORY_BYTES);
  await close();
  return head.includes(ENCRYPTED)
    ? new UserError(
        `cannot read ${shown}: the workbook is protected by a password`,
        'Open it, take the password off, and save it again.',
      )
    : new UserError(
        `cannot read ${shown}: it is a file of an old version of Office (.xls)`,
        'Open it in a spreadsheet program, and save it as .xlsx or as "CSV UTF-8".',
      );
}
