import type { CellAlternative } from '../../model/grid.ts';
import type { Order } from './order.ts';
import type { FieldPart, Part } from './outline.ts';
import { canWrap, joinPieces, joinTight, linesOf, type Piece } from './pieces.ts';
import { reasons } from './reasons.ts';
import { looksLike } from './shapes.ts';
import { asDraft, perhapsBlank, type Writer } from './writer.ts';

/** A field with what its pieces look like. */
interface Judged {
  readonly part: FieldPart;
  readonly value: readonly Piece[];
  /** Pieces that follow a value of a known look, or stand where none has it. */
  readonly rest: readonly Piece[];
  /** One cell and nothing else, as far as it can be seen. */
  readonly whole: boolean;
  /** Its look says that it is whole. */
  readonly exact: boolean;
}

/** Fields one after another → rows of label and value. */
export const writeFields = (
  parts: readonly FieldPart[],
  after: Part | undefined,
  order: Order,
  writer: Writer,
): void => {
  const fields = parts.map(judge);
  for (const [i, field] of fields.entries()) {
    const above = fields[i - 1];
    const below = fields[i + 1];
    const closed = below !== undefined || after?.is === 'header' || after?.is === 'group';
    const sure = order.byRows && isCertain(field, above, below, order) && (closed || field.whole);
    writeField(field, sure, above, writer);
  }
};

const judge = (part: FieldPart): Judged => {
  const { pieces, rule } = part;
  const looks = looksLike(rule.type, joinPieces(pieces));
  if (looks === true) return { part, value: pieces, rest: [], whole: true, exact: true };
  const first = pieces.slice(0, 1);
  if (looks === false && rule.type !== 'period') {
    const value = looksLike(rule.type, joinPieces(first)) ? first : [];
    return {
      part,
      value,
      rest: pieces.slice(value.length),
      whole: pieces.length === 0,
      exact: false,
    };
  }
  return { part, value: pieces, rest: [], whole: linesOf(pieces).length <= 1, exact: false };
};

const isCertain = (
  field: Judged,
  above: Judged | undefined,
  below: Judged | undefined,
  order: Order,
): boolean => {
  if (field.rest.length > 0 || (above && above.rest.length > 0)) return false;
  if (field.exact || order.byCells) return field.whole || canWrap(field.value);
  const beside = [above, below].every((other) => !other || other.exact || other.whole);
  if (field.whole) return beside;
  return canWrap(field.value) && above?.exact === true && below === undefined;
};

const writeField = (
  { part, value, rest }: Judged,
  sure: boolean,
  above: Judged | undefined,
  writer: Writer,
): void => {
  const { word, rule } = part;
  writer.unplaced(rest);
  const [first] = value;
  if (!first) {
    if (!sure) writer.uncertain(rule.pointer, { ...word.cell, text: '' });
    writer.row([asDraft(word.cell)]);
    return;
  }
  const others = sure ? [] : otherReadings(value, above?.rest ?? []);
  const alternatives = [...others, { text: joinTight(value), because: reasons.unspaced() }];
  const text = joinPieces(value);
  writer.row([asDraft(word.cell), { text, source: first.cell.source, alternatives }]);
};

const otherReadings = (
  value: readonly Piece[],
  lost: readonly Piece[],
): readonly CellAlternative[] => {
  const firstLine = value.filter(({ line }) => line === value[0]?.line);
  const others = [
    ...(lost.length > 0
      ? [{ text: joinPieces([...lost, ...value]), because: reasons.beginsAbove() }]
      : []),
    ...(firstLine.length < value.length
      ? [{ text: joinPieces(firstLine), because: reasons.firstLineOnly() }]
      : []),
  ];
  return others.length > 0 ? others : [perhapsBlank];
};
