import type { BoundingBox } from '../../model/region.ts';

// Text of documents is hostile: characters that XML forbids or that turn the line around are shown, not sent.
const unsafe =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to keep out
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufff9-\uffff\p{Cs}]/gu;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Any text as character data or attribute value of well-formed XML. */
export const escapeXml = (text: string): string =>
  text.replace(unsafe, '\ufffd').replace(/[&<>"']/g, (character) => entities[character] ?? '');

/** A length with two decimals at most; what is no number, or beyond all pages, is kept out of the picture. */
export const num = (value: number): string => {
  const limit = 1_000_000;
  const finite = Number.isFinite(value) ? Math.min(limit, Math.max(-limit, value)) : 0;
  return String(Math.round(finite * 100) / 100);
};

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** One element; its content is markup already, its attributes are not. */
export const element = (name: string, attributes: Attributes, content = ''): string => {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(
      ([key, value]) =>
        ` ${key}="${typeof value === 'number' ? num(value) : escapeXml(value ?? '')}"`,
    )
    .join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
};

/** A named layer; nothing where it is empty. */
export const layer = (name: string, parts: readonly string[]): string =>
  parts.length === 0 ? '' : `<g class="${name}">${parts.join('\n')}</g>\n`;

export const rect = (bbox: BoundingBox, attributes: Attributes = {}, content = ''): string => {
  const [x, y, width, height] = [bbox[0], bbox[1], widthOf(bbox), heightOf(bbox)];
  return element('rect', { x, y, width, height, ...attributes }, content);
};

/** The outline of a box, as a part of one path for many boxes. */
export const boxPath = (bbox: BoundingBox): string =>
  `M${num(bbox[0])} ${num(bbox[1])}h${num(widthOf(bbox))}v${num(heightOf(bbox))}h${num(-widthOf(bbox))}z`;

export const text = (x: number, y: number, content: string, attributes: Attributes = {}): string =>
  element('text', { x, y, ...attributes }, escapeXml(content) || ' ');

/** The tooltip of the element it stands in. */
export const tooltip = (lines: readonly string[]): string =>
  `<title>${lines.map(escapeXml).join('\n')}</title>`;

/** Never negative: browsers refuse boxes that are. */
export const widthOf = (bbox: BoundingBox): number => Math.max(0, bbox[2] - bbox[0]);
export const heightOf = (bbox: BoundingBox): number => Math.max(0, bbox[3] - bbox[1]);
