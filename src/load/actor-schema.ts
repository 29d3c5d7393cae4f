import * as z from 'zod';
import { ACTOR_KINDS, type Actor, type Alias } from '../claim/actor.js';
import { ALL, UNSPECIFIED } from '../claim/actors.js';
import { isPartialDate } from '../claim/partial-date.js';
import { suggest } from '../claim/suggest.js';

const DATE_HINT = 'Write 2024-07-25, or 2024-07 or 2024 where the day or the month is not known.';

/** An alias with the time in which it is meant: `FLA@2024-11-30..`, either end left out where it is open. */
const DATED_ALIAS = /^(.+)@([\d-]*)\.\.([\d-]*)$/;

const date = () =>
  z
    .string()
    .refine(isPartialDate, { error: ({ input }) => `"${input}" is not a date`, params: { hint: DATE_HINT } });

const id = z.string().superRefine((text, context) => {
  const fail = (message: string, hint: string) =>
    context.addIssue({ code: 'custom', message, params: { hint } });
  if (/[+;\p{Cc}]/u.test(text)) {
    fail(
      `"${text}" cannot be an actor id`,
      'Leave out + (it joins groups), semicolons and control characters.',
    );
  } else if ([ALL, UNSPECIFIED].includes(text.toLowerCase())) {
    fail(`"${text}" cannot be an actor id`, `"${text}" has a meaning of its own in victims.`);
  }
});

const aliases = z.string().transform((text, context): Alias[] => {
  const read: Alias[] = [];
  for (const part of text.split(';')) {
    const alias = readAlias(part.trim());
    if (alias === null) {
      const message = `"${part.trim()}" has a date that cannot be read; this alias is left out`;
      context.issues.push({
        code: 'custom',
        input: text,
        message,
        params: { hint: `Write name@FROM..TO. ${DATE_HINT}` },
      });
    } else if (alias.name !== '') read.push(alias);
  }
  return read;
});

function readAlias(text: string): Alias | null {
  const [, name, from, to] = DATED_ALIAS.exec(text) ?? [];
  if (name === undefined) return { name: text, from: null, to: null };
  const ends = [from, to].map((end) => (end === undefined || end === '' ? null : end));
  if (ends.some((end) => end !== null && !isPartialDate(end))) return null;
  return { name: name.trim(), from: ends[0] ?? null, to: ends[1] ?? null };
}

const kind = z.enum(ACTOR_KINDS, {
  error: ({ input }) => `"${input}" is not a kind of actor`,
});

/** A valid row of an actors file: trimmed cell texts by field, blank cells left out. */
const ACTOR_ROW = z.object({
  id,
  name: z.string().optional(),
  aliases: aliases.optional(),
  side: z.string().optional(),
  kind: kind.optional(),
  allyOf: z.string().optional(),
  partOf: z.string().optional(),
  from: date().optional(),
  to: date().optional(),
});

export type ActorField = keyof z.input<typeof ACTOR_ROW>;

/** Every field of an actor in the order of the documentation. */
export const ACTOR_FIELDS = Object.keys(ACTOR_ROW.shape) as readonly ActorField[];

export type ActorTexts = Partial<Record<ActorField, string | undefined>>;

/** What is wrong with one cell of an actors file. */
export interface ActorFault {
  readonly field: ActorField;
  readonly message: string;
  readonly hint: string;
}

/**
 * Reads the texts of one row into an actor, and into what is wrong with each of its cells. Of those cells nothing is
 * read; the actor is null where its id is one of them.
 */
export function parseActor(texts: ActorTexts): { actor: Actor | null; faults: readonly ActorFault[] } {
  const result = ACTOR_ROW.safeParse({ ...texts, kind: texts.kind?.toLowerCase() });
  if (!result.success) {
    const faults = result.error.issues.map((issue) => faultOf(issue, texts));
    const lost = new Set(faults.map(({ field }) => field));
    return { actor: lost.has('id') ? null : parseActor(withoutLost(texts, lost)).actor, faults };
  }
  const { data } = result;
  return {
    faults: [],
    actor: {
      id: data.id,
      name: data.name ?? null,
      aliases: data.aliases ?? [],
      side: data.side ?? null,
      kind: data.kind ?? null,
      allyOf: data.allyOf ?? null,
      partOf: data.partOf ?? null,
      from: data.from ?? null,
      to: data.to ?? null,
    },
  };
}

/**
 * The texts of a row without those that cannot be read. With a date of its name the name goes too, and with that of an
 * alias the alias: who is meant by it at other times would be a guess.
 */
export function withoutLost(texts: ActorTexts, lost: ReadonlySet<ActorField>): ActorTexts {
  const left: ActorTexts = { ...texts };
  for (const field of lost) left[field] = undefined;
  if (lost.has('from') || lost.has('to')) left.name = undefined;
  if (lost.has('aliases')) {
    const parts = (texts.aliases ?? '').split(';');
    left.aliases = parts.filter((part) => readAlias(part.trim()) !== null).join(';');
  }
  return left;
}

function faultOf(issue: z.core.$ZodIssue, texts: ActorTexts): ActorFault {
  const field = issue.path[0] as ActorField;
  if (field === 'id' && texts.id === undefined) {
    return { field, message: 'the actor has no id', hint: 'Give it a short id that claims can name.' };
  }
  if (field === 'kind') {
    const meant = suggest(texts.kind ?? '', ACTOR_KINDS);
    return {
      field,
      message: issue.message,
      hint: `${meant}Use ${ACTOR_KINDS.join(', ')}, or leave it blank.`,
    };
  }
  const { hint } = (issue.code === 'custom' ? issue.params : undefined) as { hint: string };
  const isOfName = (field === 'from' || field === 'to') && texts.name !== undefined;
  return { field, message: `${issue.message}${isOfName ? '; the name of the actor is left out' : ''}`, hint };
}
