import type { JsonValue } from '../model/json.ts';
import { remember } from './remember.ts';

/** `/indicators/6/target` → `['indicators', '6', 'target']` (RFC 6901). */
export const pointerParts: (pointer: string) => readonly string[] = remember((pointer) =>
  pointer.split('/').slice(1).map(unescapePart),
);

const unescapePart = (part: string): string =>
  part.includes('~') ? part.replaceAll('~1', '/').replaceAll('~0', '~') : part;

/** The value at the pointer; undefined where there is none. */
export const valueAt = (root: JsonValue, pointer: string): JsonValue | undefined => {
  let at: JsonValue | undefined = root;
  for (const part of pointerParts(pointer)) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, part)) return undefined;
    at = (at as Record<string, JsonValue>)[part];
  }
  return at;
};

/** A mutable JSON tree, for building records. */
export interface JsonTree {
  [key: string]: JsonValue | JsonTree;
}

/**
 * Sets the value in place, making objects on the way. Arrays on the way must be there already.
 * Pointers come from grammars, whose keys the loader has checked.
 */
export const setAt = (root: JsonTree, pointer: string, value: JsonValue): void => {
  const parts = pointerParts(pointer);
  let at = root;
  for (const [index, part] of parts.entries()) {
    if (index === parts.length - 1) at[part] = value;
    else at = childOf(at, part);
  }
};

const childOf = (at: JsonTree, part: string): JsonTree => {
  const known = Object.hasOwn(at, part) ? at[part] : null;
  if (known !== null && known !== undefined) return known as JsonTree;
  const made = {};
  at[part] = made;
  return made;
};
