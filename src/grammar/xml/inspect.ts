import type { z } from 'zod';
import { anyName, type ChildSpec, type ElementSpec } from './format.ts';
import { expectations, oneOf } from './messages.ts';
import { nearest } from './nearest.ts';
import { type GrammarProblem, type Place, problem } from './problem.ts';
import type { XmlElement } from './tree.ts';

export const childSpec = (spec: ElementSpec, name: string): ChildSpec | undefined =>
  Object.hasOwn(spec.children, name) ? spec.children[name] : spec.children[anyName];

const expected = (issue: z.core.$ZodIssue) =>
  issue.code === 'invalid_value'
    ? oneOf(issue.values.map(String))
    : (expectations[issue.message as keyof typeof expectations] ?? expectations.text);

/** Attributes that are missing or cannot be read. */
const attributeValues = (
  element: XmlElement,
  spec: ElementSpec,
  place: Place,
): readonly GrammarProblem[] =>
  (spec.attributes.safeParse(element.attributes).error?.issues ?? []).map((issue) => {
    const name = String(issue.path[0]);
    const value = element.attributes[name];
    const parent = element.name;
    return value === undefined
      ? problem(place, 'missing-attribute', { name, parent })
      : problem(place, 'invalid-attribute', { name, parent, value, expected: expected(issue) });
  });

const attributeNames = (
  element: XmlElement,
  spec: ElementSpec,
  place: Place,
): readonly GrammarProblem[] => {
  if (spec.open) return [];
  const known = Object.keys(spec.attributes.shape);
  return Object.keys(element.attributes)
    .filter((name) => !known.includes(name))
    .map((name) =>
      problem(place, 'unknown-attribute', {
        name,
        nearest: nearest(name, known),
        parent: element.name,
      }),
    );
};

const texts = (element: XmlElement, spec: ElementSpec, place: Place): readonly GrammarProblem[] => [
  ...element.unknownReferences.map((reference) => problem(place, 'bad-reference', { reference })),
  ...(spec.text || element.text === ''
    ? []
    : [problem(place, 'stray-text', { text: element.text, parent: element.name })]),
];

const missingChildren = (
  element: XmlElement,
  spec: ElementSpec,
  place: Place,
): readonly GrammarProblem[] => {
  const present = new Set(element.children.map(({ name }) => name));
  return Object.entries(spec.children)
    .filter(([name, { needed }]) => needed && !present.has(name))
    .map(([name]) => problem(place, 'missing-element', { name, parent: element.name }));
};

/** Children that have no place here, or no second one. */
const misplacedChildren = (
  element: XmlElement,
  spec: ElementSpec,
  file: string,
): readonly GrammarProblem[] => {
  const first = new Map<string, number>();
  const parent = element.name;
  return element.children.flatMap(({ name, line }) => {
    const child = childSpec(spec, name);
    if (!child) {
      const known = nearest(name, Object.keys(spec.children));
      return [problem({ file, line }, 'unknown-element', { name, nearest: known, parent })];
    }
    const before = first.get(name);
    if (before === undefined) first.set(name, line);
    return child.once && before !== undefined
      ? [problem({ file, line }, 'repeated-element', { name, first: before, parent })]
      : [];
  });
};

/** All that is wrong with the form of an element and of what it holds; no look at what it says. */
export const elementProblems = (
  element: XmlElement,
  spec: ElementSpec,
  file: string,
): readonly GrammarProblem[] => {
  const place = { file, line: element.line };
  return [
    ...attributeNames(element, spec, place),
    ...attributeValues(element, spec, place),
    ...texts(element, spec, place),
    ...missingChildren(element, spec, place),
    ...misplacedChildren(element, spec, file),
    ...element.children.flatMap((child) => {
      const inner = childSpec(spec, child.name);
      return inner ? elementProblems(child, inner.spec, file) : [];
    }),
  ];
};
