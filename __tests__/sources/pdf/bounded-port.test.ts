import { describe, expect, it } from '@jest/globals';
import { BoundedPort } from '../../../src/sources/pdf/bounded-port.ts';
import { Unpacking } from '../../../src/sources/pdf/inflate.ts';

/** What comes out of a port, and errors that are told, in two turns of the program. */
const through = async (...messages: readonly unknown[]) => {
  const errors: unknown[] = [];
  const port = new BoundedPort(1_000, new Unpacking(1e6), (error) => errors.push(error));
  const received: unknown[] = [];
  port.addEventListener('message', ({ data }) => {
    if (JSON.stringify(data).includes('bad')) throw new Error('no listener wants this');
    received.push(data);
  });
  for (const message of messages) port.postMessage(message);
  expect(received).toEqual([]);
  await new Promise((resolve) => setImmediate(resolve));
  return { received, errors };
};

describe('the port through which text is read', () => {
  it('passes fonts on, and no outlines of their characters', async () => {
    const font = { action: 'commonobj', data: ['f1', 'Font', {}] };
    const outline = { action: 'commonobj', data: ['f1_path_a', 'FontPath', {}] };
    expect((await through(font, outline)).received).toEqual([font]);
  });

  it('tells what goes wrong where the parsing half handles a message, and goes on', async () => {
    const { received, errors } = await through({ targetName: 'd0_worker', data: 'bad' }, 'good');
    expect(received).toEqual(['good']);
    expect(errors).toEqual([new Error('no listener wants this')]);
  });
});
