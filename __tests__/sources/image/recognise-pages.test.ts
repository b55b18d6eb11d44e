import { describe, expect, it } from '@jest/globals';
import { BiaojieError } from '../../../src/model/error.ts';
import type { LineReader } from '../../../src/model/line-reader.ts';
import type { Readers } from '../../../src/ocr/open-readers.ts';
import type { ColourPage } from '../../../src/sources/image/decode.ts';
import { recognisePages } from '../../../src/sources/image/recognise-pages.ts';
import { page, twoCells } from './paint.ts';

/** A page with a table of two cells, a box in the first. */
const picture = async (number: number): Promise<ColourPage> => {
  const { width, height, data } = page(800, 300, ...twoCells, [150, 130, 250, 160]);
  return { page: number, width, height, data: rgb(data) };
};

const rgb = (grey: Uint8Array): Uint8Array => {
  const data = new Uint8Array(grey.length * 3);
  for (const [i, level] of grey.entries()) data.fill(level, 3 * i, 3 * i + 3);
  return data;
};

/** An engine of which a test says what its runs do, from the first on. */
const engine = (run: (index: number) => void): Readers & { closed: boolean } => {
  let runs = 0;
  const first: LineReader = {
    engine: 'fake',
    readLines: async (images) => {
      run(runs++);
      return images.map(() => ({ engine: 'fake', text: '1', confidence: 1, characters: [] }));
    },
    close: async () => {},
  };
  const readers = {
    first,
    second: null,
    closed: false,
    close: async () => {
      readers.closed = true;
    },
  };
  return readers;
};

const recognise = (pages: readonly number[], readers: Readers, signal?: AbortSignal) =>
  recognisePages(pages, picture, {
    isLabel: () => false,
    signal,
    openReaders: async () => readers,
  });

describe('A page on which something goes wrong', () => {
  it('costs itself alone', async () => {
    const readers = engine((index) => {
      if (index === 0) throw new TypeError('a line of no use');
    });
    const results = await recognise([1, 2], readers);
    expect(results.map((result) => result.page?.page ?? null)).toEqual([null, 2]);
    expect(results[0]?.skipped).toEqual([{ pages: [1, 1], reason: 'unreadable-page' }]);
    expect(String(results[0]?.cause)).toContain('a line of no use');
    expect(readers.closed).toBe(true);
  });

  it('does not hide that the engine has broken off', async () => {
    const broken = new BiaojieError('internal', { zh: '坏', en: 'broken off' });
    const readers = engine(() => {
      throw broken;
    });
    await expect(recognise([1, 2], readers)).rejects.toBe(broken);
    expect(readers.closed).toBe(true);
  });
});

describe('Recognition', () => {
  it('fails with the error of an engine that does not open', async () => {
    const failure = new Error('no model');
    const recognising = recognisePages([1], picture, {
      isLabel: () => false,
      openReaders: () => Promise.reject(failure),
    });
    await expect(recognising).rejects.toBe(failure);
  });

  it('ends with the reason of an abort, whatever the engine throws for it', async () => {
    const controller = new AbortController();
    const readers = engine(() => {
      controller.abort('enough');
      throw new Error('cancelled');
    });
    await expect(recognise([1, 2], readers, controller.signal)).rejects.toBe('enough');
    expect(readers.closed).toBe(true);
  });
});

describe('Ink in which no engine sees a character', () => {
  it('is kept where it is as large as a sign of comparison, to be asked about, and is no text where it is smaller', async () => {
    const blind: LineReader = {
      engine: 'blind',
      readLines: async (images) =>
        images.map(() => ({ engine: 'blind', text: '', confidence: 0, characters: [] })),
      close: async () => {},
    };
    const sign = [150, 130, 162, 140] as const;
    const dash = [250, 134, 266, 137] as const;
    const { width, height, data } = page(800, 300, ...twoCells, sign, dash);
    const [result] = await recognisePages(
      [1],
      async (number) => ({ page: number, width, height, data: rgb(data) }),
      {
        isLabel: () => false,
        openReaders: async () => ({ first: blind, second: null, close: async () => {} }),
      },
    );
    expect(result?.page?.tokens.map(({ text, bbox }) => [text, Math.round(bbox[0])])).toEqual([
      ['', 54],
    ]);
  });
});

describe('Ink in which one engine sees a character', () => {
  const seeing = (engine: string, text: string): LineReader => ({
    engine,
    readLines: async (images) =>
      images.map(() => ({ engine, text, confidence: 0.8, characters: [] })),
    close: async () => {},
  });
  const tokensOf = async (second: string) => {
    const speck = [250, 130, 262, 138] as const;
    const { width, height, data } = page(800, 300, ...twoCells, speck);
    const [result] = await recognisePages(
      [1],
      async (number) => ({ page: number, width, height, data: rgb(data) }),
      {
        isLabel: () => false,
        openReaders: async () => ({
          ...{ first: seeing('first', '2'), second: seeing('second', second) },
          close: async () => {},
        }),
      },
    );
    return result?.page?.tokens.map(({ text }) => text);
  };

  it('is a speck where it is lower than any and another engine sees nothing in it', async () => {
    expect(await tokensOf('')).toEqual([]);
    expect(await tokensOf('2')).toEqual(['2']);
  });
});

describe('A label over which other ink lies', () => {
  const reader = (name: string): LineReader & { lines: number } => {
    const self = {
      engine: name,
      lines: 0,
      readLines: async (images: Parameters<LineReader['readLines']>[0]) => {
        self.lines += images.length;
        return images.map(() => ({ engine: name, text: '标签', confidence: 1, characters: [] }));
      },
      close: async () => {},
    };
    return self;
  };
  const text = [0, 1, 2, 3].map((i) => [300 + 28 * i, 130, 324 + 28 * i, 156] as const);
  const blot = [415, 50, 615, 250] as const;
  const readBySecond = async (...boxes: Parameters<typeof page>[2][]): Promise<number> => {
    const { width, height, data } = page(900, 500, ...boxes);
    const [first, second] = [reader('first'), reader('second')];
    await recognisePages(
      [1],
      async (number) => ({ page: number, width, height, data: rgb(data) }),
      { isLabel: () => true, openReaders: async () => ({ first, second, close: async () => {} }) },
    );
    return second.lines;
  };

  it('is read by the second engine too, however sure the first is', async () => {
    expect(await readBySecond(...text)).toBe(0);
    expect(await readBySecond(...text, blot)).toBe(1);
  });
});
