import { hash } from 'node:crypto';

/** The first hexadecimal digits of the SHA-256 of a text: enough to tell texts apart, short enough to read. */
export function shortHash(text: string, digits: number): string {
  return hash('sha256', text, 'hex').slice(0, digits);
}
