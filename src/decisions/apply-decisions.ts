import type { Decision } from '../model/decision.ts';
import type { Document, Evidence, Form } from '../model/document.ts';
import type { JsonValue } from '../model/json.ts';
import type { Message } from '../model/message.ts';
import type { Candidate, Uncertainty } from '../model/uncertainty.ts';
import { type JsonTree, setAt } from '../text/json-pointer.ts';
import { type Answers, answersByUncertainty } from './latest.ts';
import { reasons } from './reasons.ts';

/** Whether the record of this form type may have the value at the pointer. */
export type FitsField = (grammar: string, pointer: string, value: JsonValue) => boolean;

/** What an answer sets: values by their pointers. Empty where it only says that the matter is settled. */
type Settings = Readonly<Record<string, JsonValue>>;

/**
 * Applies a person's answers: the values that they set are `confirmed`, with who and when, and the
 * uncertainties they answer are gone. What does not fit is refused, and its uncertainty stays.
 * `decisions` of the document says what became of each.
 */
export const applyDecisions = (
  document: Document,
  decisions: readonly Decision[],
  fits: FitsField,
): Document => {
  const run = new Run(document, fits);
  const known = new Map(document.uncertainties.map((one) => [one.id, one]));
  for (const [id, answers] of answersByUncertainty(decisions)) run.take(known.get(id), answers);
  return run.decided();
};

class Run {
  private readonly document: Document;
  private readonly fits: FitsField;
  private readonly forms: Map<string, Form>;
  private readonly settled = new Set<string>();
  private readonly applied: Decision[] = [];
  private readonly refused: { decision: Decision; reason: Message }[] = [];

  constructor(document: Document, fits: FitsField) {
    this.document = document;
    this.fits = fits;
    this.forms = new Map(document.forms.map((form) => [form.id, form]));
  }

  take(uncertainty: Uncertainty | undefined, answers: Answers): void {
    const last = answers.at(-1);
    if (!last) return;
    if (!uncertainty) {
      this.refuse(answers, reasons.noSuchQuestion());
      return;
    }
    const others = answers.filter((answer) => !saySame(answer, last));
    if (others.length > 0) this.contradict(answers);
    else this.apply(uncertainty, last);
  }

  decided(): Document {
    const { document, applied, refused } = this;
    const uncertainties = document.uncertainties.filter(({ id }) => !this.settled.has(id));
    const forms = document.forms.map((form) => this.forms.get(form.id) ?? form);
    return { ...document, forms, uncertainties, decisions: { applied, refused } };
  }

  private apply(uncertainty: Uncertainty, decision: Decision): void {
    const form = this.forms.get(uncertainty.form ?? '');
    const result = settingsOf(uncertainty, decision, form, this.fits);
    if ('refusal' in result) {
      this.refuse([decision], result.refusal);
      return;
    }
    if (form) this.forms.set(form.id, confirm(form, uncertainty, decision, result.settings));
    this.settled.add(uncertainty.id);
    this.applied.push(decision);
  }

  private contradict(answers: Answers): void {
    for (const decision of answers) {
      const others = answers.filter((other) => other !== decision).map(({ by }) => by ?? '?');
      this.refuse([decision], reasons.contradicted(others.join(', ')));
    }
  }

  private refuse(decisions: readonly Decision[], reason: Message): void {
    for (const decision of decisions) this.refused.push({ decision, reason });
  }
}

const settingsOf = (
  { pointer, value, candidates }: Uncertainty,
  decision: Decision,
  form: Form | undefined,
  fits: FitsField,
): { readonly settings: Settings } | { readonly refusal: Message } => {
  if (decision.action === 'keep') {
    if (!sameValue(decision.value, value)) return { refusal: reasons.valueChanged() };
    return { settings: pointer === null ? {} : { [pointer]: value } };
  }
  if (pointer === null || !form) return { refusal: reasons.noField() };
  if (decision.action === 'edit') {
    return fits(form.grammar, pointer, decision.value)
      ? { settings: { [pointer]: decision.value } }
      : { refusal: reasons.wrongType() };
  }
  const [chosen, another] = candidates.filter((one) => isMeant(one, decision));
  if (another) return { refusal: reasons.ambiguousCandidate() };
  if (!chosen) return { refusal: reasons.noSuchCandidate() };
  return { settings: { [pointer]: chosen.value, ...chosen.also } };
};

const confirm = (
  form: Form,
  { pointer: asked, raw, source }: Uncertainty,
  { by, at }: Decision,
  settings: Settings,
): Form => {
  const record = structuredClone(form.record) as JsonTree;
  const evidence: Record<string, Evidence> = { ...form.evidence };
  for (const [pointer, value] of Object.entries(settings)) {
    setAt(record, pointer, value);
    // What the form lacked stands nowhere: the place is that of the question.
    const own = pointer === asked ? raw : '';
    const known = evidence[pointer] ?? { raw: own, source, changes: [] };
    evidence[pointer] = { ...known, status: 'confirmed', confidence: 1, confirmed: { by, at } };
  }
  return { ...form, record: record as Form['record'], evidence };
};

/** A decision need not say what changes too where its value is that of one candidate alone. */
const isMeant = (one: Candidate, { value, also }: Decision): boolean =>
  sameValue(one.value, value) && (also === undefined || sameValue(one.also ?? {}, also));

/** Whether two answers come to the same. */
export const saySame = (a: Decision, b: Decision): boolean =>
  sameValue(a.value, b.value) && sameValue(a.also ?? {}, b.also ?? {});

/** JSON equality, whatever the order of keys. */
const sameValue = (a: JsonValue, b: JsonValue): boolean => canonical(a) === canonical(b);

const canonical = (value: JsonValue): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
