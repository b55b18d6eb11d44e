import { attribute, type HtmlElement, isElement } from './parse.ts';

/** Elements whose content no reader sees (HTML 15.3.1), and those that stand for something else. */
const withoutContent = new Set([
  ...['area', 'base', 'datalist', 'head', 'link', 'meta', 'noembed', 'noframes', 'noscript'],
  ...['param', 'rp', 'rt', 'script', 'style', 'template', 'title', 'iframe', 'object', 'svg'],
]);

/** Elements that begin and end a line (HTML 15.3.3), with the parts of tables that stray outside one. */
const blocks = new Set([
  ...['address', 'article', 'aside', 'blockquote', 'body', 'caption', 'center', 'dd', 'details'],
  ...['dialog', 'dir', 'div', 'dl', 'dt', 'fieldset', 'figcaption', 'figure', 'footer', 'form'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hgroup', 'hr', 'legend', 'li', 'listing'],
  ...['main', 'menu', 'nav', 'ol', 'option', 'p', 'pre', 'search', 'section', 'summary', 'table'],
  ...['tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'ul', 'xmp', 'br'],
]);

const hidingStyle =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all)/i;
const buttons = /^(?:hidden|button|submit|reset|image|checkbox|radio|file|password)$/i;

export const hasNoContent = ({ tagName }: HtmlElement): boolean => withoutContent.has(tagName);

export const breaksLine = ({ tagName }: HtmlElement): boolean => blocks.has(tagName);

/** Of a list to choose from, a reader sees the chosen option, or the first. */
const isOptionNotChosen = (element: HtmlElement): boolean => {
  const list = element.parentNode;
  if (element.tagName !== 'option' || !list) return false;
  const options = list.childNodes.filter((node) => isElement(node) && node.tagName === 'option');
  const chosen = options.find(
    (node) => isElement(node) && attribute(node, 'selected') !== undefined,
  );
  return element !== (chosen ?? options[0]);
};

/**
 * Whether the element hides its content by itself: the `hidden` attribute, its own style, or as text
 * that its author deleted. Style sheets are not read.
 */
export const isHidden = (element: HtmlElement): boolean =>
  element.tagName === 'del' ||
  attribute(element, 'hidden') !== undefined ||
  hidingStyle.test(attribute(element, 'style') ?? '') ||
  isOptionNotChosen(element);

/** What a field for input shows: its value. */
export const shownValue = (element: HtmlElement): string =>
  element.tagName === 'input' && !buttons.test(attribute(element, 'type') ?? '')
    ? (attribute(element, 'value') ?? '')
    : '';
