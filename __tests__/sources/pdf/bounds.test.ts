import { deflateSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { withinBounds } from '../../../src/sources/pdf/bounds.ts';
import { Unpacking } from '../../../src/sources/pdf/inflate.ts';

const builtIn = globalThis.DecompressionStream;

/** As the PDF library does it. */
const inflate = async (bytes: Uint8Array): Promise<Buffer> => {
  const { readable, writable } = new DecompressionStream('deflate');
  const writer = writable.getWriter();
  await writer.ready;
  writer.write(bytes as Uint8Array<ArrayBuffer>).then(() => writer.close());
  const chunks: Uint8Array[] = [];
  for await (const chunk of readable) chunks.push(chunk);
  return Buffer.concat(chunks);
};

/** At the beginning of a turn of the program, as messages come. */
const inTurn = (unpacking: Unpacking, work: () => Promise<void>): Promise<void> =>
  new Promise((resolve, reject) => {
    setImmediate(() => withinBounds(unpacking, () => work().then(resolve, reject)));
  });

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const content = Buffer.from('表'.repeat(1_000));
const bytes = deflateSync(content);

describe('unpacking for the PDF library', () => {
  it('is bounded in the turn of a message, as long as its callbacks go on', async () => {
    const unpacking = new Unpacking(content.length * 2);
    await inTurn(unpacking, async () => {
      expect(await inflate(bytes)).toEqual(content);
      expect(await inflate(bytes)).toEqual(content);
      expect(await inflate(bytes)).toHaveLength(0);
    });
    expect(unpacking.isCut).toBe(true);
  });

  it('is that of the engine again in the next turn', async () => {
    const unpacking = new Unpacking(1);
    await inTurn(unpacking, async () => {
      expect(globalThis.DecompressionStream).not.toBe(builtIn);
      await nextTurn();
      expect(globalThis.DecompressionStream).toBe(builtIn);
      expect(await inflate(bytes)).toEqual(content);
    });
    expect(unpacking.isCut).toBe(false);
  });

  it('is that of the engine again at once when the message fails', () => {
    const fail = (): never => {
      throw new Error('no');
    };
    expect(() => withinBounds(new Unpacking(1), fail)).toThrow('no');
    expect(globalThis.DecompressionStream).toBe(builtIn);
  });

  it('makes buffers up to the limit in that turn, as the engine does', async () => {
    const own = globalThis.Uint8Array;
    const unpacking = new Unpacking(1_000);
    await inTurn(unpacking, async () => {
      expect(new Uint8Array(1_000)).toBeInstanceOf(own);
      expect(new Uint8Array(new ArrayBuffer(2_000))).toHaveLength(2_000);
      expect(Uint8Array.from([1, 2, 3])).toEqual(own.of(1, 2, 3));
      expect(unpacking.isCut).toBe(false);
      expect(() => new Uint8Array(1_001)).toThrow(RangeError);
      await nextTurn();
      expect(globalThis.Uint8Array).toBe(own);
    });
    expect(unpacking.isCut).toBe(true);
  });

  it('leaves other formats to the engine', async () => {
    await inTurn(new Unpacking(1), async () => {
      expect(new DecompressionStream('gzip')).toBeInstanceOf(builtIn);
    });
  });

  it('keeps the bounds of two files apart that are read at once', async () => {
    const [narrow, wide] = [new Unpacking(1), new Unpacking(1e6)];
    const read = (lengths: number[]) => async (): Promise<void> => {
      lengths.push((await inflate(bytes)).length);
    };
    const lengths: [number[], number[]] = [[], []];
    await Promise.all([inTurn(narrow, read(lengths[0])), inTurn(wide, read(lengths[1]))]);
    expect(lengths).toEqual([[0], [content.length]]);
    expect([narrow.isCut, wide.isCut]).toEqual([true, false]);
  });
});
