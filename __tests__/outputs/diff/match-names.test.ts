import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { matchNames, similarityOf } from '../../../src/outputs/diff/match-names.ts';

const named = (name: string, block = '057', hints: readonly string[] = []) => ({
  key: name,
  name,
  block,
  hints,
});

const pairsOf = (olds: ReturnType<typeof named>[], news: ReturnType<typeof named>[]) =>
  matchNames(olds, news).pairs.map(({ old, new: now, isCertain }) => [
    old.name,
    now.name,
    isCertain,
  ]);

describe('Matching names', () => {
  it('is certain of a name that stands once on either side, in whatever block', () => {
    expect(pairsOf([named('道路养护', '057')], [named('道路养护', '058')])).toEqual([
      ['道路养护', '道路养护', true],
    ]);
  });

  it('takes the most similar name of the same block, as a guess', () => {
    const olds = [named('村级党务工作者津贴')];
    const news = [named('村级党务工作者补贴'), named('村级党务工作者的补贴')];
    expect(pairsOf(olds, news)).toEqual([['村级党务工作者津贴', '村级党务工作者补贴', false]]);
    expect(matchNames(olds, news).added.map(({ name }) => name)).toEqual(['村级党务工作者的补贴']);
  });

  it('takes no similar name of another block, and none below the threshold', () => {
    expect(
      pairsOf([named('村级党务工作者津贴', '057')], [named('村级党务工作者补贴', '058')]),
    ).toEqual([]);
    expect(pairsOf([named('村干部报酬')], [named('道路养护费')])).toEqual([]);
  });

  it('tells those that share a name by their hints, and is not sure of the others', () => {
    const olds = [named('办公费', '1', ['甲']), named('办公费', '1', ['乙'])];
    const news = [named('办公费', '1', ['乙']), named('办公费', '1', ['甲'])];
    const { pairs } = matchNames(olds, news);
    expect(pairs.map(({ old, new: now }) => [old.hints[0], now.hints[0]])).toEqual([
      ['甲', '甲'],
      ['乙', '乙'],
    ]);
    expect(pairs.every(({ isCertain }) => isCertain)).toBe(true);
    const moved = [named('办公费', '1', ['乙']), named('办公费', '1', ['丙'])];
    expect(matchNames(olds, moved).pairs.map(({ isCertain }) => isCertain)).toEqual([true, false]);
    const same = [named('办公费'), named('办公费')];
    expect(pairsOf(same, [named('办公费')])).toEqual([['办公费', '办公费', false]]);
  });

  it('never takes a blank name for another', () => {
    expect(matchNames([named('')], [named('')]).pairs).toEqual([]);
  });

  it('finds renamed ones in a block of thousands, in seconds', () => {
    const olds = Array.from({ length: 5000 }, (_, i) => named(`第${i}号水库除险加固工程${i % 7}`));
    const news = olds.map(({ name }, i) =>
      named(i === 4321 ? '第4321号水库除险加固新工程2' : name),
    );
    const { pairs, gone, added } = matchNames(olds, news);
    expect([pairs.length, gone.length, added.length]).toEqual([5000, 0, 0]);
    expect(pairs.filter(({ isCertain }) => !isCertain).map(({ new: now }) => now.name)).toEqual([
      '第4321号水库除险加固新工程2',
    ]);
  });

  it('uses nothing twice and loses nothing', () => {
    const names = fc.array(fc.stringMatching(/^[甲乙丙丁]{0,4}$/).map((name) => named(name)));
    fc.assert(
      fc.property(names, names, (olds, news) => {
        const { pairs, gone, added } = matchNames(olds, news);
        expect(new Set([...pairs.map((pair) => pair.old), ...gone]).size).toBe(olds.length);
        expect(new Set([...pairs.map((pair) => pair.new), ...added]).size).toBe(news.length);
      }),
    );
  });

  it('measures what share of the longer name stays', () => {
    expect(similarityOf('村级津贴', '村级补贴')).toBe(0.75);
    expect(similarityOf('甲', '甲乙丙')).toBe(0);
  });
});
