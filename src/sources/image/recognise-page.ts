import type { LineReader, LineReading } from '../../model/line-reader.ts';
import type { DrawnPage, RulingLine, Token } from '../../model/page.ts';
import type { BoundingBox } from '../../model/region.ts';
import type { ColourPage } from './decode.ts';
import { removeGreySeals } from './grey-seal.ts';
import { evenLight } from './light.ts';
import type { LinePictures } from './line-pictures.ts';
import type { PixelBox } from './raster.ts';
import { readSign } from './read-sign.ts';
import { remembering } from './remembering.ts';
import { removeSeals } from './seal.ts';
import { secondOpinion } from './second-opinion.ts';
import { pixelsInPoint, usualHeight } from './settings.ts';
import { type Straight, straighten } from './straighten.ts';
import type { Stretch } from './stretch.ts';
import type { TextLine } from './text-lines.ts';
import { apply } from './turn.ts';
import { unsureCharacters } from './unsure-characters.ts';

/** Who reads the lines, and what it takes to ask the second only where it matters. */
export interface PageReaders {
  readonly first: LineReader;
  readonly second: LineReader | null;
  readonly isLabel: (text: string) => boolean;
}

/** A page that was recognised, and the seals and strokes of coloured pens on it, in points of the page as it was given. */
export interface RecognisedPage {
  readonly page: DrawnPage;
  readonly seals: readonly BoundingBox[];
  readonly pens: readonly BoundingBox[];
}

/**
 * colour → grey without seals and pens → even light → straight → ruling lines → lines of text → readings. Tokens have
 * their boxes on the straightened page and their source on the page as it was given.
 */
export const recognisePage = async (
  image: ColourPage,
  given: PageReaders,
  signal?: AbortSignal,
): Promise<RecognisedPage> => {
  const readers = { ...given, first: remembering(given.first) };
  const { raster: grey, seals: red, pens } = removeSeals(image);
  const even = evenLight(grey);
  const { raster: unsealed, seals: pale } = removeGreySeals(even);
  const straight = await straighten(even, readers.first, { unsealed, signal });
  const { horizontal, vertical, lines, pictures, covered } = straight.drawn;
  signal?.throwIfAborted();
  const readings = await readTwice({ pictures, covered }, readers, signal);
  const toSource = (box: PixelBox): BoundingBox => onGivenPage(straight, box);
  const tokens = lines.flatMap((line, i) =>
    toToken(line, halfRead(readings[i] ?? [], covered[i] === true), image.page, toSource),
  );
  return {
    page: {
      kind: 'drawn',
      page: image.page,
      width: straight.raster.width / pixelsInPoint,
      height: straight.raster.height / pixelsInPoint,
      tokens,
      rulingLines: [
        ...horizontal.map(toRuling('horizontal')),
        ...vertical.map(toRuling('vertical')),
      ],
    },
    seals: [...red, ...pale].map(toPoints),
    pens: pens.map(toPoints),
  };
};

/** For each line what the engines read, the first engine first, and the sign that it is seen to begin with. */
const readTwice = async (
  { pictures, covered }: Pick<LinePictures, 'pictures' | 'covered'>,
  { first, second, isLabel }: PageReaders,
  signal: AbortSignal | undefined,
): Promise<readonly (readonly LineReading[])[]> => {
  const lines = (await first.readLines(pictures, signal)).map((reading, i) => {
    const picture = pictures[i];
    return { reading, signs: picture ? readSign(picture, reading) : [] };
  });
  // What other ink lies over is never read with confidence.
  const asked = lines.map(
    ({ reading }, i) => second !== null && (covered[i] === true || secondOpinion(reading, isLabel)),
  );
  const wanted = pictures.filter((_, i) => asked[i]);
  const again = second ? await second.readLines(wanted, signal) : [];
  let next = 0;
  return lines.map(({ reading, signs }, i) => {
    const other = asked[i] ? again[next++] : undefined;
    return [reading, ...(other ? [other] : []), ...signs];
  });
};

/** A text that other ink lies over is as good as not read, however sure the engines are of what they see of it. */
const halfRead = (readings: readonly LineReading[], isCovered: boolean): readonly LineReading[] =>
  isCovered ? readings.map((reading) => ({ ...reading, confidence: 0 })) : readings;

const toToken = (
  line: TextLine,
  readings: readonly LineReading[],
  page: number,
  toSource: (box: PixelBox) => BoundingBox,
): readonly Token[] => {
  // Where the first engine sees nothing, the text of another is the one to ask about.
  const read = readings.find(({ text }) => text.trim() !== '') ?? readings[0];
  const ordered = [...(read ? [read] : []), ...readings.filter((other) => other !== read)];
  const text = read?.text.trim() ?? '';
  // Ink in which no engine sees a character is a speck, if it is not as large as one.
  const isUnread = text === '';
  if (isUnread && !isLargeAsText(line) && !isLargeAsSign(line)) return [];
  if (isLowerThanCharacters(line) && hasCharacters.test(text) && readings.some(isEmpty)) return [];
  return [
    {
      text,
      bbox: toPoints(line),
      source: { page, bbox: toSource(line) },
      readers: ordered.map((reading) => ({
        engine: reading.engine,
        text: reading.text.trim(),
        confidence: isUnread ? 0 : reading.confidence,
        ...unsureCharacters(reading),
      })),
    },
  ];
};

/** Ink lower than this share of a usual character is none. */
const leastOfText = 0.45;

const isLargeAsText = ({ left, top, right, bottom }: TextLine): boolean =>
  bottom - top >= leastOfText * usualHeight && right - left >= (leastOfText * usualHeight) / 2;

/** A sign of comparison is wider than it is high, and these shares of a usual character. */
const [widthOfSign, heightOfSign] = [0.35, 0.3];

const isLargeAsSign = ({ left, top, right, bottom }: TextLine): boolean =>
  right - left >= Math.max(widthOfSign * usualHeight, bottom - top) &&
  bottom - top >= heightOfSign * usualHeight;

/** No letter or figure but 一 is as low as less than a sign; one engine may see one in such a speck. */
const isLowerThanCharacters = ({ top, bottom }: TextLine): boolean =>
  bottom - top < heightOfSign * usualHeight;

const hasCharacters = /(?!一)[\p{L}\p{N}]/u;
const isEmpty = ({ text }: LineReading): boolean => text.trim() === '';

const toPoints = ({ left, top, right, bottom }: PixelBox): BoundingBox => [
  left / pixelsInPoint,
  top / pixelsInPoint,
  right / pixelsInPoint,
  bottom / pixelsInPoint,
];

const onGivenPage = ({ back }: Straight, { left, top, right, bottom }: PixelBox): BoundingBox => {
  const corners = [
    apply(back, left, top),
    apply(back, right, top),
    apply(back, left, bottom),
    apply(back, right, bottom),
  ];
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  return toPoints({
    left: Math.min(...xs),
    top: Math.min(...ys),
    right: Math.max(...xs),
    bottom: Math.max(...ys),
  });
};

const toRuling =
  (orientation: RulingLine['orientation']) =>
  ({ position, start, end, thickness }: Stretch): RulingLine => ({
    orientation,
    position: position / pixelsInPoint,
    start: start / pixelsInPoint,
    end: end / pixelsInPoint,
    thickness: thickness / pixelsInPoint,
  });
