import type { Candidate } from '../../../model/uncertainty.ts';
import type { NameAndCode } from '../../../model/value.ts';
import { isDash } from '../../../text/dash.ts';
import { foldWidth } from '../../../text/fold.ts';
import type { ValueReading } from '../../value-type.ts';
import { because } from '../reasons.ts';
import { type CodeSplit, codeSplits, endsInDash, isCode, isDashed } from './code-split.ts';
import { type Draft, rewrite } from './draft.ts';
import { blank, candidate, corroborable, question, reading, unparsed } from './reading.ts';
import { oneSpace, tidy } from './white.ts';

/** Reads a name with a code before or after it, or without one. */
export const readNameAndCode = (raw: string): ValueReading<NameAndCode> => {
  const text = oneSpace(raw);
  if (text === '') return blank;
  if (isDash(text)) return unparsed([candidate(null, because.leftBlank)]);
  if (isCode(foldWidth(text))) return unparsed(codeOrName(text));
  const splits = codeSplits(text);
  const [only] = splits;
  if (only === undefined) return nameOnly(text);
  return splits.length === 1 && isPlain(only) ? takeApart(text, only) : ask(text, splits);
};

/** A split leaves no doubt where the name that remains holds no further code. */
const isPlain = (split: CodeSplit): boolean => split.sure && !holdsCode(tidy(split.name));

const holdsCode = (name: string): boolean => isCode(foldWidth(name)) || codeSplits(name).length > 0;

const nameOnly = (text: string): ValueReading<NameAndCode> => {
  const tidied = rewrite('layout-space', tidy)({ text, changes: [] });
  // Without its spaces the name may end in what looks like a code.
  const splits = codeSplits(tidied.text);
  if (splits.length > 0) return ask(text, splits);
  return reading(withoutCode(tidied.text), tidied.changes);
};

const withoutCode = (text: string): NameAndCode => ({ name: tidy(text), code: null });

const ask = (text: string, splits: readonly CodeSplit[]): ValueReading<NameAndCode> => {
  const candidates = [
    ...splits.map((split) => candidate(withoutMarks(split), because.codeAndName)),
    candidate(withoutCode(text), because.nameOnly),
  ];
  return reading(withoutCode(text), [], [question('unparsed-value', candidates)]);
};

/** No name begins with a mark: what stands behind a code stands between the two. */
const withoutMarks = (split: CodeSplit): NameAndCode => {
  const { name, code } = partsOf(split);
  return { name: split.codeFirst ? name.replace(/^[，、,：:]+\s*(?=.)/u, '') : name, code };
};

const partsOf = ({ name, code }: CodeSplit, from = 0, to = name.length): NameAndCode => ({
  name: tidy(name.slice(from, to)),
  code: foldWidth(code),
});

const codeOrName = (text: string): readonly Candidate[] => [
  candidate({ name: '', code: foldWidth(text) }, because.codeOnly),
  candidate({ name: text, code: null }, because.nameOnly),
];

const takeApart = (text: string, split: CodeSplit): ValueReading<NameAndCode> => {
  const tidied = tidyParts(text, split);
  const numeral = dashOrNumeral(split);
  if (numeral === null) return reading(partsOf(split), tidied.changes);
  const { value, candidates, separated } = numeral;
  if (holdsCode(value.name) || endsInDash(value.name)) return ask(text, [split]);
  const dashed = separated ? rewrite('dash', () => joined(value, split.codeFirst))(tidied) : tidied;
  return reading(value, dashed.changes, [corroborable('unparsed-value', candidates)]);
};

/** The code in plain digits and the name without layout space, each within the text as it is printed. */
const tidyParts = (text: string, { name, code, codeFirst }: CodeSplit): Draft => {
  const narrow = rewrite('width', (t) => exchange(t, code, foldWidth(code), codeFirst));
  const close = rewrite('layout-space', (t) => exchange(t, name, tidy(name), !codeFirst));
  return close(narrow({ text, changes: [] }));
};

/** The code may be said within the name as well: only the part at its own end changes. */
const exchange = (text: string, from: string, to: string, first: boolean): string => {
  const at = first ? text.indexOf(from) : text.lastIndexOf(from);
  return `${text.slice(0, at)}${to}${text.slice(at + from.length)}`;
};

/** With two dashes: one could belong to the code. */
const joined = ({ name, code }: NameAndCode, codeFirst: boolean): string =>
  codeFirst ? `${code}--${name}` : `${name}--${code}`;

interface NumeralReading {
  readonly value: NameAndCode;
  readonly candidates: readonly Candidate[];
  /** The 一 was taken for the dash between code and name. */
  readonly separated: boolean;
}

/** Scanners take 一 for a dash and a dash for 一: what the parts may be where one stands between them. */
const dashOrNumeral = (split: CodeSplit): NumeralReading | null => {
  if (isDashed(split.gap)) return split.codeFirst ? lostNumeral(split) : null;
  if (split.gap !== '' && !/^一[一 ]/.test(split.name)) return null;
  return split.codeFirst ? leadingOne(split) : trailingOne(split);
};

/** `0101一一年期项目`: the first 一 is the dash. `0101一年期项目`: more likely the dash is missing. */
const leadingOne = (split: CodeSplit): NumeralReading | null => {
  if (!/^一./s.test(split.name)) return null;
  const kept = candidate(partsOf(split), because.nameKeepsNumeral);
  const dropped = candidate(partsOf(split, 1), because.numeralForDash);
  return /^一\s*一/.test(split.name)
    ? { value: partsOf(split, 1), candidates: [dropped, kept], separated: true }
    : { value: partsOf(split), candidates: [kept, dropped], separated: false };
};

/** `人民政府一057` */
const trailingOne = (split: CodeSplit): NumeralReading | null => {
  if (!/.一$/s.test(split.name)) return null;
  const dropped = candidate(partsOf(split, 0, -1), because.numeralForDash);
  const kept = candidate(partsOf(split), because.nameKeepsNumeral);
  return { value: partsOf(split, 0, -1), candidates: [dropped, kept], separated: true };
};

const likeNumeral = /[—―─━–]/;
const followsOne = /^(?:年(?!度|初|中|末|底|终)|次|般|类|站|体|期)/;

/** `0101——年期项目`: a long dash before a word that wants 一 in front may be the 一. */
const lostNumeral = (split: CodeSplit): NumeralReading | null => {
  if (!likeNumeral.test(split.gap) || !followsOne.test(split.name)) return null;
  const restored = { name: tidy(`一${split.name}`), code: foldWidth(split.code) };
  return {
    value: partsOf(split),
    candidates: [
      candidate(restored, because.dashForNumeral),
      candidate(partsOf(split), because.asPrinted),
    ],
    separated: false,
  };
};
