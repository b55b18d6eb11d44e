import { saySame } from '../decisions/apply-decisions.ts';
import { answersByUncertainty } from '../decisions/latest.ts';
import type { Decision } from '../index.ts';

/** `open`: to be answered. `contradicted`: people answered differently, so it is open again. */
export type Status = 'open' | 'answered' | 'contradicted';

/** What became of each question, as answers come in. */
export class Progress {
  private readonly decisions = new Map<string, Decision[]>();
  /** Whose answers count; undefined for everybody's. */
  private readonly only: string | undefined;

  constructor(only?: string) {
    this.only = only;
  }

  add(decision: Decision): void {
    if (this.only !== undefined && decision.by !== this.only) return;
    const known = this.decisions.get(decision.uncertainty);
    if (known) known.push(decision);
    else this.decisions.set(decision.uncertainty, [decision]);
  }

  /** The answer no longer fits what is read now: the question is open again, unless there is a newer one. */
  outdate(decision: Decision): void {
    const id = decision.uncertainty;
    const newest = this.answers(id).at(-1);
    const isNewest = newest?.at === decision.at && newest.by === decision.by;
    if (isNewest && this.status(id) === 'answered') this.decisions.delete(id);
  }

  /** The last answer of each person, in the order they were given. */
  answers(id: string): readonly Decision[] {
    return answersByUncertainty(this.decisions.get(id) ?? []).get(id) ?? [];
  }

  status(id: string): Status {
    const answers = this.answers(id);
    const [first] = answers;
    if (!first) return 'open';
    return answers.every((answer) => saySame(answer, first)) ? 'answered' : 'contradicted';
  }
}
