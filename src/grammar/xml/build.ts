import type { z } from 'zod';
import type * as model from '../../model/grammar.ts';
import type { ElementSpec } from './format.ts';
import * as format from './format.ts';
import type { XmlElement } from './tree.ts';

// Only for elements without problems: then `parse` cannot throw.
const attributes = <A extends z.ZodObject>(
  { attributes: schema }: ElementSpec<A>,
  element: XmlElement,
): z.output<A> => schema.parse(element.attributes);

const all = (element: XmlElement, name: string): readonly XmlElement[] =>
  element.children.filter((child) => child.name === name);

/** The children of an element that stands once or not at all. */
const inside = (element: XmlElement, name: string): readonly XmlElement[] =>
  all(element, name).flatMap(({ children }) => children);

const texts = (element: XmlElement, name: string): readonly string[] =>
  all(element, name).map(({ text }) => text);

const headingRule = (element: XmlElement): model.HeadingRule => ({
  ...attributes(format.heading, element),
  patterns: texts(element, 'pattern'),
});

const fieldRule = (element: XmlElement): model.FieldRule => ({
  ...attributes(format.field, element),
  labels: texts(element, 'label'),
});

const rowRule = (element: XmlElement): model.RowRule => ({
  ...attributes(format.row, element),
  labels: texts(element, 'label'),
});

const columnRule = (element: XmlElement): model.ColumnRule => ({
  ...attributes(format.column, element),
  labels: texts(element, 'label'),
});

const matrixRule = (element: XmlElement): model.MatrixRule => ({
  ...attributes(format.matrix, element),
  labels: texts(element, 'label'),
  rows: all(element, 'row').map(rowRule),
  columns: all(element, 'column').map(columnRule),
});

const tableRule = (element: XmlElement): model.TableRule => ({
  ...attributes(format.table, element),
  labels: texts(element, 'label'),
  columns: all(element, 'column').map(columnRule),
});

const term = (element: XmlElement): model.Term => ({
  ...attributes(format.term, element),
  synonyms: texts(element, 'synonym'),
});

const vocabulary = (element: XmlElement): model.Vocabulary => ({
  ...attributes(format.vocabulary, element),
  terms: all(element, 'term').map(term),
});

const checkRule = (element: XmlElement): model.CheckRule => {
  const { severity: _, ...own } = element.attributes;
  return {
    rule: element.name,
    attributes: own,
    ...attributes(format.check, element),
    line: element.line,
  };
};

/** Root element without problems → grammar. */
export const toGrammar = (file: string, root: XmlElement): model.Grammar => {
  const fields = all(root, 'fields')[0];
  return {
    ...attributes(format.grammar, root),
    file,
    titles: inside(root, 'titles').map(({ text }) => text),
    headings: inside(root, 'headings').map(headingRule),
    fields: fields ? all(fields, 'field').map(fieldRule) : [],
    matrices: all(root, 'matrix').map(matrixRule),
    tables: all(root, 'table').map(tableRule),
    groups: fields ? all(fields, 'group').flatMap((group) => texts(group, 'label')) : [],
    vocabularies: all(root, 'vocabulary').map(vocabulary),
    checks: inside(root, 'checks').map(checkRule),
  };
};
