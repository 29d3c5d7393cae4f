import * as z from 'zod';

/** The fields of a result type, each with its schema: a field too few or too many does not compile. */
export type Shape<Result> = { readonly [Key in keyof Result]-?: z.ZodType };

export const people = (description: string) => z.int().min(0).describe(description);
export const count = (description: string) => z.int().min(0).describe(description);
export const peopleOrNull = (description: string) => z.int().min(0).nullable().describe(description);
export const ids = (description: string) => z.array(z.string()).describe(description);
export const textOrNull = (description: string) => z.string().nullable().describe(description);
export const figuresById = (description: string) =>
  z.record(z.string(), z.int().min(0).nullable()).describe(description);
