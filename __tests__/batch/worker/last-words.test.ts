import { PassThrough } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { LastWords } from '../../../src/batch/worker/last-words.ts';

/** What is left of texts that come one after the other. */
const heardFrom = async (...texts: readonly string[]): Promise<string | null> => {
  const stream = new PassThrough();
  const words = new LastWords(stream);
  for (const text of texts) stream.write(text);
  stream.end();
  await new Promise((resolve) => stream.on('end', resolve));
  return words.error();
};

describe('LastWords', () => {
  it('are the last error that a process speaks of, also if it comes in pieces', async () => {
    expect(await heardFrom('Warning: font\nTypeErr', 'or: no such page\n    at read\n')).toBe(
      'TypeError: no such page',
    );
  });

  it('name the end of memory, without characters that move the cursor', async () => {
    expect(await heardFrom('FATAL ERROR: \u001b[31mheap out of memory\n')).toBe(
      'FATAL ERROR:  [31mheap out of memory',
    );
  });

  it('are none where nothing is said of an error, or nothing at all', async () => {
    expect(await heardFrom('Warning: font\n')).toBeNull();
    expect(new LastWords(null).error()).toBeNull();
  });
});
