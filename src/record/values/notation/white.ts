import { dropLayoutSpace } from '../../../text/layout-space.ts';

const run = /[\s\u200b\ufeff]+/g;

/** Every run of white space as one space, none at the ends. */
export const oneSpace = (text: string): string => text.replace(run, ' ').trim();

/**
 * The text as stored: see `dropLayoutSpace`. Runs are folded first, because its patterns look ahead from
 * every space of a run, which takes quadratic time on long ones.
 */
export const tidy = (text: string): string => dropLayoutSpace(oneSpace(text));
