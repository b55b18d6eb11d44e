import type { Evidence, Form } from '../../model/document.ts';
import type { Uncertainty } from '../../model/uncertainty.ts';

/** What a person should see of a value. */
export type Status = 'uncertain' | 'confirmed';

/** What is known of the values of one form, by their pointers. */
export class FormDoubts {
  /** Those that ask. */
  readonly questions: readonly Uncertainty[];
  private readonly form: Form;
  private readonly byPointer = new Map<string, Uncertainty[]>();
  private below: ReadonlyMap<string, Status> | undefined;

  constructor(form: Form, uncertainties: readonly Uncertainty[]) {
    this.form = form;
    this.questions = uncertainties.filter((u) => u.form === form.id && u.severity === 'confirm');
    for (const question of this.questions) {
      for (const pointer of touchedBy(question)) this.add(pointer, question);
    }
  }

  evidence(pointer: string): Evidence | undefined {
    return Object.hasOwn(this.form.evidence, pointer) ? this.form.evidence[pointer] : undefined;
  }

  /** The questions about the value at the pointer or the row or table around it, and those that change it. */
  at(pointer: string): readonly Uncertainty[] {
    return pathTo(pointer).flatMap((above) => this.byPointer.get(above) ?? []);
  }

  /** A value that a question is about is uncertain, whatever its evidence says. */
  statusOf(pointers: readonly string[]): Status | null {
    const statuses = pointers.map((pointer) => this.evidence(pointer)?.status);
    const asked = pointers.some((pointer) => this.at(pointer).length > 0);
    if (asked || statuses.includes('uncertain')) return 'uncertain';
    return statuses.includes('confirmed') ? 'confirmed' : null;
  }

  /** The pointers of values that are uncertain: not of the rows and tables that hold them. */
  uncertain(): readonly string[] {
    const known = Object.keys(this.form.evidence);
    const around = new Set(known.flatMap((pointer) => pathTo(pointer).slice(0, -1)));
    const asked = [...this.byPointer.keys()].filter((pointer) => !around.has(pointer));
    return [...new Set([...known, ...asked])].filter(
      (pointer) => this.statusOf([pointer]) === 'uncertain',
    );
  }

  /** Of everything at the pointer and below it; `''` is the whole form. */
  statusBelow(pointer: string): Status | null {
    if (pointer === '' && this.questions.length > 0) return 'uncertain';
    this.below ??= statusesBelow(this.form, this.byPointer.keys(), (at) => this.statusOf([at]));
    return this.below.get(pointer) ?? null;
  }

  private add(pointer: string, question: Uncertainty): void {
    const questions = this.byPointer.get(pointer);
    if (questions) questions.push(question);
    else this.byPointer.set(pointer, [question]);
  }
}

const touchedBy = ({ pointer, candidates }: Uncertainty): readonly string[] => [
  ...new Set([
    ...(pointer === null ? [] : [pointer]),
    ...candidates.flatMap(({ also }) => Object.keys(also ?? {})),
  ]),
];

/** The graver status of all below it, for each pointer that has any. */
const statusesBelow = (
  { evidence }: Form,
  asked: Iterable<string>,
  statusOf: (pointer: string) => Status | null,
): ReadonlyMap<string, Status> => {
  const below = new Map<string, Status>();
  for (const pointer of [...Object.keys(evidence), ...asked]) {
    const status = statusOf(pointer);
    if (status === null) continue;
    for (const above of pathTo(pointer)) {
      if (below.get(above) !== 'uncertain') below.set(above, status);
    }
  }
  return below;
};

/** `/a/b` → `''`, `/a`, `/a/b`. */
const pathTo = (pointer: string): readonly string[] => {
  const parts = pointer.split('/');
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
};
