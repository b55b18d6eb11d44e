import { signReader } from '../../model/sign-reader.ts';
import type { TextReading } from '../../model/text-reading.ts';

/** A sign of comparison before a figure or alone, or what an engine takes it for. */
const beforeFigure = /^\D{0,4}?(?=\d|[百千]分之)|^\D{1,3}$/;
const signs = /^(?:>=|<=|[=≈><≥≤])/;
const anySign = /[=≈><≥≤＝＞＜~～〜]/;

/**
 * The signs that a measured one may be taken for. That the measure overlooks a stroke which an engine sees is no
 * mistake of the engine: `>` does not stand against `≥`.
 */
const takenFor: Readonly<Record<string, readonly string[]>> = {
  '=': ['='],
  '≈': ['≈', '=', '~'],
  '>': ['>'],
  '<': ['<'],
  '≥': ['≥', '>', '=', '>='],
  '≤': ['≤', '<', '=', '<='],
  '>=': ['>=', '≥', '>', '='],
  '<=': ['<=', '≤', '<', '='],
};

/** An angle with a stroke along its arm is no other character. */
const unmistakable: readonly string[] = ['≥', '≤'];

/** What the engines read, the measured sign in place of theirs; or all as they are, where that is not certain. */
export interface Measured {
  readonly engines: readonly [TextReading, ...TextReading[]];
  readonly isMeasured: boolean;
}

/**
 * The sign that was measured takes the place of what engines read there, if one of them sees something there, and none
 * sees a sign that is not easily mistaken for it, or all the same character. Otherwise it is one more reading, which
 * may contest theirs.
 */
export const measureSign = (readers: readonly [TextReading, ...TextReading[]]): Measured => {
  const measured = readers.find(({ engine }) => engine === signReader);
  const [first, ...others] = readers.filter((reader) => reader !== measured);
  if (!measured || !first) return { engines: readers, isMeasured: false };
  const sign = measured.text.match(signs)?.[0];
  if (sign === undefined) return { engines: [first, ...others], isMeasured: false };
  const signless = others.map((other) => withoutSignDigit(first, other, sign));
  const engines = [first, ...signless] as const;
  const read = engines.map((reader) => signRead(reader, sign));
  const isSeen = read.some((one) => one?.trim()) || signless.some((one, i) => one !== others[i]);
  // One engine alone does not show whether another makes something else of it.
  const isWord = isReadByAll(read) && !(others.length === 0 && unmistakable.includes(sign));
  const isCertain =
    measured.confidence === 1 &&
    isSeen &&
    !isWord &&
    !areOtherwise(engines, read, sign) &&
    read.every((one, i) => one === null || isLikeSign(one, sign) || isAngleForWaves(i, read, sign));
  if (!isCertain) {
    const isContest = measured.confidence === 1 && !isFullerToAll(read, sign);
    return { engines: isContest ? readers : engines, isMeasured: false };
  }
  return { engines: withSign(engines, sign), isMeasured: true };
};

/**
 * Two lines are no other sign than `=`, but a Chinese character or a dash may look like them: the surer engine knows
 * those. Where pixels are black or white the edges of lines are as uneven as waves: who sees `=` may be right.
 */
const areOtherwise = (
  engines: readonly [TextReading, ...TextReading[]],
  read: readonly (string | null)[],
  sign: string,
): boolean => {
  if (sign === '=')
    return engines.some(
      ({ engine }, i) => engine !== 'tesseract' && charactersOrDash.test(read[i] ?? ''),
    );
  return (
    sign === '≈' &&
    read.some((one, i) => areLines(engines[i], one)) &&
    !read.some((one) => waves.test(one ?? ''))
  );
};

const charactersOrDash = /[\p{Script=Han}\-‐‑–—―−－]/u;
const waves = /[≈~～〜]/;

const areLines = (reader: TextReading | undefined, read: string | null): boolean =>
  /^\s*[=＝]\s*$/.test(read ?? '') || (reader?.engine === 'tesseract' && read?.trim() === '二');

/** Engines that do not know waves see an angle in them: it stands against none that another engine sees too. */
const isAngleForWaves = (engine: number, read: readonly (string | null)[], sign: string): boolean =>
  sign === '≈' &&
  engine > 0 &&
  read[0]?.trim() === sign &&
  /^[<>]$/.test(read[engine]?.trim() ?? '');

/** The signs that have a stroke more, as engines read them: where all see it, the measure has overlooked it. */
const fuller: Readonly<Record<string, RegExp>> = { '>': /^(?:>\s*=|≥)$/, '<': /^(?:<\s*=|≤)$/ };

const isFullerToAll = (read: readonly (string | null)[], sign: string): boolean =>
  read.length > 1 && read.every((one) => fuller[sign]?.test(one?.trim() ?? ''));

/** Whether all engines see one character that is no sign, such as 约: each makes something else of a sign. */
const isReadByAll = (read: readonly (string | null)[]): boolean => {
  const [first] = read;
  const is = first?.trim() ?? '';
  return is !== '' && !anySign.test(is) && read.every((one) => one?.trim() === is);
};

/** A figure at the beginning, with one before it that the other engine does not see. */
const withOneMore = (figure: string): RegExp =>
  new RegExp(`^\\s*\\d(?=\\s*${figure.replace('.', '\\.')}(?![\\d.]))`);

/**
 * A sign that Tesseract does not know is a figure to it: it goes where the other engine sees the sign and the rest, or
 * the rest alone and the sign is an unmistakable one.
 */
const withoutSignDigit = (
  { text: surer }: TextReading,
  reader: TextReading,
  sign: string,
): TextReading => {
  const [, seen, figure] = surer.match(signAndFigure) ?? [];
  const isSign = seen ? isLikeSign(seen, sign) : unmistakable.includes(sign);
  if (reader.engine !== 'tesseract' || figure === undefined || !isSign) return reader;
  const text = reader.text.replace(withOneMore(figure), '');
  return text === reader.text ? reader : { ...reader, text };
};

const signAndFigure = /^\s*((?:>=|<=|[=≈><≥≤])?)\s*(\d+(?:\.\d+)?)(?![\d.])/;

/** What an engine reads where the sign stands; null where it reads neither figure nor sign. */
const signRead = ({ engine, text }: TextReading, sign: string): string | null => {
  const read = text.match(beforeFigure)?.[0] ?? null;
  // To Tesseract two lines before a figure are the character.
  return sign === '=' && read === '二' && engine === 'tesseract' ? '=' : read;
};

/** What an engine reads for the sign: it, a sign like it, or characters that mean nothing there. */
export const isLikeSign = (read: string, sign: string): boolean => {
  const own = read
    .normalize('NFKC')
    .replace(/〜/g, '~')
    .match(/[=≈><≥≤~]+/)?.[0]
    // An angle that is read twice is one.
    .replace(/([><])\1/, '$1');
  return own === undefined || (takenFor[sign] ?? []).includes(own);
};

const withSign = (
  [first, ...others]: readonly [TextReading, ...TextReading[]],
  sign: string,
): readonly [TextReading, ...TextReading[]] => {
  const corrected = (reader: TextReading): TextReading => ({
    ...reader,
    text: reader.text.trimStart().replace(beforeFigure, sign),
  });
  return [corrected(first), ...others.map(corrected)];
};
