import { isDeepStrictEqual } from 'node:util';
import { foldLookAlikes } from '../../text/look-alikes.ts';
import { isPercentMisread } from './percent-misread.ts';
import { restorePunctuation } from './punctuation.ts';
import { isOfItsKind, isText, type Version } from './version.ts';

export const saysTheSame = (a: Version, b: Version): boolean =>
  JSON.stringify(a.reading.value) === JSON.stringify(b.reading.value) ||
  (isText(a) &&
    isText(b) &&
    foldLookAlikes(a.text) === foldLookAlikes(b.text) &&
    commasOf(a.text) === commasOf(b.text) &&
    !isStopOrPoint(a.text, b.text)) ||
  (isOfItsKind(a) && isPercentMisread(a.text, b.text));

/** The two kinds of comma that Chinese print has, which are alike to the eye and not in meaning. */
export const commasOf = (text: string): string =>
  restorePunctuation(text)
    .replaceAll(',', '，')
    .replace(/[^、，]/g, '');

/** A phrase that is no sentence ends in no full stop: where another engine sees a point, it is a speck. */
const phraseWithStop = /^[^。，；：！？、,;:]{1,24}。$/;
const endsInPoint = /[.．·]$/;

const isStopOrPoint = (a: string, b: string): boolean =>
  (phraseWithStop.test(a) && endsInPoint.test(b)) ||
  (phraseWithStop.test(b) && endsInPoint.test(a));

/** Words of a vocabulary are known by what stands before their brackets. */
export const namesTheSame = (first: Version, { name }: Version): boolean =>
  name !== undefined && isDeepStrictEqual(name.value, first.reading.value);
