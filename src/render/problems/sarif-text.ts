/**
 * Text as a SARIF message string shows it (OASIS SARIF 2.1.0, sections 3.11.5 and 3.11.6): braces are doubled, as
 * single ones hold placeholders, and what would be a link is broken by a space.
 */
export function sarifText(text: string): string {
  return text.replace(/[{}]/g, '$&$&').replaceAll('](', '] (');
}
