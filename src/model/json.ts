import { z } from 'zod';

/** Any JSON value; records and candidates hold these. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue };

export const jsonValueSchema: z.ZodType<JsonValue> = z.json();

/** An RFC 6901 JSON Pointer into a record: `/funding/total`, `/indicators/6/target`. */
export const pointerSchema = z.string().regex(/^(\/([^~/]|~[01])+)+$/, 'not a JSON Pointer');
