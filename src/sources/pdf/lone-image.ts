import { apply, type Matrix, multiply, type Point, toMatrix } from './matrix.ts';
import { type Arguments, numberAt, type OperatorList, operators as op } from './operator-list.ts';

/** An image over a whole page, by the library's name for it, and how far it is turned clockwise there. */
export interface LoneImage {
  readonly name: string;
  readonly turned: 0 | 90 | 180 | 270;
}

/** The page as it is shown, in points, and the map from user space to it. */
interface ShownPage {
  readonly width: number;
  readonly height: number;
  readonly toPage: Matrix;
}

interface State {
  readonly ctm: Matrix;
  readonly renderingMode: number;
}

interface Walk {
  readonly page: ShownPage;
  state: State;
  readonly saved: State[];
  readonly images: { readonly name: unknown; readonly ctm: Matrix }[];
  clips: boolean;
  /** Something else may be seen on the page, or less than all of the image. */
  isMore: boolean;
}

/** The edges of an image may lie so far from those of its page, in points: sizes are rounded. */
const offEdge = 1;
/** Text that is there to be searched only (ISO 32000-1, 9.3.6). */
const unseen = 3;

/**
 * The image that is all that can be seen of a page, as scanners write it, with or without text to be searched.
 * Null for a page that shows anything else, mirrors its image, or leaves a margin around it.
 */
export const loneImage = (list: OperatorList, page: ShownPage): LoneImage | null => {
  const walk: Walk = {
    page,
    state: { ctm: page.toPage, renderingMode: 0 },
    saved: [],
    images: [],
    clips: false,
    isMore: false,
  };
  list.fnArray.forEach((fn, i) => {
    const args = list.argsArray[i];
    const step = steps[fn] ?? more;
    step(walk, Array.isArray(args) ? args : []);
  });
  const [image, ...others] = walk.images;
  if (walk.isMore || !image || others.length > 0 || typeof image.name !== 'string') return null;
  const turned = turnOf(image.ctm);
  return turned !== null && fitsPage(page, corners(image.ctm))
    ? { name: image.name, turned }
    : null;
};

type Step = (walk: Walk, args: Arguments) => void;

const nothing: Step = () => undefined;

const more: Step = (walk) => {
  walk.isMore = true;
};

const save: Step = (walk) => {
  walk.saved.push(walk.state);
};

const restore: Step = (walk) => {
  walk.state = walk.saved.pop() ?? walk.state;
};

const transformBy = (walk: Walk, values: unknown): void => {
  const matrix = toMatrix(values);
  if (matrix) walk.state = { ...walk.state, ctm: multiply(walk.state.ctm, matrix) };
};

const beginForm: Step = (walk, args) => {
  save(walk, args);
  transformBy(walk, args[0]);
  if (Array.isArray(args[1])) clipTo(walk, args[1]);
};

/** A path that is not painted may cut the image. */
const constructPath: Step = (walk, args) => {
  if (args[0] !== op.endPath) return more(walk, args);
  if (walk.clips) clipTo(walk, args[2]);
  walk.clips = false;
};

/** A box that is none covers nothing. */
const clipTo = (walk: Walk, box: unknown): void => {
  const [x0 = Number.NaN, y0 = Number.NaN, x1 = Number.NaN, y1 = Number.NaN] = Array.from(
    (box ?? []) as ArrayLike<number>,
  );
  const { ctm } = walk.state;
  walk.isMore ||= !coversPage(walk.page, [apply(ctm, x0, y0), apply(ctm, x1, y1)]);
};

const clip: Step = (walk) => {
  walk.clips = true;
};

/** Parameters that change how an image looks, and their values that do not. */
const plain: Readonly<Record<string, unknown>> = { ca: 1, BM: 'source-over', SMask: false };

const setGState: Step = (walk, args) => {
  const entries: readonly unknown[] = Array.isArray(args[0]) ? args[0] : [];
  walk.isMore ||= entries.some(
    (entry) => Array.isArray(entry) && entry[0] in plain && entry[1] !== plain[entry[0]],
  );
};

const showText: Step = (walk) => {
  walk.isMore ||= walk.state.renderingMode !== unseen;
};

const steps: Readonly<Record<number, Step>> = {
  ...Object.fromEntries(
    [
      ...[op.dependency, op.setLineWidth, op.setLineCap, op.setLineJoin, op.setMiterLimit],
      ...[op.setDash, op.setRenderingIntent, op.setFlatness, op.setStrokeRGBColor],
      ...[op.setFillRGBColor, op.beginText, op.endText, op.setCharSpacing, op.setWordSpacing],
      ...[op.setHScale, op.setLeading, op.setFont, op.setTextRise, op.moveText],
      ...[op.setLeadingMoveText, op.setTextMatrix, op.nextLine],
      ...[op.beginMarkedContent, op.endMarkedContent],
    ].map((fn) => [fn, nothing]),
  ),
  // Layers may be hidden.
  [op.beginMarkedContentProps]: (walk, args) => {
    walk.isMore ||= args[0] === 'OC';
  },
  [op.save]: save,
  [op.restore]: restore,
  [op.transform]: (walk, args) => transformBy(walk, args),
  [op.paintFormXObjectBegin]: beginForm,
  [op.paintFormXObjectEnd]: restore,
  [op.clip]: clip,
  [op.eoClip]: clip,
  [op.constructPath]: constructPath,
  [op.setGState]: setGState,
  [op.setTextRenderingMode]: (walk, args) => {
    walk.state = { ...walk.state, renderingMode: numberAt(args, 0) };
  },
  [op.showText]: showText,
  [op.paintImageXObject]: (walk, args) => {
    walk.images.push({ name: args[0], ctm: walk.state.ctm });
  },
};

const corners = (ctm: Matrix): readonly Point[] => [apply(ctm, 0, 0), apply(ctm, 1, 1)];

/** How far the box of some points reaches beyond each edge of the page; less than 0 where it stops short. */
const beyondEdges = ({ width, height }: ShownPage, points: readonly Point[]): readonly number[] => {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  return [-Math.min(...xs), -Math.min(...ys), Math.max(...xs) - width, Math.max(...ys) - height];
};

const coversPage = (page: ShownPage, points: readonly Point[]): boolean =>
  beyondEdges(page, points).every((beyond) => beyond >= -offEdge);

const fitsPage = (page: ShownPage, points: readonly Point[]): boolean =>
  beyondEdges(page, points).every((beyond) => Math.abs(beyond) <= offEdge);

/** Where the top of the image points, which stands upright in the unit square. Null where it leans or is mirrored. */
const turnOf = ([a, b, c, d]: Matrix): LoneImage['turned'] | null => {
  if (a * d - b * c >= 0) return null;
  const along = (x: number, y: number): boolean => Math.abs(y) <= offEdge && x > 0;
  if (along(a, b) && along(-d, c)) return 0;
  if (along(b, a) && along(c, d)) return 90;
  if (along(-a, b) && along(d, c)) return 180;
  return along(-b, a) && along(-c, d) ? 270 : null;
};
