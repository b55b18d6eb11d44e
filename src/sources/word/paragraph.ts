import { child, childValue, isOn, type XmlElement } from '../ooxml/xml.ts';
import type { PassedOver } from './passed-over.ts';
import type { Styles } from './styles.ts';
import { symbol, symbolText } from './symbols.ts';

/** The text of a paragraph, and the text boxes that are anchored in it. */
export interface ParagraphContent {
  /** Line breaks as `\n`. */
  readonly text: string;
  readonly boxes: readonly XmlElement[];
}

/** What the words of a paragraph depend on. */
export interface ParagraphContext {
  readonly styles: Styles;
  readonly passedOver: PassedOver;
}

/** All text of an element, deleted or not: to say what was passed over. */
export const allText = (element: XmlElement): string =>
  ['t', 'delText'].includes(element.name)
    ? element.text
    : element.children
        .map(allText)
        .join(element.name === 'p' ? '' : ' ')
        .trim();

const fixed: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['ptab', '\t'],
  ['br', '\n'],
  ['cr', '\n'],
  ['noBreakHyphen', '\u2011'],
]);

/** Properties, deleted text, field codes and the reading aids above characters. */
const ignored = new Set(['pPr', 'rPr', 'rt', 'delText', 'instrText', 'delInstrText', 'sdtPr']);
const deleted = new Set(['del', 'moveFrom']);
const images = new Set(['blip', 'imagedata']);

/** Between the two parts of a formula: in its linear form a fraction is `1/2`. */
const formulaSigns: ReadonlyMap<string, string> = new Map([
  ['f', '/'],
  ['sSup', '^'],
  ['sSub', '_'],
]);

class ParagraphReader {
  readonly boxes: XmlElement[] = [];
  private readonly context: ParagraphContext;
  private readonly style: string | undefined;

  constructor(context: ParagraphContext, style: string | undefined) {
    this.context = context;
    this.style = style;
  }

  read(element: XmlElement, font?: string): string {
    const { name, children } = element;
    const character = fixed.get(name);
    if (character !== undefined) return character;
    if (ignored.has(name)) return '';
    if (name === 't') return symbolText(font, element.text);
    if (images.has(name)) this.context.passedOver.images += 1;
    if (name === 'txbxContent') return this.box(element);
    if (name === 'r') return this.run(element);
    if (name === 'sym') return this.symbol(element);
    if (name === 'sdt') return this.control(element);
    if (deleted.has(name)) return this.hidden(element);
    if (name === 'AlternateContent') return this.alternative(element);
    const sign = formulaSigns.get(name) ?? '';
    return children
      .map((one) => this.read(one, font))
      .filter((text) => sign === '' || text !== '')
      .join(sign);
  }

  private run(element: XmlElement): string {
    const properties = child(element, 'rPr');
    const isHidden = child(properties, 'vanish')
      ? isOn(properties, 'vanish')
      : (this.context.styles.isHidden(childValue(properties, 'rStyle')) ??
        this.context.styles.isHidden(this.style));
    if (isHidden) return this.hidden(element);
    const font = child(properties, 'rFonts')?.attributes.ascii;
    return element.children.map((one) => this.read(one, font)).join('');
  }

  private hidden(element: XmlElement): string {
    this.context.passedOver.hide(allText(element));
    return '';
  }

  private box(element: XmlElement): string {
    this.boxes.push(element);
    return '';
  }

  private symbol({ attributes }: XmlElement): string {
    const code = Number.parseInt(attributes.char ?? '', 16);
    return Number.isNaN(code) ? '' : symbol(attributes.font ?? '', code);
  }

  /** A content control. Its placeholder asks the author for a text and is none. */
  private control(element: XmlElement): string {
    if (isOn(child(element, 'sdtPr'), 'showingPlcHdr')) return this.hidden(element);
    return element.children.map((one) => this.read(one)).join('');
  }

  /** The same content in several ways: the newest, or the last where that says nothing. */
  private alternative({ children }: XmlElement): string {
    const boxes = this.boxes.length;
    for (const way of children) {
      const text = this.read(way);
      if (text !== '' || this.boxes.length > boxes) return text;
    }
    return '';
  }
}

/** The content of a paragraph as its reader sees it, but for its list number. */
export const readParagraph = (
  context: ParagraphContext,
  paragraph: XmlElement,
): ParagraphContent => {
  const style = childValue(child(paragraph, 'pPr'), 'pStyle');
  const reader = new ParagraphReader(context, style);
  const text = reader.read(paragraph);
  return { text, boxes: reader.boxes };
};
