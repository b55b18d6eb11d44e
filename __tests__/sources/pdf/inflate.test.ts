import { deflateSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { Unpacking, withBoundedInflate } from '../../../src/sources/pdf/inflate.ts';

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

const content = Buffer.from('表'.repeat(1_000));
const bytes = deflateSync(content);

describe('unpacking within bounds', () => {
  it('gives what the engine gives, to the byte that is allowed', async () => {
    const unpacking = new Unpacking(content.length);
    expect(await withBoundedInflate(unpacking, () => inflate(bytes))).toEqual(content);
    expect([unpacking.isCut, unpacking.isDamaged]).toEqual([false, false]);
  });

  it('leaves out a stream that is longer, and counts all streams of a page together', async () => {
    const short = new Unpacking(content.length - 1);
    expect(await withBoundedInflate(short, () => inflate(bytes))).toHaveLength(0);
    expect(short.isCut).toBe(true);

    const page = new Unpacking(content.length * 1.5);
    await withBoundedInflate(page, () => inflate(bytes));
    expect(page.isCut).toBe(false);
    await withBoundedInflate(page, () => inflate(bytes));
    expect(page.isCut).toBe(true);
    page.start();
    expect(await withBoundedInflate(page, () => inflate(bytes))).toEqual(content);
    expect(page.isCut).toBe(false);
  });

  it('leaves out a stream that breaks off, and says so; but a wrong checksum is no damage', async () => {
    const damaged = new Unpacking(1e6);
    expect(await withBoundedInflate(damaged, () => inflate(bytes.subarray(0, -8)))).toHaveLength(0);
    expect(damaged.isDamaged).toBe(true);

    const checksum = new Unpacking(1e6);
    const wrong = Buffer.from(bytes);
    wrong[wrong.length - 1] = (wrong.at(-1) ?? 0) ^ 1;
    expect(await withBoundedInflate(checksum, () => inflate(wrong))).toEqual(content);
    expect(checksum.isDamaged).toBe(false);
  });

  it('bounds a damaged stream too', async () => {
    const unpacking = new Unpacking(1_000);
    const bomb = deflateSync(Buffer.alloc(1e6));
    await withBoundedInflate(unpacking, () => inflate(bomb.subarray(0, -8)));
    expect(unpacking.isCut).toBe(true);
  });

  it('touches nobody else: not the program beside it, nor anyone after it', async () => {
    let release = (): void => undefined;
    const waiting = new Promise<void>((resolve) => {
      release = resolve;
    });
    const unpacking = new Unpacking(1);
    const reading = withBoundedInflate(unpacking, () => waiting);
    expect(await inflate(bytes)).toEqual(content);
    expect(unpacking.isCut).toBe(false);
    release();
    await reading;
    expect(globalThis.DecompressionStream).toBe(builtIn);
  });

  it('gives the engine its own back when the work fails, and only after the last reading', async () => {
    const fail = () => Promise.reject(new Error('no'));
    const other = withBoundedInflate(new Unpacking(1), async () => {
      await withBoundedInflate(new Unpacking(1), fail).catch(() => undefined);
      expect(globalThis.DecompressionStream).not.toBe(builtIn);
    });
    await other;
    expect(globalThis.DecompressionStream).toBe(builtIn);
  });
});
