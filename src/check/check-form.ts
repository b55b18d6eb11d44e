import type { Evidence, ReaderResult } from '../model/document.ts';
import type { JsonValue } from '../model/json.ts';
import type { Field, RecordDraft } from '../model/record.ts';
import type { Doubt } from '../model/uncertainty.ts';
import { type JsonTree, setAt } from '../text/json-pointer.ts';
import { confidenceOf } from './confidence.ts';
import { findOtherYear } from './given-year.ts';
import { findLostUnits } from './lost-units.ts';
import { findReadElsewhere, findReadOtherwise, type Phrases } from './phrases.ts';
import { findMissing } from './required.ts';
import type { Finding } from './rule.ts';
import { checkRules } from './rules/registry.ts';
import { findStrainedBorders } from './strained-borders.ts';
import type { Tally } from './tally.ts';
import { findMisfits } from './within.ts';
import { withDeadlines } from './year-of-deadlines.ts';

/** A form whose fields have been held against each other, and the doubts that are left. */
export interface CheckedForm {
  readonly draft: RecordDraft;
  readonly record: Readonly<Record<string, JsonValue>>;
  readonly evidence: Readonly<Record<string, Evidence>>;
  readonly doubts: readonly Doubt[];
}

/** What the document says besides: its forms of the same grammar, and the words of all its forms. */
export interface Others {
  readonly tally: Tally;
  readonly phrases: Phrases;
}

/**
 * `matching`: the doubts that came up when the cells were matched to fields. `year`: the one that the form
 * should be of, where that is known beforehand.
 */
export const checkForm = (
  draft: RecordDraft,
  matching: readonly Doubt[],
  { tally, phrases }: Others,
  year?: number,
): CheckedForm => {
  const findings = [
    ...runRules(draft, tally),
    ...findReadElsewhere(draft, phrases),
    ...findReadOtherwise(draft, phrases),
  ];
  const contested = pointersOf(findings.flatMap((f) => (f.is === 'doubt' ? [f.doubt] : [])));
  const agreed = new Set(findings.flatMap((f) => (f.is === 'agreement' ? f.pointers : [])));
  const settled = (field: Field): boolean =>
    agreed.has(field.pointer) && !contested.has(field.pointer);
  const own = [...draft.fields.values()].flatMap((field) => fieldDoubts(field, settled(field)));
  const all = withoutTwins([
    ...matching,
    ...own,
    ...findings.flatMap((f) => (f.is === 'doubt' ? [f.doubt] : [])),
    ...findMisfits(draft),
    ...findOtherYear(draft, year),
    ...findLostUnits(draft),
  ]);
  const found = withDeadlines(draft, all);
  const lost = found.filter(isOutOfPlace).map(({ source }) => source);
  // That a candidate would fill what the form lacks is no question about it.
  const asked = pointersOf(found, (pointer) => draft.fields.has(pointer));
  const fitting = [...found, ...findMissing(draft, asked, lost)];
  const doubts = [...fitting, ...findStrainedBorders(draft, fitting)];
  return { draft, doubts, record: withhold(draft, findings), evidence: toEvidence(draft, doubts) };
};

/** A row that no place of the form was found for may be what a blank one lacks. */
const isOutOfPlace = ({ code, severity }: Doubt): boolean =>
  severity !== 'note' && code === 'unknown-row';

const runRules = (form: RecordDraft, tally: Tally): readonly Finding[] =>
  form.grammar.checks.flatMap(({ rule, attributes, severity }) => {
    const kind = checkRules.get(rule);
    return kind ? kind.run({ ...attributes }, { form, tally, severity }) : [];
  });

/** Every pointer that a question is about, with those that its candidates would change, if they are to be counted. */
const pointersOf = (
  doubts: readonly Doubt[],
  counts: (changed: string) => boolean = () => true,
): ReadonlySet<string> => {
  const questions = doubts.filter(({ severity }) => severity !== 'note');
  return new Set(
    questions.flatMap(({ pointer, candidates }) => [
      ...(pointer === null ? [] : [pointer]),
      ...candidates.flatMap(({ also }) => Object.keys(also ?? {}).filter(counts)),
    ]),
  );
};

const fieldDoubts = (field: Field, settled: boolean): readonly Doubt[] => {
  const { pointer, raw, source } = field;
  return field.doubts
    .filter((doubt) => !(doubt.settledByCorroboration && settled))
    .map(({ code, candidates, details }) => ({ code, pointer, raw, source, candidates, details }));
};

/** Two checks may find the same; a question is asked once. Those about no field are told apart by their places. */
const withoutTwins = (doubts: readonly Doubt[]): readonly Doubt[] => {
  const seen = new Set<string>();
  return doubts.filter(({ code, pointer, raw, details, source }) => {
    const key = JSON.stringify([code, pointer, raw, pointer === null ? source : details.field]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
};

const withhold = (draft: RecordDraft, findings: readonly Finding[]): CheckedForm['record'] => {
  const pointers = findings.flatMap((f) => (f.is === 'doubt' ? (f.withhold ?? []) : []));
  if (pointers.length === 0) return draft.record;
  const record = structuredClone(draft.record) as JsonTree;
  for (const pointer of pointers) setAt(record, pointer, null);
  return record as CheckedForm['record'];
};

const toEvidence = (draft: RecordDraft, doubts: readonly Doubt[]): CheckedForm['evidence'] => {
  const asked = pointersOf(doubts);
  const evidence: Record<string, Evidence> = {};
  for (const field of draft.fields.values()) evidence[field.pointer] = evidenceOf(field, asked);
  return evidence;
};

/** Which characters an engine is unsure of is no part of the document. */
const withoutParts = ({ engine, text, confidence }: ReaderResult): ReaderResult => ({
  engine,
  text,
  confidence,
});

const evidenceOf = (field: Field, asked: ReadonlySet<string>): Evidence => {
  const status = asked.has(field.pointer)
    ? 'uncertain'
    : field.changes.length > 0
      ? 'normalized'
      : 'read';
  const { raw, source, changes, recognition } = field;
  return {
    raw,
    source,
    ...(recognition && { readers: recognition.readers.map(withoutParts) }),
    changes: [...changes],
    status,
    confidence: Math.min(confidenceOf(status), recognition?.confidence ?? 1),
  };
};
