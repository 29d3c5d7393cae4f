/** An address of the web as a browser writes it; null for any other text: a script, a file, half an address. */
export function webAddress(text: string): string | null {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return null;
  return new URL(text).href;
}
