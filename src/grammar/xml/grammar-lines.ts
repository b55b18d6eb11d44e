import type { ElementSpec } from './format.ts';
import { grammar } from './format.ts';
import { childSpec } from './inspect.ts';
import type { XmlElement } from './tree.ts';

/** Lines of the parts of a grammar, by JSON Pointers into it: `''` for all of it, `/fields/3/labels/0`. */
export type GrammarLines = ReadonlyMap<string, number>;

/** Counts as `toGrammar` does: elements of one list in the order of the file, whatever stands between. */
export const grammarLines = (root: XmlElement): GrammarLines => {
  const lines = new Map<string, number>([['', root.line]]);
  const lengths = new Map<string, number>();
  const append = (list: string, line: number): string => {
    const index = lengths.get(list) ?? 0;
    lengths.set(list, index + 1);
    lines.set(`${list}/${index}`, line);
    return `${list}/${index}`;
  };
  const visit = (element: XmlElement, spec: ElementSpec, path: string): void => {
    for (const child of element.children) {
      const found = childSpec(spec, child.name);
      if (!found) continue;
      const inner = found.list === undefined ? path : append(`${path}/${found.list}`, child.line);
      visit(child, found.spec, inner);
    }
  };
  visit(root, grammar, '');
  return lines;
};
