import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

const root = fileURLToPath(new URL('../', import.meta.url));
const src = join(root, 'src');

const filesOf = (folder: string, ending: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name));

const files = filesOf(src, '.ts');
const textOf = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));

/** The modules of the project that a file imports or exports from, `import(…)` too. */
const importsOf = (file: string): readonly string[] => importsIn(file, textOf.get(file) ?? '');

const importsIn = (file: string, text: string): readonly string[] =>
  [...text.matchAll(/(?:\bfrom\s+|\bimport\s*\(?\s*)'(\.[^']+)'/g)].map(([, path = '']) =>
    resolve(dirname(file), path),
  );

const stages = new Set([
  'sources',
  'ocr',
  'grid',
  'form',
  'grammar',
  'record',
  'check',
  'decisions',
  'outputs',
  'batch',
  'server',
]);
/** ocr/ holds the readers that sources use; batch and server are ways to run the pipeline. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  sources: ['ocr'],
  batch: ['parse-document.ts', 'decisions', 'outputs'],
  server: ['index.ts', 'batch', 'decisions', 'outputs'],
};

const partOf = (file: string): string => relative(src, file).split('/')[0] ?? '';

const violations = (part: string, isAllowed: (other: string) => boolean): readonly string[] =>
  files
    .filter((file) => partOf(file) === part)
    .flatMap((file) => importsOf(file).map((target) => ({ file, target })))
    .filter(({ target }) => partOf(target) !== part && !isAllowed(partOf(target)))
    .map(({ file, target }) => `${relative(src, file)} → ${relative(src, target)}`);

/** Imports of types alone are gone when the program runs. */
const runtimeImportsOf = (file: string): readonly string[] => {
  const text = (textOf.get(file) ?? '').replace(/\b(?:import|export) type [^;]*;/g, '');
  return importsIn(file, text);
};

/** The first circle of imports that is found, as the files on it. */
const findCycle = (): readonly string[] => {
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): readonly string[] => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return [];
    for (const next of runtimeImportsOf(file)) {
      const cycle = visit(next, [...path, file]);
      if (cycle.length > 0) return cycle;
    }
    done.add(file);
    return [];
  };
  for (const file of files) {
    const cycle = visit(file, []);
    if (cycle.length > 0) return cycle;
  }
  return [];
};

const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/[^\n]*/g, '');

/** Sentences for people may say what a form says. */
const withoutMessages = (text: string): string =>
  text.replace(/\bzh:\s*(?:'[^'\n]*'|`[^`]*`)/g, '');

const literalsOf = (text: string): readonly string[] =>
  [
    ...withoutMessages(withoutComments(text)).matchAll(
      /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g,
    ),
  ].map(([literal]) => literal);

/** Labels, titles and terms of the shipped grammars that are long enough to be no everyday words. */
const words = new Set(
  filesOf(join(root, 'grammars'), '.xml').flatMap((file) => {
    const xml = readFileSync(file, 'utf8');
    const elements = [...xml.matchAll(/<(title|label|synonym)>([^<]+)</g)].map(
      ([, , word]) => word ?? '',
    );
    const terms = [...xml.matchAll(/<term name="([^"]+)"/g)].map(([, word]) => word ?? '');
    return [...elements, ...terms].filter(
      (word) => /\p{Script=Han}/u.test(word) && word.length >= 3,
    );
  }),
);

describe('The folders of src', () => {
  it('are looked at, all of them', () => {
    expect(files.length).toBeGreaterThan(60);
    expect(files.flatMap(importsOf).length).toBeGreaterThan(150);
    expect(words.size).toBeGreaterThan(50);
  });

  it.each([...stages])('%s imports no sibling stage', (stage) => {
    const others = new Set(['model', 'text', 'version.ts', ...(allowed[stage] ?? [])]);
    expect(violations(stage, (other) => others.has(other))).toEqual([]);
  });

  it('model imports nothing but itself, text nothing but model', () => {
    expect(violations('model', () => false)).toEqual([]);
    expect(violations('text', (other) => other === 'model')).toEqual([]);
  });

  it('cli imports the public API, the model and its own folder', () => {
    const others = new Set(['index.ts', 'model', 'batch', 'server']);
    expect(violations('cli', (other) => others.has(other))).toEqual([]);
  });

  it('import each other without a circle', () => {
    expect(findCycle().map((file) => relative(src, file))).toEqual([]);
  });
});

describe('The words of forms', () => {
  it('stand in grammars, not in src', () => {
    const found = files.flatMap((file) =>
      literalsOf(textOf.get(file) ?? '')
        .filter((literal) => [...words].some((word) => literal.includes(word)))
        .map((literal) => `${relative(src, file)}: ${literal}`),
    );
    expect(found).toEqual([]);
  });
});
