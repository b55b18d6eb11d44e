import type { Token } from '../../model/page.ts';
import type { RuledSettings } from './settings.ts';

/** Characters as wide as they are high; others count half. */
const fullWidth =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3ffff}]/u;

/**
 * Divides a token at the borders that lie between two of its characters: text of two cells drawn in one go.
 * A border through the middle of a character does not divide: there the text runs over the edge of its cell.
 * Where the characters stand is concluded from their usual widths.
 */
export const splitToken = (
  token: Token,
  borders: readonly number[],
  settings: RuledSettings,
): readonly Token[] => {
  if (borders.length === 0) return [token];
  const characters = Array.from(token.text);
  const edges = characterEdges(token, characters);
  const height = token.bbox[3] - token.bbox[1];
  const near = settings.splitNearness * height + hiddenGap(token, characters) / 2;
  const cuts = borders
    .map((border) => nearest(edges, border, near))
    .filter((cut) => cut > 0 && cut < characters.length);
  const stops = [0, ...new Set(cuts), characters.length];
  return stops.slice(1).flatMap((stop, index) => {
    const start = stops[index] ?? 0;
    const text = characters.slice(start, stop).join('').trim();
    const [, y0, , y1] = token.bbox;
    return text === ''
      ? []
      : [
          {
            ...token,
            text,
            bbox: [edges[start] ?? 0, y0, edges[stop] ?? 0, y1],
            ...doubted(token, text),
          },
        ];
  });
};

/** A recognised text that has to be divided was recognised across a border: no engine is sure of its parts. */
const doubted = ({ readers }: Token, text: string): Pick<Token, 'readers'> => {
  const first = readers?.[0];
  return first ? { readers: [{ engine: first.engine, text, confidence: 0 }] } : {};
};

/** The index of the edge that is nearest to the border, -1 where none is near. */
const nearest = (edges: readonly number[], border: number, near: number): number => {
  const distances = edges.map((edge) => Math.abs(edge - border));
  const least = Math.min(...distances);
  return least <= near ? distances.indexOf(least) : -1;
};

/** The room that Chinese text takes beyond its characters: the gap between two cells, up to one character. */
const hiddenGap = (token: Token, characters: readonly string[]): number => {
  if (!characters.every((character) => fullWidth.test(character))) return 0;
  const [x0, y0, x1, y1] = token.bbox;
  return Math.min(Math.max(0, x1 - x0 - characters.length * (y1 - y0)), y1 - y0);
};

/** x of the left edge of each character, and of the right edge of the last. */
const characterEdges = (token: Token, characters: readonly string[]): readonly number[] => {
  const widths = characters.map((character) => (fullWidth.test(character) ? 1 : 0.5));
  const unit = (token.bbox[2] - token.bbox[0]) / widths.reduce((sum, width) => sum + width, 0);
  const edges = [token.bbox[0]];
  for (const width of widths) edges.push((edges.at(-1) ?? 0) + width * unit);
  return edges;
};
