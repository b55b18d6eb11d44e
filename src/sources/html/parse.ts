import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';
import { tooManyElements } from './errors.ts';
import { htmlLimits } from './limits.ts';

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlParent = DefaultTreeAdapterTypes.ParentNode;

/** The usual tree, which gives up where a small page makes a huge one: the parser itself never does. */
const boundedTree = () => {
  let elements = 0;
  return {
    ...defaultTreeAdapter,
    createElement: (...args: Parameters<typeof defaultTreeAdapter.createElement>) => {
      elements += 1;
      if (elements > htmlLimits.elements) throw tooManyElements();
      return defaultTreeAdapter.createElement(...args);
    },
  };
};

/** Parses a page as browsers do, whatever is wrong with it. Throws `file-too-large` beyond `htmlLimits`. */
export const parseHtml = (text: string): HtmlParent => parse(text, { treeAdapter: boundedTree() });

export const isElement = (node: HtmlNode): node is HtmlElement => 'tagName' in node;

export const attribute = (element: HtmlElement, name: string): string | undefined =>
  element.attrs.find((attr) => attr.name === name)?.value;
