import { child, childValue, type XmlElement } from '../ooxml/xml.ts';
import { listNumeral } from './numerals.ts';

/** One level of a list: how its number is written. */
interface Level {
  readonly start: number;
  readonly format: string;
  /** `%1` stands for the number of the first level. */
  readonly pattern: string;
  readonly isSeparated: boolean;
  readonly style: string | undefined;
}

type Levels = ReadonlyMap<number, Level>;

/** Where a paragraph stands in a list. */
export interface ListPlace {
  readonly list: string;
  readonly level: number;
}

const deepestLevel = 8;

const integer = (value: string | undefined, otherwise: number): number => {
  const n = Number.parseInt(value ?? '', 10);
  return Number.isSafeInteger(n) ? n : otherwise;
};

const levelOf = (element: XmlElement): Level => ({
  start: integer(childValue(element, 'start'), 1),
  format: childValue(element, 'numFmt') ?? 'decimal',
  pattern: childValue(element, 'lvlText') ?? '',
  isSeparated: childValue(element, 'suff') !== 'nothing',
  style: childValue(element, 'pStyle'),
});

const levelsOf = (element: XmlElement): Levels =>
  new Map(
    element.children
      .filter(({ name }) => name === 'lvl')
      .map((level) => [integer(level.attributes.ilvl, 0), levelOf(level)]),
  );

/** Levels of a list that begin anew, or are written in another way, than those of its template. */
const overridden = (levels: Levels, element: XmlElement): Levels => {
  const changed = new Map(levels);
  for (const override of element.children.filter(({ name }) => name === 'lvlOverride')) {
    const at = integer(override.attributes.ilvl, 0);
    const written = child(override, 'lvl');
    const level = written ? levelOf(written) : levels.get(at);
    const start = childValue(override, 'startOverride');
    if (level) changed.set(at, { ...level, start: integer(start, level.start) });
  }
  return changed;
};

interface List {
  /** Lists of one template count on, unless they begin anew. */
  readonly counter: string;
  readonly levels: Levels;
}

const listsOf = (root: XmlElement | null): ReadonlyMap<string, List> => {
  const templates = new Map<string, Levels>();
  const lists = new Map<string, List>();
  for (const element of root?.children ?? []) {
    const { abstractNumId = '', numId = '' } = element.attributes;
    if (element.name === 'abstractNum') templates.set(abstractNumId, levelsOf(element));
    if (element.name !== 'num') continue;
    const template = childValue(element, 'abstractNumId') ?? '';
    const levels = overridden(templates.get(template) ?? new Map(), element);
    const isOwn = child(element, 'lvlOverride') !== undefined;
    lists.set(numId, { counter: isOwn ? `own ${numId}` : template, levels });
  }
  return lists;
};

/**
 * Counts the numbered paragraphs of a document (ECMA-376 part 1, 17.9). Word prints the numbers, but no
 * text of the document holds them.
 */
export class Numbering {
  private readonly lists: ReadonlyMap<string, List>;
  private readonly counts = new Map<string, number[]>();

  constructor(root: XmlElement | null) {
    this.lists = listsOf(root);
  }

  /** The place that a paragraph style gives its paragraphs. */
  placeOfStyle(list: string, style: string): ListPlace {
    const levels = this.lists.get(list)?.levels ?? new Map<number, Level>();
    const level = [...levels].find(([, one]) => one.style === style)?.[0] ?? 0;
    return { list, level };
  }

  /** The label of the next paragraph at this place, with the space after it; '' for bullets and no list. */
  next({ list, level: at }: ListPlace): string {
    const found = this.lists.get(list);
    const level = found?.levels.get(at);
    if (!found || !level || at > deepestLevel) return '';
    const counts = this.count(found, at, level);
    if (level.format === 'bullet' || level.format === 'none') return '';
    const label = level.pattern.replace(/%([1-9])/g, (_, digit: string) =>
      this.numeral(found.levels.get(Number(digit) - 1), counts[Number(digit) - 1]),
    );
    return label === '' || !level.isSeparated ? label : `${label} `;
  }

  private numeral(level: Level | undefined, count: number | undefined): string {
    return listNumeral(level?.format ?? 'decimal', count ?? level?.start ?? 1);
  }

  /** Deeper levels begin anew after this one. */
  private count({ counter }: List, at: number, { start }: Level): readonly number[] {
    const counts = this.counts.get(counter) ?? [];
    const current = counts[at];
    const next = [...counts.slice(0, at), current === undefined ? start : current + 1];
    this.counts.set(counter, next);
    return next;
  }
}
