import { readFile } from 'node:fs/promises';

/** The files of the page; no other is served. */
const types = {
  'index.html': 'text/html; charset=utf-8',
  'style.css': 'text/css; charset=utf-8',
  'main.js': 'text/javascript; charset=utf-8',
  'dom.js': 'text/javascript; charset=utf-8',
  'texts.js': 'text/javascript; charset=utf-8',
  'place.js': 'text/javascript; charset=utf-8',
  'question.js': 'text/javascript; charset=utf-8',
} as const;

/** What the browser runs is not compiled: it is served from `src/`, whether this runs there or in `dist/`. */
const folder = new URL('../../src/server/page/', import.meta.url);

export interface Asset {
  readonly type: string;
  readonly text: string;
}

/** The file of the page with that name; null where it has none. */
export const assetOf = async (name: string): Promise<Asset | null> => {
  if (!Object.hasOwn(types, name)) return null;
  const text = await readFile(new URL(name, folder), 'utf8');
  return { type: types[name as keyof typeof types], text };
};
