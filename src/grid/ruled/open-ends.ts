import type { Edge } from './edges.ts';
import type { RuledSettings } from './settings.ts';

/** So many upright borders that end at one height are the borders of one table. */
const uprightsOfATable = 3;

/**
 * Closes tables that a page break cuts: a merged cell that goes on over the page has no border there,
 * though all upright borders end at that height. The edges of one position still do not touch.
 */
export const closeOpenEnds = (edges: readonly Edge[], settings: RuledSettings): readonly Edge[] => {
  const uprights = edges.filter(({ orientation }) => orientation === 'vertical');
  const lying = edges.filter(({ orientation }) => orientation === 'horizontal');
  const found = overhangs(uprights, lying, settings);
  const ends = [
    ...endsTogether(uprights, lying, ({ start }) => start, settings),
    ...endsTogether(uprights, lying, ({ end }) => end, settings),
    ...found.map(({ closing }) => closing),
  ];
  const closed = ends.reduce<readonly Edge[]>((all, edge) => close(all, edge, settings), lying);
  return [
    ...[...closed].sort((a, b) => a.position - b.position || a.start - b.start),
    ...uprights.map((edge) => withoutOverhang(edge, found)),
  ];
};

/** For each height at which enough uprights of one table end, the edge that joins their ends. */
const endsTogether = (
  uprights: readonly Edge[],
  lying: readonly Edge[],
  height: (edge: Edge) => number,
  settings: RuledSettings,
): readonly Edge[] => {
  const sameHeight = runs(
    [...uprights].sort((a, b) => height(a) - height(b)),
    (first, _, edge) => height(edge) - height(first) <= settings.snapDistance,
  );
  return sameHeight
    .filter((group) => group.length >= uprightsOfATable)
    .flatMap((group) => besideEachOther(group, lying, settings))
    .filter((table) => table.length >= uprightsOfATable)
    .map((table) => ({
      orientation: 'horizontal',
      position: table[0] ? height(table[0]) : 0,
      start: table[0]?.position ?? 0,
      end: table.at(-1)?.position ?? 0,
    }));
};

/** A merged cell that is drawn farther down than its row: the borders at its sides, and what closes it. */
interface Overhang {
  readonly sides: readonly Edge[];
  readonly closing: Edge;
}

const withoutOverhang = (edge: Edge, found: readonly Overhang[]): Edge => {
  const closing = found.find(({ sides }) => sides.includes(edge))?.closing;
  return closing ? { ...edge, end: Math.min(edge.end, closing.position) } : edge;
};

/**
 * Merged cells that go on over the page may be drawn down to the end of the page, below the last border of the other
 * cells: they stand on the next page whole. They are closed where those are.
 */
const overhangs = (
  uprights: readonly Edge[],
  lying: readonly Edge[],
  settings: RuledSettings,
): readonly Overhang[] => {
  const ofTables = [...uprights]
    .filter((edge) => lying.some((other) => meets(other, edge, settings.reach)))
    .sort((a, b) => a.position - b.position);
  const leftwards = [...ofTables].reverse();
  return lying.flatMap((last) => [
    ...overhangBeside(last, 'start', leftwards, lying, settings),
    ...overhangBeside(last, 'end', ofTables, lying, settings),
  ]);
};

/** `outward`: the uprights in the order in which they lie beyond that end of the last border. */
const overhangBeside = (
  last: Edge,
  side: 'start' | 'end',
  outward: readonly Edge[],
  lying: readonly Edge[],
  { reach, snapDistance }: RuledSettings,
): readonly Overhang[] => {
  const met = outward.filter((edge) => meets(last, edge, reach));
  const corner = met.find(({ position }) => Math.abs(position - last[side]) <= reach);
  const others = met.filter((edge) => edge !== corner);
  const areClosed = others.every(({ end }) => end <= last.position + reach);
  if (!corner || others.length === 0 || !areClosed) return [];
  const beyond = outward
    .slice(outward.indexOf(corner) + 1)
    .filter(({ start, end }) => start < last.position && end > last.position + snapDistance);
  const chained = beyond.filter(
    ({ end }) => Math.abs(end - (beyond[0]?.end ?? end)) <= snapDistance,
  );
  const sides = [corner, ...chained];
  const goesOn = lying.some(
    (row) =>
      row.position > last.position + snapDistance && sides.some((edge) => meets(row, edge, reach)),
  );
  if (chained.length === 0 || goesOn) return [];
  const places = sides.map(({ position }) => position);
  return [{ sides, closing: { ...last, start: Math.min(...places), end: Math.max(...places) } }];
};

