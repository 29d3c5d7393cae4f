import { describe, expect, it } from 'vitest';
import { guessEncoding } from '../../src/load/guess-encoding.js';
import { encodeText } from './encode-text.js';

const TEXTS: Readonly<Record<string, readonly string[]>> = {
  'windows-1252': [
    'Armée',
    'tués',
    'État-major',
    'blessés;capturés;disparus',
    'l’armée a perdu « 84 hommes »',
    'the army’s loss – 84 men',
    'murieron niños y señoras en la operación',
    'Les Forces armées ont été prises à partie à Tinzaouaten',
  ],
  macintosh: ['Armée', 'tués', 'État-major', 'blessés;capturés;disparus', 'l’armée a perdu « 84 hommes »'],
  'windows-1251': [
    'убито',
    'ТАСС',
    'Вагнер',
    'ЧВК Вагнер;десятки',
    'Минобороны России, не менее 46 погибших',
    'Генштаб ЗСУ, не менше 46 осіб',
  ],
  'windows-1256': ['الجيش', 'الحوثيون', 'وزارة الدفاع,ما لا يقل عن 46', 'عشرات القتلى'],
  gb18030: ['新华社：至少四十六人', '国防部,八十四人死亡', '瓦格纳集团;马里军队在廷扎瓦滕附近遭到伏击'],
  shift_jis: ['防衛省は朝日新聞によると'],
  'windows-1254': ['öldürüldü; yaralı; şehit; İçişleri Bakanlığı'],
};

describe('guessing an encoding', () => {
  for (const [encoding, texts] of Object.entries(TEXTS)) {
    it.each(texts)(`knows ${encoding} by %j`, async (text) => {
      const bytes = encoding === 'shift_jis' ? encodeShiftJis(text) : encodeText(text, encoding);
      expect(await guessEncoding(bytes as Buffer)).toBe(encoding);
    });
  }

  it('takes the one that casualty data is likelier in, where two read a text alike', async () => {
    expect(await guessEncoding(Buffer.from([0xe0]))).toBe('windows-1252');
  });
});

/** The characters of the one Japanese text above. */
function encodeShiftJis(text: string): Buffer {
  const decoder = new TextDecoder('shift_jis');
  return Buffer.concat(
    [...text].map((character) => {
      for (let code = 0x8140; code < 0xa000; code++) {
        const bytes = Buffer.from([code >> 8, code & 0xff]);
        if (decoder.decode(bytes) === character) return bytes;
      }
      throw new Error(`not in the table: ${character}`);
    }),
  );
}
