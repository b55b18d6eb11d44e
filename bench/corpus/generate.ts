import { type Picker, pickerFrom } from './picker.ts';
import { type Owner, projectTarget } from './project-target.ts';
import { selfEvaluation } from './self-evaluation.ts';
import type { Block, CorpusDocument, FormCase, PrintStyle } from './sheet.ts';
import * as words from './words.ts';

/** `count` documents; the same seed gives the same ones. */
export const generate = (count: number, seed: number): readonly CorpusDocument[] =>
  Array.from({ length: count }, (_, i) =>
    document(pickerFrom(seed * 100_003 + i), `${seed}-${i + 1}`),
  );

const document = (pick: Picker, name: string): CorpusDocument => {
  const owner = writeOwner(pick);
  const forms = Array.from({ length: pick.of([1, 1, 2, 3, 4]) }, () =>
    pick.chance(0.15) ? selfEvaluation(pick, owner) : projectTarget(pick, owner),
  );
  return { name, forms, blocks: withProse(pick, owner, forms), style: writeStyle(pick, owner) };
};

const writeOwner = (pick: Picker): Owner => {
  const place = pick.of(words.places);
  return {
    place,
    department: `${place}${pick.of(words.offices)}`,
    code: pick.chance(0.8)
      ? pick.of(['057', '008', '214', '301', '105001', '0630', '410007'])
      : null,
    year: pick.int(2021, 2026),
    synonyms: pick.chance(0.4),
  };
};

/** A heading above the first form now and then, paragraphs before and between the forms. */
const withProse = (pick: Picker, owner: Owner, forms: readonly FormCase[]): readonly Block[] => {
  const heading = `附件${pick.int(1, 9)}：${owner.department}${owner.year}年绩效目标公开`;
  const before = pick.chance(0.4) ? pick.some(words.prose, pick.int(1, 6)) : [];
  const first = pick.chance(0.4) ? [heading, ...before] : before;
  return forms.flatMap((form, i): readonly Block[] => [
    ...(i === 0 ? first : pick.chance(0.2) ? [pick.of(words.prose)] : []).map(
      (text): Block => ({ kind: 'prose', text }),
    ),
    { kind: 'form', form },
  ]);
};

const fonts = [
  'Noto Serif CJK SC',
  'Noto Sans CJK SC',
  'AR PL UMing CN',
  'AR PL UKai CN',
  'WenQuanYi Zen Hei',
  'WenQuanYi Micro Hei',
];
const borders = [
  '1px solid #000',
  '0.5pt solid #333',
  '2px solid #000',
  '3px double #000',
  '1px dashed #000',
  '1px dotted #444',
  '1pt solid #888',
];

const writeStyle = (pick: Picker, owner: Owner): PrintStyle => ({
  font: pick.of(fonts),
  border: pick.of(borders),
  separate: pick.chance(0.15),
  padding: pick.of([0, 1, 2, 4, 6]),
  size: pick.of([9, 10, 10.5, 12]),
  landscape: pick.chance(0.2),
  formOnOwnPage: pick.chance(0.5),
  repeatHeader: pick.chance(0.2),
  mayCutRows: pick.chance(0.3),
  titleInTable: pick.chance(0.2),
  pageHeader: pick.chance(0.3) ? `${owner.department}${owner.year}年部门预算` : '',
  pageNumbers: pick.of(['none', 'dashes', 'words', 'plain'] as const),
});
