import { nearest } from '../claim/suggest.js';
import { UserError } from '../claim/user-error.js';

/** The encodings that people meet, by the names under which they are shown. */
const COMMON = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'windows-1251',
  'windows-1256',
  'windows-1250',
  'macintosh',
  'gb18030',
  'koi8-r',
  'iso-8859-2',
  'shift_jis',
  'big5',
  'euc-kr',
] as const;

/** Names that programs use and the standard of the web does not. */
const ALIASES: Readonly<Record<string, string>> = {
  macroman: 'macintosh',
  'mac-roman': 'macintosh',
  utf16: 'utf-16le',
  'utf-8-sig': 'utf-8',
  ansi: 'windows-1252',
  cp936: 'gb18030',
};

/** The one name of an encoding that goes by several: `latin1` is windows-1252. Null for a name that means none. */
export function encodingNamed(name: string): string | null {
  const folded = name
    .trim()
    .toLowerCase()
    .replaceAll('_', '-')
    .replace(/^(?:win|cp|ms)-?(\d{3,4})$/, 'windows-$1');
  for (const label of [ALIASES[folded], folded, name]) {
    if (label === undefined) continue;
    try {
      return new TextDecoder(label).encoding;
    } catch {
      // Not this spelling.
    }
  }
  return null;
}

/** The one name of the encoding that the user names; throws a UserError with the nearest name when there is none. */
export function requireEncoding(name: string): string {
  const encoding = encodingNamed(name);
  if (encoding !== null) return encoding;
  const near = nearest(name, [...COMMON, ...Object.keys(ALIASES)]);
  throw new UserError(
    `there is no encoding ${name}`,
    `${near === null ? '' : `Did you mean ${near}? `}Common ones are ${COMMON.slice(0, 9).join(', ')}`,
  );
}
