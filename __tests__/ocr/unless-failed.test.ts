import { getEventListeners } from 'node:events';
import { describe, expect, it } from '@jest/globals';
import { unlessFailed } from '../../src/ocr/unless-failed.ts';

describe('Work that may fail from elsewhere', () => {
  it('gives its result, or its own error', async () => {
    const { signal } = new AbortController();
    expect(await unlessFailed(Promise.resolve(7), signal)).toBe(7);
    await expect(unlessFailed(Promise.reject(new Error('own')), signal)).rejects.toThrow('own');
  });

  it('ends with the failure where that comes first, even before it began', async () => {
    const failure = new AbortController();
    const never = unlessFailed(new Promise(() => undefined), failure.signal);
    failure.abort(new Error('from elsewhere'));
    await expect(never).rejects.toThrow('from elsewhere');
    await expect(unlessFailed(Promise.resolve(7), failure.signal)).rejects.toThrow('elsewhere');
  });

  it('leaves nothing with a failure that never comes', async () => {
    const { signal } = new AbortController();
    await Promise.all([1, 2, 3].map((work) => unlessFailed(Promise.resolve(work), signal)));
    await expect(unlessFailed(Promise.reject(new Error('own')), signal)).rejects.toThrow('own');
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });
});
