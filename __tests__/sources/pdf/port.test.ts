import { describe, expect, it } from '@jest/globals';
import { Unpacking } from '../../../src/sources/pdf/inflate.ts';
import { InProcessPort } from '../../../src/sources/pdf/port.ts';

/** What comes out of a port, and errors that are told, in two turns of the program. */
const through = async (...messages: readonly unknown[]) => {
  const errors: unknown[] = [];
  const port = new InProcessPort(1_000, new Unpacking(1e6), (error) => errors.push(error));
  const received: unknown[] = [];
  port.addEventListener('message', ({ data }) => {
    if (data === 'bad') throw new Error('no listener wants this');
    received.push(data);
  });
  for (const message of messages) port.postMessage(message);
  expect(received).toEqual([]);
  await new Promise((resolve) => setImmediate(resolve));
  return { received, errors };
};

describe('the port between the halves of the PDF library', () => {
  it('delivers copies in the next turn, in order', async () => {
    const first = { action: 'first', data: [1] };
    const { received } = await through(first, 'second');
    expect(received).toEqual([first, 'second']);
    expect(received[0]).not.toBe(first);
  });

  it('passes fonts on, and no outlines of their characters', async () => {
    const font = { action: 'commonobj', data: ['f1', 'Font', {}] };
    const outline = { action: 'commonobj', data: ['f1_path_a', 'FontPath', {}] };
    expect((await through(font, outline)).received).toEqual([font]);
  });

  it('tells what goes wrong in a listener, and goes on', async () => {
    const { received, errors } = await through('bad', 'good');
    expect(received).toEqual(['good']);
    expect(errors).toEqual([new Error('no listener wants this')]);
  });
});
