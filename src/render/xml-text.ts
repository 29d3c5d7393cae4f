/** What XML 1.0 cannot hold, not even as a reference: most controls, lone surrogates, U+FFFE and U+FFFF. */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** What would be markup or be normalised away, and what GitHub Actions would take for a command in a printed line. */
const IN_TEXT = /[&<>\r]|(?<=:):|(?<=#)#(?=\[)/g;
const IN_ATTRIBUTE = /[&<>"'\t\n\r]|(?<=:):|(?<=#)#(?=\[)/g;

const NAMES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for an element of XML 1.0 (Fifth Edition, 2008, 2.2 and 2.4); what XML cannot hold becomes U+FFFD. */
export function xmlText(text: string): string {
  return text.replace(FORBIDDEN, '\uFFFD').replace(IN_TEXT, referenceTo);
}

/** The same for an attribute between quotes of either kind, which keeps its tabs and line breaks. */
export function xmlAttribute(text: string): string {
  return text.replace(FORBIDDEN, '\uFFFD').replace(IN_ATTRIBUTE, referenceTo);
}

function referenceTo(character: string): string {
  return NAMES[character] ?? `&#${character.charCodeAt(0)};`;
}
