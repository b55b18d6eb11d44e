import type { ValueRule } from '../../model/grammar.ts';
import type { Cell, CellAlternative } from '../../model/grid.ts';
import type { MatchedValue } from '../../model/match.ts';
import type { TextReading } from '../../model/text-reading.ts';
import type { Candidate, Doubt, UncertaintyCode } from '../../model/uncertainty.ts';
import { joinReaders } from './readers.ts';

/** What has been matched so far. Grows row by row; a value that is put again at its pointer stands for the one before. */
export class Draft {
  readonly values: MatchedValue[] = [];
  readonly doubts: Doubt[] = [];
  readonly labels: Cell[] = [];
  readonly tableRows: Record<string, number> = {};
  private readonly raws = new Map<string, string>();

  has(pointer: string): boolean {
    return this.raws.has(pointer);
  }

  /** The text at the pointer; undefined where there is none yet. */
  rawAt(pointer: string): string | undefined {
    return this.raws.get(pointer);
  }

  /** Puts the text of the cells at the pointer; `fallback` gives the place of a value without a cell. */
  add(pointer: string, rule: ValueRule, cells: readonly Cell[], fallback: Cell): void {
    const place = cells[0] ?? fallback;
    this.addJoined(pointer, rule, cells, (texts) => texts.join('\n'), place);
  }

  /** Puts what `join` makes of the texts of the cells, and of what they could hold instead. */
  addJoined(
    pointer: string,
    rule: ValueRule,
    cells: readonly Cell[],
    join: (texts: readonly string[]) => string,
    place: Cell,
  ): void {
    const texts = cells.map((cell) => cell.text);
    const alternatives = cells.flatMap((cell, i) =>
      (cell.alternatives ?? []).map(({ text, because }) => ({
        text: join(texts.with(i, text)),
        because,
      })),
    );
    this.push(pointer, rule, place, join(texts), alternatives, joinReaders(cells, join));
  }

  /** Puts a text that is part of a cell, with what each engine reads there. */
  addText(
    pointer: string,
    rule: ValueRule,
    raw: string,
    place: Cell,
    readers: readonly TextReading[],
  ): void {
    this.push(pointer, rule, place, raw, [], readers);
  }

  private push(
    pointer: string,
    rule: ValueRule,
    { source }: Cell,
    raw: string,
    alternatives: readonly CellAlternative[],
    readers: readonly TextReading[],
  ): void {
    this.raws.set(pointer, raw);
    this.values.push({
      pointer,
      rule,
      raw,
      source,
      alternatives,
      ...(readers.length > 0 && { readers }),
    });
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
