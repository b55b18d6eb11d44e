import { type HtmlElement, type HtmlNode, type HtmlParent, isElement } from './parse.ts';

export interface Visitor {
  /** False: its children are passed over and it is not left. */
  readonly enter: (element: HtmlElement) => boolean;
  readonly text: (text: string) => void;
  readonly leave: (element: HtmlElement) => void;
}

interface Position {
  readonly parent: HtmlParent;
  next: number;
}

const visit = (node: HtmlNode, visitor: Visitor): boolean => {
  if (isElement(node)) return visitor.enter(node);
  if (node.nodeName === '#text' && 'value' in node) visitor.text(node.value);
  return false;
};

/** Visits a tree in document order. Without recursion: a page may nest its tags as deep as it likes. */
export const walk = (root: HtmlParent, visitor: Visitor): void => {
  const open: Position[] = [{ parent: root, next: 0 }];
  for (let at = open.at(-1); at; at = open.at(-1)) {
    const node = at.parent.childNodes[at.next];
    at.next += 1;
    if (node) {
      if (visit(node, visitor) && isElement(node)) open.push({ parent: node, next: 0 });
      continue;
    }
    open.pop();
    if (at.parent !== root) visitor.leave(at.parent as HtmlElement);
  }
};
