import { expect, it } from '@jest/globals';
import { tight } from '../../src/text/tight.ts';

it.each([
  ['９５ ％', '95%'],
  ['\u3000（ 一 ）\n二', '(一)二'],
])('%j without white space, in usual forms, is %s', (text, expected) => {
  expect(tight(text)).toBe(expected);
});
