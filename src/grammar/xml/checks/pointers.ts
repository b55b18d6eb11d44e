import { type LocatedGrammar, lineOf, placeOf } from '../located-grammar.ts';
import { type GrammarProblem, problem } from '../problem.ts';
import {
  ancestors,
  fieldBrackets,
  fieldPlaces,
  headingPlaces,
  matrixPlaces,
  type RecordPlace,
  tablePlaces,
  tableValues,
} from '../record-places.ts';
import { repetitions } from './repeated.ts';

const pointerOf = ({ pointer }: RecordPlace): string => pointer;

/** A matrix repeats the pointers of another cell by cell; one sentence for each of its columns will do. */
const oncePerPart = (places: readonly RecordPlace[]): readonly RecordPlace[] => {
  const seen = new Set<string>();
  return places.filter(({ path }) => !seen.has(path) && seen.add(path));
};

const repeatedPlaces = (
  located: LocatedGrammar,
  places: readonly RecordPlace[],
): readonly GrammarProblem[] => {
  const found = repetitions(places, pointerOf).filter(
    ({ item, first }) => item.path !== first.path,
  );
  const firsts = new Map(found.map(({ item, first }) => [item, first]));
  return oncePerPart([...firsts.keys()]).map((item) =>
    problem(placeOf(located, item.path), 'pointer-repeated', {
      name: item.pointer,
      first: lineOf(located, firsts.get(item)?.path ?? ''),
    }),
  );
};

/**
 * Each place in the record has one part of the grammar that fills it. A heading and a field may fill the
 * same one: forms print a year above the table or inside it.
 */
export const pointerProblems = (located: LocatedGrammar): readonly GrammarProblem[] => {
  const { grammar } = located;
  const inTable = [...fieldPlaces(grammar), ...matrixPlaces(grammar), ...tablePlaces(grammar)];
  return [
    ...repeatedPlaces(located, headingPlaces(grammar)),
    ...repeatedPlaces(located, inTable),
    ...takenBrackets(located, inTable),
    ...nestedValues(located),
  ];
};

const takenBrackets = (
  located: LocatedGrammar,
  places: readonly RecordPlace[],
): readonly GrammarProblem[] => {
  const taken = new Map<string, RecordPlace>();
  for (const place of [...headingPlaces(located.grammar), ...places]) {
    if (!taken.has(place.pointer)) taken.set(place.pointer, place);
  }
  return fieldBrackets(located.grammar).flatMap((place) => {
    const first = taken.get(place.pointer);
    if (!first) {
      taken.set(place.pointer, place);
      return [];
    }
    return [
      problem(placeOf(located, place.path), 'bracket-taken', {
        name: place.pointer,
        first: lineOf(located, first.path),
      }),
    ];
  });
};

/** A value inside another one. Whether both can be kept depends on how the outer one is written. */
const nestedValues = (located: LocatedGrammar): readonly GrammarProblem[] => {
  const { grammar } = located;
  const values = [
    ...headingPlaces(grammar),
    ...fieldPlaces(grammar),
    ...fieldBrackets(grammar),
    ...matrixPlaces(grammar),
    ...tableValues(grammar),
  ];
  const known = new Set(values.map(pointerOf));
  const outerOf = ({ pointer }: RecordPlace) =>
    ancestors(pointer).find((above) => known.has(above));
  return oncePerPart(values.filter((value) => outerOf(value) !== undefined)).map((value) =>
    problem(placeOf(located, value.path), 'value-inside-value', {
      name: value.pointer,
      outer: outerOf(value) ?? '',
    }),
  );
};
