/** Text without lone surrogates, each of which becomes U+FFFD: what cannot be written as UTF-8. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '\uFFFD');
}
