import type { ValueRule } from '../../model/grammar.ts';
import type { Cell } from '../../model/grid.ts';
import type { MatchedValue } from '../../model/match.ts';
import type { Candidate, Doubt, UncertaintyCode } from '../../model/uncertainty.ts';

/** What has been matched so far. Grows row by row; nothing in it is ever taken back. */
export class Draft {
  readonly values: MatchedValue[] = [];
  readonly doubts: Doubt[] = [];
  readonly labels: Cell[] = [];
  readonly tableRows: Record<string, number> = {};
  private readonly pointers = new Set<string>();

  has(pointer: string): boolean {
    return this.pointers.has(pointer);
  }

  /** Puts the text of the cells at the pointer; `fallback` gives the place of a value without a cell. */
  add(pointer: string, rule: ValueRule, cells: readonly Cell[], fallback: Cell): void {
    const raw = cells.map((cell) => cell.text).join('\n');
    this.addText(pointer, rule, raw, cells[0] ?? fallback);
    const last = this.values.at(-1);
    const alternatives = cells.length === 1 ? (cells[0]?.alternatives ?? []) : [];
    if (last && alternatives.length > 0)
      this.values[this.values.length - 1] = { ...last, alternatives };
  }

  addText(pointer: string, rule: ValueRule, raw: string, place: Cell): void {
    this.pointers.add(pointer);
    this.values.push({ pointer, rule, raw, source: place.source, alternatives: [] });
  }

  doubt(
    code: UncertaintyCode,
    cell: Cell,
    about: {
      pointer?: string | null;
      details?: Readonly<Record<string, string>>;
      candidates?: readonly Candidate[];
      severity?: 'confirm' | 'note';
    } = {},
  ): void {
    this.doubts.push({
      code,
      pointer: about.pointer ?? null,
      raw: cell.text,
      candidates: about.candidates ?? [],
      source: cell.source,
      details: { text: cell.text, ...about.details },
      ...(about.severity && { severity: about.severity }),
    });
  }
}
