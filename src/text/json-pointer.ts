import type { JsonValue } from '../model/json.ts';

/** `/indicators/6/target` → `['indicators', '6', 'target']` (RFC 6901). */
export const pointerParts = (pointer: string): readonly string[] =>
  pointer.split('/').slice(1).map(unescapePart);

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
  const last = parts.at(-1);
  if (last === undefined) return;
  let at = root;
  for (const part of parts.slice(0, -1)) {
    at[part] = Object.hasOwn(at, part) ? (at[part] ?? {}) : {};
    at = at[part] as JsonTree;
  }
  at[last] = value;
};
