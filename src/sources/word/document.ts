import type { Block, TableBlock } from '../cells/blocks.ts';
import { linesToText } from '../cells/cell-text.ts';
import { child, childValue, isOn, type XmlElement } from '../ooxml/xml.ts';
import type { ListPlace, Numbering } from './numbering.ts';
import { allText, type ParagraphContext, readParagraph } from './paragraph.ts';
import { readTable } from './table.ts';

export interface DocumentContext extends ParagraphContext {
  readonly numbering: Numbering;
}

/** What a stretch of the document holds: its own lines and tables, and what is anchored in it. */
interface Content {
  readonly blocks: Block[];
  /** Tables within cells, and text boxes: they stand behind what they are anchored in. */
  readonly anchored: Block[];
}

const wrappers = new Set([
  'body',
  'sdtContent',
  'customXml',
  'ins',
  'moveTo',
  'smartTag',
  'hdr',
  'ftr',
]);
const deleted = new Set(['del', 'moveFrom']);

const toLines = (text: string): readonly Block[] =>
  linesToText([text])
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => ({ is: 'line', text: line }));

/** Reads the body of a document, a cell or a text box. */
class ContentReader {
  private readonly context: DocumentContext;
  /** Of a paragraph whose end was deleted: it goes on in the next one. */
  private carried = '';

  constructor(context: DocumentContext) {
    this.context = context;
  }

  /** All of it, apart from what stands around it. */
  readWhole(elements: readonly XmlElement[]): Content {
    const content: Content = { blocks: [], anchored: [] };
    for (const element of elements) this.element(element, content);
    this.end(content);
    return content;
  }

  /** The blocks of one element of the body, and behind them what is anchored in it. */
  readNext(element: XmlElement): readonly Block[] {
    const content: Content = { blocks: [], anchored: [] };
    this.element(element, content);
    return [...content.blocks, ...content.anchored];
  }

  /** What was carried over has no paragraph left to go on in. */
  end({ blocks }: Content): void {
    blocks.push(...toLines(this.carried));
    this.carried = '';
  }

  private element(element: XmlElement, content: Content): void {
    const { name, children } = element;
    if (name === 'p') this.paragraph(element, content);
    else if (name === 'tbl') this.table(element, content);
    else if (deleted.has(name)) this.hide(element);
    else if (name === 'sdt') this.control(element, content);
    else if (name === 'AlternateContent') this.alternative(element, content);
    else if (name === 'altChunk')
      this.context.passedOver.foreignParts.push(element.attributes.id ?? '');
    else if (wrappers.has(name)) for (const one of children) this.element(one, content);
  }

  private hide(element: XmlElement): void {
    this.context.passedOver.hide(allText(element));
  }

  private control(element: XmlElement, content: Content): void {
    if (isOn(child(element, 'sdtPr'), 'showingPlcHdr')) this.hide(element);
    else for (const one of element.children) this.element(one, content);
  }

  private alternative({ children }: XmlElement, content: Content): void {
    for (const one of children[0]?.children ?? []) this.element(one, content);
  }

  private paragraph(element: XmlElement, content: Content): void {
    const { text, boxes } = readParagraph(this.context, element);
    const properties = child(element, 'pPr');
    if (child(child(properties, 'rPr'), 'del')) {
      this.carried += text;
    } else {
      const place = this.listPlace(properties);
      const label = place ? this.context.numbering.next(place) : '';
      content.blocks.push(...toLines(label + this.carried + text));
      this.carried = '';
    }
    for (const box of boxes) content.anchored.push(...this.apart(box.children));
  }

  private listPlace(properties: XmlElement | undefined): ListPlace | null {
    const direct = child(properties, 'numPr');
    const style = childValue(properties, 'pStyle');
    const list = childValue(direct, 'numId') ?? this.context.styles.list(style);
    if (list === undefined || list === '0') return null;
    const level = childValue(direct, 'ilvl');
    if (level !== undefined) return { list, level: Number.parseInt(level, 10) };
    return this.context.numbering.placeOfStyle(list, style ?? '');
  }

  private apart(elements: readonly XmlElement[]): readonly Block[] {
    const { blocks, anchored } = new ContentReader(this.context).readWhole(elements);
    return [...blocks, ...anchored];
  }

  private table(element: XmlElement, content: Content): void {
    const behind: Block[] = [];
    const block = readTable(element, {
      text: (cell) => this.cell(cell, behind),
      hide: (hidden) => this.hide(hidden),
    });
    content.blocks.push(block);
    content.anchored.push(...behind);
  }

  private cell(cell: XmlElement, behind: Block[]): string {
    const { blocks, anchored } = new ContentReader(this.context).readWhole(cell.children);
    behind.push(
      ...blocks.filter((block): block is TableBlock => block.is === 'table'),
      ...anchored,
    );
    return blocks.flatMap((block) => (block.is === 'line' ? [block.text] : [])).join('\n');
  }
}

/** The blocks of a body, in reading order: what is anchored in a block follows it. */
export const readBody = (context: DocumentContext, body: XmlElement): readonly Block[] => {
  const reader = new ContentReader(context);
  const rest: Content = { blocks: [], anchored: [] };
  const blocks = body.children.flatMap((element) => reader.readNext(element));
  reader.end(rest);
  return [...blocks, ...rest.blocks];
};
