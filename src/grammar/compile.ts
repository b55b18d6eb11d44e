import type { FormKind } from '../model/form.ts';
import type {
  ColumnRule,
  FieldRule,
  Grammar,
  HeadingRule,
  MatrixRule,
  RowRule,
  TableRule,
  Vocabulary,
} from '../model/grammar.ts';
import { Lexicon } from '../text/lexicon.ts';
import { compilePattern, findHeading, type HeadingPattern } from './heading.ts';
import { endsLikeTitle, type TitleFinder, titleFinder } from './title.ts';

/** What a label at the left of its value, or of its row, stands for. */
export type LabelUse =
  | { readonly is: 'field'; readonly rule: FieldRule }
  | { readonly is: 'row'; readonly matrix: MatrixRule; readonly rule: RowRule }
  | { readonly is: 'group' };

/** A table or a matrix, with the look-up of its column labels. */
export interface Columns {
  readonly of: TableRule | MatrixRule;
  readonly isTable: boolean;
  readonly lexicon: Lexicon<ColumnRule>;
}

/** A grammar with its words ready to be looked up. Holds no state of any document. */
export interface CompiledGrammar extends FormKind {
  readonly grammar: Grammar;
  readonly labels: Lexicon<LabelUse>;
  readonly columns: readonly Columns[];
  readonly terms: ReadonlyMap<string, Lexicon<string>>;
  readonly headings: readonly HeadingPattern[];
  readonly findTitle: TitleFinder;
}

/** Grammar → compiled grammar. Once for each grammar; use it for any number of documents. */
export const compileGrammar = (grammar: Grammar): CompiledGrammar => {
  const labels = new Lexicon(labelUses(grammar));
  const columns = [
    ...grammar.tables.map((of) => toColumns(of, true)),
    ...grammar.matrices.map((of) => toColumns(of, false)),
  ];
  const terms = new Map(grammar.vocabularies.map((v) => [v.id, toTermLexicon(v)]));
  const words = new Lexicon(wordsOf(grammar));
  const headings = grammar.headings.flatMap(toHeadingPatterns);
  const findTitle = titleFinder(grammar.titles);
  return {
    grammar,
    id: grammar.id,
    labels,
    columns,
    terms,
    headings,
    findTitle,
    titleLength: (text) => findTitle(text)?.length ?? 0,
    endsLikeTitle: endsLikeTitle(grammar.titles),
    isHeading: (text) => findHeading(headings, text).length > 0,
    isLabel: (text) => words.find(text) !== null,
    opens: (text) => opensForm(labels, text),
  };
};

const opensForm = (labels: Lexicon<LabelUse>, text: string): boolean => {
  const use = labels.find(text)?.entry;
  return use?.is === 'field' && use.rule.opens;
};

/** Every word of the grammar, to tell the many texts that are none of them by one look-up. */
function* wordsOf(grammar: Grammar): Iterable<readonly [string, true]> {
  for (const [label] of labelUses(grammar)) yield [label, true];
  for (const { columns } of [...grammar.tables, ...grammar.matrices]) {
    for (const label of columns.flatMap((rule) => rule.labels)) yield [label, true];
  }
  for (const { terms } of grammar.vocabularies) {
    for (const { name, synonyms } of terms)
      for (const word of [name, ...synonyms]) yield [word, true];
  }
}

function* labelUses(grammar: Grammar): Iterable<readonly [string, LabelUse]> {
  for (const rule of grammar.fields) {
    for (const label of rule.labels) yield [label, { is: 'field', rule }];
  }
  for (const matrix of grammar.matrices) {
    for (const rule of matrix.rows) {
      for (const label of rule.labels) yield [label, { is: 'row', matrix, rule }];
    }
  }
  const groups = [...grammar.matrices, ...grammar.tables].flatMap((part) => part.labels);
  for (const label of [...grammar.groups, ...groups]) yield [label, { is: 'group' }];
}

const toColumns = (of: TableRule | MatrixRule, isTable: boolean): Columns => ({
  of,
  isTable,
  lexicon: new Lexicon(
    of.columns.flatMap((rule) => rule.labels.map((label) => [label, rule] as const)),
  ),
});

const toTermLexicon = (vocabulary: Vocabulary): Lexicon<string> =>
  new Lexicon(
    vocabulary.terms.flatMap((term) =>
      [term.name, ...term.synonyms].map((name) => [name, term.name] as const),
    ),
  );

const toHeadingPatterns = (rule: HeadingRule): readonly HeadingPattern[] =>
  rule.patterns.map((pattern) => compilePattern(rule, pattern));
