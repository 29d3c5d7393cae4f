import { hash } from 'node:crypto';

/**
 * What a browser may do with the report, for its `Content-Security-Policy`: nothing but show it. It fetches nothing
 * and sends nothing, and of styles and scripts it takes these two alone.
 */
export function contentPolicy(style: string, script: string): string {
  return [
    "default-src 'none'",
    `style-src '${sourceOf(style)}'`,
    `script-src '${sourceOf(script)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** The hash by which a policy names an inline text (Content Security Policy Level 3, 6.7.2.5). */
function sourceOf(text: string): string {
  return `sha256-${hash('sha256', text, 'base64')}`;
}
