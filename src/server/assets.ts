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

export interface Asset {
  readonly type: string;
  readonly text: string;
}

/** The file of the page with that name; null where it has none. */
export const assetOf = async (name: string): Promise<Asset | null> => {
  if (!Object.hasOwn(types, name)) return null;
  const text = await readFile(new URL(`page/${name}`, import.meta.url), 'utf8');
  return { type: types[name as keyof typeof types], text };
};