const touches = (edge: Edge, at: number, reach: number): boolean =>
  edge.start <= at + reach && edge.end >= at - reach;

/** Whether two edges of different directions cross or end at each other. */
const meets = (edge: Edge, other: Edge, reach: number): boolean =>
  touches(edge, other.position, reach) && touches(other, edge.position, reach);

/** Tables side by side have nothing between them, and borders of their own on both sides of the gap. */
const besideEachOther = (
  group: readonly Edge[],
  lying: readonly Edge[],
  settings: RuledSettings,
): readonly (readonly Edge[])[] => {
  const { reach } = settings;
  // The edge of the sheet stands beside all borders that the others meet.
  const met = lying.filter((edge) => group.some((upright) => meets(edge, upright, reach)));
  const isMet = (upright: Edge): boolean => met.some((edge) => meets(edge, upright, reach));
  const touched = group.filter(({ position }) =>
    met.some((edge) => touches(edge, position, reach)),
  );
  const ofTables = [...touched, ...outermostSides(group, touched.filter(isMet), met, settings)];
  const bare = new Set(ofTables.filter((upright) => !isMet(upright)));
  const joins = (a: Edge, b: Edge): boolean =>
    bare.has(a) ||
    bare.has(b) ||
    lying.some((edge) => meets(edge, a, reach) && touches(edge, b.position, reach));
  return runs(
    [...ofTables].sort((a, b) => a.position - b.position),
    (_, last, edge) => joins(last, edge),
  );
};

/**
 * The sides of cells that take up the whole page, at the left or right of a table that is cut: no border meets them,
 * and they begin and end where the next one does that borders meet. The edge of the sheet is longer.
 */
const outermostSides = (
  group: readonly Edge[],
  held: readonly Edge[],
  met: readonly Edge[],
  { reach, snapDistance }: RuledSettings,
): readonly Edge[] => {
  const fromLeft = [...held].sort((a, b) => a.position - b.position);
  const isOpenAt = (upright: Edge, y: number): boolean =>
    !met.some((edge) => Math.abs(edge.position - y) <= snapDistance && meets(edge, upright, reach));
  const isCut = (upright: Edge): boolean =>
    isOpenAt(upright, upright.start) || isOpenAt(upright, upright.end);
  const isLevel = (a: Edge, b: Edge): boolean =>
    Math.abs(a.start - b.start) <= snapDistance && Math.abs(a.end - b.end) <= snapDistance;
  const beyond = (outermost: Edge | undefined, way: 1 | -1): readonly Edge[] =>
    outermost && isCut(outermost)
      ? group.filter(
          (edge) => (edge.position - outermost.position) * way > 0 && isLevel(edge, outermost),
        )
      : [];
  return [...beyond(fromLeft[0], -1), ...beyond(fromLeft.at(-1), 1)];
};

/** Cuts a list where an item does not go on with the run before it. */
const runs = (
  edges: readonly Edge[],
  goesOn: (first: Edge, last: Edge, edge: Edge) => boolean,
): readonly (readonly Edge[])[] => {
  const found: Edge[][] = [];
  for (const edge of edges) {
    const run = found.at(-1);
    const [first, last] = [run?.[0], run?.at(-1)];
    if (run && first && last && goesOn(first, last, edge)) run.push(edge);
    else found.push([edge]);
  }
  return found;
};

/** The edge takes in the pieces of a border that are there already, where some are, and not all of it. */
const close = (
  lying: readonly Edge[],
  edge: Edge,
  { snapDistance, reach }: RuledSettings,
): readonly Edge[] => {
  const there = lying.filter(
    ({ position, start, end }) =>
      Math.abs(position - edge.position) <= snapDistance && start <= edge.end && end >= edge.start,
  );
  const whole = there.some(
    ({ start, end }) => start <= edge.start + reach && end >= edge.end - reach,
  );
  if (whole) return lying;
  const joined = {
    ...edge,
    position: there[0]?.position ?? edge.position,
    start: Math.min(edge.start, ...there.map(({ start }) => start)),
    end: Math.max(edge.end, ...there.map(({ end }) => end)),
  };
  return [...lying.filter((other) => !there.includes(other)), joined];
};
