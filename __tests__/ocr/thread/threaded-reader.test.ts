import { MessageChannel } from 'node:worker_threads';
import { describe, expect, it } from '@jest/globals';
import type { LineImage, LineReader } from '../../../src/model/line-reader.ts';
import { serveReader } from '../../../src/ocr/thread/serve-reader.ts';
import { openThreadedReader, type Thread } from '../../../src/ocr/thread/threaded-reader.ts';

const image: LineImage = { width: 1, height: 1, data: Uint8Array.of(0) };

/** A reader behind a channel, and a way to end the thread. */
const start = (readLines: LineReader['readLines'], opens = true) => {
  const { port1, port2 } = new MessageChannel();
  const ends: (() => void)[] = [];
  const thread = {
    on: (event: string, listener: (value?: unknown) => void) =>
      event === 'exit' ? ends.push(() => listener()) : port1.on(event, listener),
    postMessage: (request: unknown) => port1.postMessage(request),
  } as unknown as Thread;
  const open = async (): Promise<LineReader> => {
    if (!opens) throw new Error('no model');
    return { engine: 'fake', readLines, close: async () => undefined };
  };
  const reader = openThreadedReader('fake', thread);
  void serveReader(open, port2);
  return {
    reader,
    close: () => port1.close(),
    end: () => ends.forEach((listener) => void listener()),
  };
};

const never = () => new Promise<never>(() => undefined);

describe('openThreadedReader', () => {
  it('gives the readings of the thread in the order of the images', async () => {
    const { reader, close } = start(async (images) =>
      images.map(({ width }) => ({
        engine: 'fake',
        text: String(width),
        confidence: 1,
        characters: [],
      })),
    );
    const readings = await (await reader).readLines([image, { ...image, width: 7 }]);
    expect(readings.map(({ text }) => text)).toEqual(['1', '7']);
    close();
  });

  it('rejects what is under way, and what is asked later, when the thread ends', async () => {
    const { reader, close, end } = start(never);
    const opened = await reader;
    const reading = opened.readLines([image]);
    // The reading is sent before the thread ends.
    await Promise.resolve();
    end();
    await expect(reading).rejects.toMatchObject({ name: 'BiaojieError', code: 'internal' });
    await expect(opened.readLines([image])).rejects.toMatchObject({ code: 'internal' });
    close();
  });

  it('rejects where the reader does not open', async () => {
    const { reader, close } = start(never, false);
    await expect(reader).rejects.toMatchObject({ code: 'internal' });
    close();
  });

  it('rejects a failed reading alone', async () => {
    let calls = 0;
    const { reader, close } = start(async () => {
      if (++calls === 1) throw new Error('bad line');
      return [];
    });
    const opened = await reader;
    await expect(opened.readLines([image])).rejects.toThrow('bad line');
    await expect(opened.readLines([image])).resolves.toEqual([]);
    close();
  });

  it('rejects with the reason of the abort at once', async () => {
    const { reader, close } = start(never);
    const controller = new AbortController();
    const reading = (await reader).readLines([image], controller.signal);
    await Promise.resolve();
    controller.abort(new Error('enough'));
    await expect(reading).rejects.toThrow('enough');
    close();
  });
});
