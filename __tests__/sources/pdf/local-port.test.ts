import { describe, expect, it } from '@jest/globals';
import { LocalPort } from '../../../src/sources/pdf/local-port.ts';

type Sent = readonly [message: unknown, transfer?: ArrayBuffer[]];

/** What comes out of a port, and errors that are told, in two turns of the program. */
const through = async (...messages: readonly Sent[]) => {
  const errors: unknown[] = [];
  const port = new LocalPort((error) => errors.push(error));
  const received: unknown[] = [];
  port.addEventListener('message', ({ data }) => {
    if (data === 'bad') throw new Error('no listener wants this');
    received.push(data);
  });
  for (const message of messages) port.postMessage(...message);
  expect(received).toEqual([]);
  await new Promise((resolve) => setImmediate(resolve));
  return { received, errors };
};

describe('the port between the halves of the PDF library', () => {
  it('delivers copies in the next turn, in order', async () => {
    const first = { action: 'first', data: [1] };
    const { received } = await through([first], ['second']);
    expect(received).toEqual([first, 'second']);
    expect(received[0]).not.toBe(first);
  });

  it('takes away what is to be transferred', async () => {
    const { buffer } = new Uint8Array(4);
    await through([{ action: 'obj', data: buffer }, [buffer]]);
    expect(buffer.byteLength).toBe(0);
  });

  it('has both halves share the bytes of a document, and leaves them to the caller', async () => {
    const data = new Uint8Array([37, 80, 68, 70]);
    const settings = { maxImageSize: 1 };
    const opening = { action: 'GetDocRequest', callbackId: 1, data: { data, settings } };
    const { received } = await through([opening, [data.buffer]]);
    expect(received).toEqual([opening]);
    const [{ data: got }] = received as [typeof opening];
    expect(got.data).toBe(data);
    expect(got.settings).not.toBe(settings);
    expect(data).toHaveLength(4);
  });

  it('tells what goes wrong in a listener, and goes on', async () => {
    const { received, errors } = await through(['bad'], ['good']);
    expect(received).toEqual(['good']);
    expect(errors).toEqual([new Error('no listener wants this')]);
  });
});
