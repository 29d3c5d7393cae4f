import { createProblem, type Problem } from '../claim/problem.js';
import type { ColumnNames } from './column-names.js';
import { describeUnknown, FURTHER_UNKNOWN, MAX_FAULTS } from './header.js';
import { cellOf } from './json-faults.js';
import type { JsonMember } from './json-record.js';

/** How many keys a message lists. */
const MAX_LISTED = 8;

interface Details {
  readonly message: string;
  readonly hint: string;
}

/** Finds the keys of a file that are not read: each once, and not the thousands after the first hundred. */
export class UnreadKeys {
  readonly #names: ColumnNames;
  readonly #file: string;
  readonly #found = new Set<string>();

  constructor(names: ColumnNames, file: string) {
    this.#names = names;
    this.#file = file;
  }

  /** A key of a claim. */
  findUnknown(
    member: JsonMember,
    { isMeaningful, isWide }: { readonly isMeaningful: boolean; readonly isWide: boolean },
    pointer: string,
    row: number,
  ): Problem[] {
    const kind = `of a claim: ${member.key}`;
    if (this.#found.has(kind)) return [];
    const details = describeUnknown(member.key, isMeaningful, isWide, this.#names);
    return this.#find(kind, member, details, pointer, row);
  }

  /** A key of an object around claims. */
  findAround(member: JsonMember, details: Details, pointer: string, row: number): Problem[] {
    return this.#find(`around claims: ${member.key}`, member, details, pointer, row);
  }

  /** The keys beside the list that an interface wraps around its rows, all of them in one problem. */
  findBeside(members: readonly JsonMember[], list: string, row: number): Problem[] {
    const others = members.filter(({ key }) => this.#names.mapOf(key)?.kind !== 'ignored');
    const [first] = others;
    if (first === undefined) return [];
    const keys = others.slice(0, MAX_LISTED).map(({ key }) => `"${key.slice(0, 40)}"`);
    const more = others.length - keys.length;
    const listed = keys.join(', ') + (more > 0 ? ` and ${more} more` : '');
    const details = {
      message: `beside "${list}" ${others.length === 1 ? 'stands' : 'stand'} ${listed}; only "${list}" is read`,
      hint: `If the answer comes in pages, fetch the others too. Once you have looked, take the list out of it: jq ".${list}".`,
    };
    return this.#find('beside a list', first, details, '', row);
  }

  #find(kind: string, member: JsonMember, details: Details, pointer: string, row: number): Problem[] {
    const { size } = this.#found;
    if (size > MAX_FAULTS || this.#found.has(kind)) return [];
    this.#found.add(kind);
    return [
      createProblem('file/unknown-column', {
        ...(size < MAX_FAULTS ? details : FURTHER_UNKNOWN),
        place: { file: this.#file, line: member.keySpan.line, row },
        raw: member.key,
        ...cellOf(member, pointer, member.keySpan),
      }),
    ];
  }
}
