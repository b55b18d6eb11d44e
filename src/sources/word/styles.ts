import { child, childValue, isOn, type XmlElement } from '../ooxml/xml.ts';

/** What a style says that changes the words of a document. */
interface Style {
  readonly basedOn: string | undefined;
  /** undefined: it says nothing about it. */
  readonly isHidden: boolean | undefined;
  /** The list that it numbers its paragraphs in; '0' takes them out of any. */
  readonly list: string | undefined;
}

/** A chain of styles that is longer refers to itself. */
const longestChain = 32;

const styleOf = (element: XmlElement): Style => {
  const run = child(element, 'rPr');
  return {
    basedOn: childValue(element, 'basedOn'),
    isHidden: child(run, 'vanish') && isOn(run, 'vanish'),
    list: childValue(child(child(element, 'pPr'), 'numPr'), 'numId'),
  };
};

/** The styles of a document (ECMA-376 part 1, 17.7), by their identifiers. */
export class Styles {
  private readonly styles: ReadonlyMap<string, Style>;

  constructor(root: XmlElement | null) {
    this.styles = new Map(
      (root?.children ?? [])
        .filter(({ name }) => name === 'style')
        .map((element) => [element.attributes.styleId ?? '', styleOf(element)]),
    );
  }

  isHidden(style: string | undefined): boolean | undefined {
    return this.inherited(style, ({ isHidden }) => isHidden);
  }

  list(style: string | undefined): string | undefined {
    return this.inherited(style, ({ list }) => list);
  }

  private inherited<A>(
    id: string | undefined,
    value: (style: Style) => A | undefined,
  ): A | undefined {
    let at = id;
    for (let i = 0; at !== undefined && i < longestChain; i += 1) {
      const style = this.styles.get(at);
      const found = style && value(style);
      if (found !== undefined) return found;
      at = style?.basedOn;
    }
    return undefined;
  }
}
