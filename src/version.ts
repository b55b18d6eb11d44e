import { readFileSync } from 'node:fs';

/** The version of the package, as documents name it. */
export const version: string = (
  JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    version: string;
  }
).version;
