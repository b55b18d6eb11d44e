import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  BiaojieError,
  type Document,
  documentSchema,
  type Grammar,
  loadGrammars,
  type ParseInput,
  parseDocument,
  parseDocumentTask,
} from '../src/index.ts';

const seed = readFileSync('samples/attachment-2.txt', 'utf8');
const firstForm = seed.slice(seed.indexOf('部门项目支出'), seed.indexOf('部门项目支出', 200));

describe('bad input', () => {
  let grammars: readonly Grammar[];
  beforeAll(async () => {
    grammars = await loadGrammars();
  });

  const parse = (input: ParseInput): Promise<Document> => parseDocument(input, { grammars });
  const bytes = (content: Uint8Array | readonly number[]) =>
    parse({ name: 'input', bytes: Uint8Array.from(content) });
  const failure = async (work: Promise<unknown>): Promise<BiaojieError> => {
    const error = await work.then(
      () => null,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(BiaojieError);
    return error as BiaojieError;
  };

  it('says that an empty file is empty, and names it', async () => {
    const error = await failure(bytes([]));
    expect(error.code).toBe('empty-file');
    expect(error.place.file).toBe('input');
  });

  it('says that white space alone is an empty file', async () => {
    expect((await failure(parse({ name: 'input', text: ' \n\t\n' }))).code).toBe('empty-file');
  });

  it('refuses bytes that are no text', async () => {
    const noise = Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919 + (i >> 3) * 104729) % 256);
    expect((await failure(bytes(noise))).code).toMatch(/not-a-document|unsupported-format/);
  });

  it('refuses a text of 200 MB without reading it', async () => {
    const error = await failure(bytes(new Uint8Array(200 * 2 ** 20).fill(0x41)));
    expect(error.code).toBe('file-too-large');
  });

  it('finds no form in prose and lists what it passed over', async () => {
    const { forms, skipped, uncertainties } = await parse({
      name: 'input',
      text: '第一段。\n第二段。\n',
    });
    expect(forms).toEqual([]);
    expect(uncertainties).toEqual([]);
    expect(skipped).toEqual([
      { pages: [1, 1], lines: [1, 2], reason: 'no-form', text: '第一段。 第二段。' },
    ]);
  });

  it('reads what is there of a form that is cut off, and asks about the rest', async () => {
    const { forms, uncertainties } = await parse({
      name: 'input',
      text: firstForm.slice(0, firstForm.indexOf('效益指标')),
    });
    expect(forms[0]?.record).toMatchObject({ funding: { total: 3.9, fiscal: 3.9, other: 0 } });
    const missing = uncertainties.filter(({ severity }) => severity === 'confirm');
    expect(missing.map(({ code, message }) => [code, message.en])).toEqual([
      ['missing-required', 'something required is missing: 效益指标'],
      ['missing-required', 'something required is missing: 满意度指标'],
    ]);
  });

  it('asks for every required field of a form that is cut off after its name', async () => {
    const { forms, uncertainties } = await parse({
      name: 'input',
      text: firstForm.slice(0, firstForm.indexOf('项目资金')),
    });
    expect(forms).toHaveLength(1);
    const asked = uncertainties.map(({ pointer }) => pointer);
    expect(asked).toEqual(expect.arrayContaining(['/funding/total', '/funding/fiscal', '/goal']));
  });

  it('survives a row of 10,000 tabs and says what it cut', async () => {
    const { forms, skipped } = await parse({
      name: 'input',
      text: `${firstForm}${'\t'.repeat(10_000)}\n`,
    });
    expect(forms).toHaveLength(1);
    expect(skipped.map(({ reason }) => reason)).toContain('limit-exceeded');
  });

  it('asks about a value that a lone surrogate has damaged', async () => {
    const text = firstForm.replace('村干部民族团结奖', '村干\ud800部民族团结奖');
    const utf16 = new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
    const { forms, uncertainties } = await bytes(utf16);
    expect(forms).toHaveLength(1);
    expect(uncertainties).toContainEqual(
      expect.objectContaining({
        code: 'garbled-text-layer',
        pointer: '/project/name',
        severity: 'confirm',
      }),
    );
  });

  it.each([
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${seed}`)],
    ['UTF-16 with a byte order mark', Buffer.from(`\ufeff${seed}`, 'utf16le')],
    ['UTF-16 without one', Buffer.from(seed, 'utf16le')],
  ])('reads the same records from %s', async (_, content) => {
    const expected = (await parse({ name: 'input', text: seed })).forms.map(({ record }) => record);
    expect((await bytes(content)).forms.map(({ record }) => record)).toEqual(expected);
  });

  it('stops when the signal says so, before and during the work', async () => {
    const before = AbortSignal.abort();
    expect(
      (await failure(parseDocument('samples/attachment-2.txt', { signal: before }))).code,
    ).toBe('aborted');
    const during = new AbortController();
    const many = { name: 'input', text: `${firstForm}\n\n`.repeat(1000) };
    const running = parseDocument(many, { grammars, signal: during.signal });
    setTimeout(() => during.abort(), 20);
    expect((await failure(running)).code).toBe('aborted');
  });

  it('refuses options that it does not know', async () => {
    const options = { gramars: [] } as unknown as Parameters<typeof parseDocument>[1];
    expect((await failure(parseDocument('samples/attachment-2.txt', options))).code).toBe(
      'invalid-options',
    );
  });

  it('gives the error as a value in the TaskEither form', async () => {
    const result = await parseDocumentTask('no-such-file.txt')();
    expect(result).toMatchObject({ _tag: 'Left', left: { code: 'unreadable-file' } });
  });

  it('keeps many calls at once apart', async () => {
    const texts = [seed, firstForm, '没有表。'];
    const counts = await Promise.all(
      Array.from({ length: 12 }, (_, i) => parse({ name: `${i}`, text: texts[i % 3] ?? '' })),
    );
    expect(counts.map(({ forms }) => forms.length)).toEqual([
      11, 1, 0, 11, 1, 0, 11, 1, 0, 11, 1, 0,
    ]);
  });

  it('gives documents that its own schema accepts', async () => {
    expect(documentSchema.safeParse(await parse({ name: 'input', text: seed })).success).toBe(true);
  });
});
