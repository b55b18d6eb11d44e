import { describe, expect, it } from '@jest/globals';
import type { LineReader } from '../../src/model/line-reader.ts';
import { keepReaders } from '../../src/ocr/keep-readers.ts';
import type { Readers } from '../../src/ocr/open-readers.ts';

/** Readers of which a test counts how often they are opened and closed, and says what reading does. */
const counted = (read: () => void = () => undefined) => {
  const counts = { opened: 0, closed: 0 };
  const first: LineReader = {
    engine: 'fake',
    readLines: async (_, signal) => {
      signal?.throwIfAborted();
      read();
      return [];
    },
    close: async () => undefined,
  };
  const open = async (): Promise<Readers> => {
    counts.opened++;
    return {
      first,
      second: null,
      close: async () => {
        counts.closed++;
      },
    };
  };
  return { counts, open };
};

describe('Kept readers', () => {
  it('are opened once, and closed when they are let go', async () => {
    const { counts, open } = counted();
    const kept = keepReaders(open);
    for (let document = 0; document < 3; document++) await (await kept.open('one')).close();
    expect(counts).toEqual({ opened: 1, closed: 0 });
    await kept.close();
    expect(counts).toEqual({ opened: 1, closed: 1 });
  });

  it('are opened anew after one has failed', async () => {
    const { counts, open } = counted(() => {
      if (counts.opened === 1) throw new Error('broken off');
    });
    const kept = keepReaders(open);
    await expect((await kept.open('one')).first.readLines([])).rejects.toThrow('broken off');
    await (await kept.open('one')).first.readLines([]);
    expect(counts).toEqual({ opened: 2, closed: 1 });
  });

  it('are not given up because a reading was stopped', async () => {
    const { counts, open } = counted();
    const kept = keepReaders(open);
    const { first } = await kept.open('one');
    await expect(first.readLines([], AbortSignal.abort())).rejects.toThrow();
    await kept.open('one');
    expect(counts).toEqual({ opened: 1, closed: 0 });
  });

  it('are asked for again after they could not be opened', async () => {
    let tries = 0;
    const { open } = counted();
    const kept = keepReaders(async () => {
      if (tries++ === 0) throw new Error('no memory');
      return open();
    });
    await expect(kept.open('both')).rejects.toThrow('no memory');
    expect((await kept.open('both')).first.engine).toBe('fake');
  });
});
