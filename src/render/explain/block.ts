import type { Stance } from '../../claim/stance.js';
import type { DisagreementSeverity } from '../../reconcile/disagreement-result.js';

/** What the name of an entry is coloured by, where it is; the words beside it say the same. */
type Tone = Stance | DisagreementSeverity | 'left-out' | null;

/** A name, what is said beside it, and what is said below; all of it displayed text. */
export interface Entry {
  readonly kind: 'entry';
  readonly name: string;
  readonly text: string;
  readonly lines: readonly string[];
  readonly tone: Tone;
  /** True where it stands below a lead rather than below a heading. */
  readonly isNested: boolean;
}

/** A piece of an explanation, whatever the format: all of it displayed text. */
export type Block =
  | { readonly kind: 'title' | 'heading' | 'paragraph' | 'lead' | 'sublead'; readonly text: string }
  | Entry;

export function heading(text: string): Block {
  return { kind: 'heading', text };
}

export function paragraph(text: string): Block {
  return { kind: 'paragraph', text };
}

/** A line over the entries that follow. */
export function lead(text: string): Block {
  return { kind: 'lead', text };
}

/** A line below a lead, over entries that are nested. */
export function sublead(text: string): Block {
  return { kind: 'sublead', text };
}

/** An entry with only what is said. */
export function entry(parts: Partial<Entry> & Pick<Entry, 'name' | 'text'>): Entry {
  return { kind: 'entry', lines: [], tone: null, isNested: false, ...parts };
}
