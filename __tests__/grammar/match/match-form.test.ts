import { describe, expect, it } from '@jest/globals';
import { findForms } from '../../../src/form/find-forms.ts';
import { compileGrammar } from '../../../src/grammar/compile.ts';
import { matchForm } from '../../../src/grammar/match/match-form.ts';
import { loadGrammars } from '../../../src/index.ts';
import type { Cell, Grid } from '../../../src/model/grid.ts';
import type { TextReading } from '../../../src/model/text-reading.ts';
import { blockIn, blockOf, matchOf, planGrammar, planTop, rawsOf } from '../../support/form.ts';
import { gridOf, recognised } from '../../support/grid.ts';

const grammar = planGrammar();
const money = '承办部门及代码\t\t路政科 01\t工作期\t1年\n工作资金\t资金总计\t\t5\n\t自有资金\t\t5';
const match = (rest: string) => matchOf(grammar, `${planTop}\n${money}\n${rest}`);
const raws = (rest: string) => rawsOf(match(rest).value);
const codes = (rest: string) =>
  match(rest).doubts.map(({ code, pointer, raw, severity }) => [
    code,
    pointer,
    raw,
    severity ?? 'confirm',
  ]);

describe('Lines above the table', () => {
  it('give title, year and unit with their places', () => {
    const { values } = match('工作目的\t\t通行').value;
    expect(values.slice(0, 3)).toMatchObject([
      { pointer: '/title', raw: '工作计划资金表', source: { line: 1, column: 1 } },
      { pointer: '/year', raw: '2024', source: { line: 2, column: 2 } },
      { pointer: '/unit', raw: '万元', source: { line: 3, column: 4 } },
    ]);
  });

  it('may hold the year in the title', () => {
    const text = `2023年度${planTop.replace('（2024年度）\n', '')}\n${money}`;
    expect(rawsOf(matchOf(grammar, text).value)).toMatchObject({
      '/title': '2023年度工作计划资金表',
      '/year': '2023',
    });
  });
});

describe('Rows of labels', () => {
  it('pair every label with the text to its right', () => {
    expect(raws('工作目的\t\t通行')).toMatchObject({
      '/name': '修桥',
      '/owner': '路政科 01',
      '/period': '1年',
      '/money/total': '5',
      '/money/own': '5',
      '/aim': '通行',
    });
    expect(codes('工作目的\t\t通行')).toEqual([]);
  });

  it('give a blank value the place of the cell to the right of its label', () => {
    const blank = match('工作目的\t\t').value.values.at(-1);
    expect(blank).toMatchObject({ pointer: '/aim', raw: '', source: { line: 8, column: 6 } });
  });

  it('ask about a label whose value may stand in the cell that reaches down beside it', () => {
    const grid = gridOf(`${planTop}\n${money}\n工作目的\t\t\t\t`);
    const cells = grid.cells.flatMap((cell) => {
      if (cell.row === grid.rows - 1) return cell.column === 0 ? [{ ...cell, columnSpan: 3 }] : [];
      return cell.row === grid.rows - 2 && cell.column === 3 ? [{ ...cell, rowSpan: 2 }] : [cell];
    });
    const { value, doubts } = matchForm(grammar, blockIn(grammar, { ...grid, cells }));
    expect(rawsOf(value)).toMatchObject({ '/aim': '', '/money/own': '5' });
    expect(doubts.map(({ code, pointer }) => [code, pointer])).toEqual([
      ['uncertain-borders', '/aim'],
    ]);
    const ragged = {
      ...grid,
      cells: cells.map(({ rowSpan: _, ...cell }) => ({ ...cell, rowSpan: 1 })),
    };
    expect(matchForm(grammar, blockIn(grammar, ragged)).doubts).toEqual([]);
  });

  it('take a label with one wrong character for the label, and note it', () => {
    expect(raws('工作目旳\t\t通行')).toMatchObject({ '/aim': '通行' });
    expect(codes('工作目旳\t\t通行')).toEqual([['unknown-label', '/aim', '工作目旳', 'note']]);
  });

  it('take no value for a label that it is only like', () => {
    expect(raws('工作目的\t\t自有资全')).toMatchObject({ '/aim': '自有资全', '/money/own': '5' });
    expect(codes('工作目的\t\t自有资全')).toEqual([]);
  });

  it('ask about a second value of the same label, unless it is the same', () => {
    expect(codes('自有资金\t\t6')).toEqual([['unknown-row', '/money/own', '6', 'confirm']]);
    expect(codes('自有资金\t\t5')).toEqual([]);
    expect(match('工作目的\t\t通行\n工作目的\t\t便民').doubts).toMatchObject([
      { pointer: '/aim', candidates: [{ value: '便民' }] },
    ]);
  });

  it('ask about a text beside a value', () => {
    expect(codes('工作目的\t\t通行\t便民')).toEqual([['unknown-row', '/aim', '便民', 'confirm']]);
  });

  it('keep a row without any known label as a note', () => {
    expect(codes('联系人\t\t张立\t电话\t12345')).toEqual([
      ['unknown-row', null, '联系人 张立 电话 12345', 'note'],
    ]);
  });

  it('offer a lone text as the rest of the text above it', () => {
    expect(match('工作目的\t\t方便\n\t\t通行').doubts).toMatchObject([
      { code: 'unknown-row', pointer: '/aim', candidates: [{ value: '方便通行' }] },
    ]);
  });
});

describe('A matrix', () => {
  const header = '\t\t计划数\t实际数\t完成率';

  it('has its values where row and column meet', () => {
    expect(raws(`${header}\n全部支出\t\t5\t4\t80%\n其中支出\t\t3\t\t—`)).toMatchObject({
      '/spent/whole/planned': '5',
      '/spent/whole/real': '4',
      '/spent/whole/rate': '80%',
      '/spent/part/planned': '3',
      '/spent/part/real': '',
      '/spent/part/rate': '—',
    });
  });

  it('may have a row below the header of a table', () => {
    const table =
      '任务表\t任务大类\t任务内容\t任务指标\t分数\n\t建设任务\t修桥\t1座\t90\n得分合计\t\t\t\t90';
    expect(raws(table)).toMatchObject({ '/tasks/0/points': '90', '/points/sum/points': '90' });
    expect(match(table).value.tableRows).toEqual({ '/tasks': 1 });
  });

  it('asks about a value that stands under none of its columns, where no other does', () => {
    const table =
      '任务表\t任务大类\t任务内容\t任务指标\t分数\n\t建设任务\t修桥\t1座\t90\n得分合计\t\t90\t\t';
    expect(codes(table)).toEqual([['unknown-row', null, '90', 'confirm']]);
  });

  it('asks about a second row of the same name', () => {
    expect(codes(`${header}\n全部支出\t\t5\t4\t80%\n全部支出\t\t6\t\t`)).toEqual([
      ['unknown-row', '/spent/whole/planned', '6', 'confirm'],
    ]);
  });
});

describe('A table', () => {
  const header = '任务表\t任务大类\t任务小类\t任务内容\t任务指标';

  it('carries merged cells down, as far as the next text to their left', () => {
    const rows = '\t建设任务\t数量任务\t修桥\t1座\n\t\t\t铺路\t2公里\n\t管理任务\t\t巡查\t3次';
    expect(raws(`${header}\n${rows}`)).toMatchObject({
      '/tasks/1/kind': '建设任务',
      '/tasks/1/sort': '数量任务',
      '/tasks/1/task': '铺路',
      '/tasks/2/kind': '管理任务',
      '/tasks/2/sort': '',
    });
  });

  it('carries cells down that span rows', () => {
    const grid = gridOf(
      `${planTop}\n${money}\n${header}\n\t建设任务\t数量任务\t修桥\t1座\n\t\t\t铺路\t2公里`,
    );
    const spanning: Grid = {
      ...grid,
      cells: grid.cells
        .filter(({ row, column }) => !(row === 9 && column <= 2))
        .map((cell) => (cell.row === 8 && cell.column <= 2 ? { ...cell, rowSpan: 2 } : cell)),
    };
    expect(rawsOf(matchForm(grammar, blockIn(grammar, spanning)).value)).toMatchObject({
      '/tasks/1/kind': '建设任务',
      '/tasks/1/sort': '数量任务',
      '/tasks/1/task': '铺路',
    });
  });

  it('are not moved to a column into which a cell reaches down from above, whatever was read in it', () => {
    const rows = '\t建设任务\t数星任各\t修桥\t1座\n\t\t\t数量任务\t2公里';
    const grid = gridOf(`${planTop}\n${money}\n${header}\n${rows}`);
    const cells = grid.cells
      .filter(({ row, column }) => !(row === 9 && column <= 2))
      .map((cell) => (cell.row === 8 && cell.column <= 2 ? { ...cell, rowSpan: 2 } : cell));
    const found = rawsOf(matchForm(grammar, blockIn(grammar, { ...grid, cells })).value);
    expect(found).toMatchObject({ '/tasks/1/task': '数量任务', '/tasks/1/goal': '2公里' });
  });

  /** Two rows of the grid, of which the cells of some columns of the first reach down into the second. */
  const twoRowsOf = (rest: string, reaching: readonly number[], readers?: Cell['readers']) => {
    const grid = gridOf(
      `${planTop}\n${money}\n${header}\t分数\n${rest}\n\t管理任务\t效果任务\t养路\t2次\t3`,
    );
    const cells = grid.cells
      .filter(({ row, column }) => !(row === 9 && reaching.includes(column)))
      .map((cell) =>
        cell.row === 8 && reaching.includes(cell.column) ? { ...cell, rowSpan: 2 } : cell,
      )
      .map((cell) => ({ ...cell, ...(readers && { readers }) }));
    const { value, doubts } = matchForm(grammar, blockIn(grammar, { ...grid, cells }));
    const ofTasks = Object.entries(rawsOf(value)).filter(([pointer]) =>
      pointer.startsWith('/tasks/'),
    );
    return {
      found: Object.fromEntries(ofTasks),
      rows: value.tableRows['/tasks'],
      doubts: doubts.map((one) => [one.code, one.pointer]),
    };
  };
  const readers = [{ engine: 'paddle', text: '修桥', confidence: 0.9 }] as const;

  it('has one row where a border cuts through it in a column that has no values', () => {
    const rest = '\t建设任务\t数量任务\t修桥\t1座\t2\n任务表\t\t\t\t\t';
    const { found, rows, doubts } = twoRowsOf(rest, [1, 2, 3, 4, 5]);
    expect(rows).toBe(2);
    expect(found).toMatchObject({ '/tasks/0/task': '修桥', '/tasks/1/task': '养路' });
    expect(doubts).toEqual([]);
  });

  it('has one row with the text on both sides of the border, where name and target reach over it', () => {
    const rest = '\t\t数量任务\t修桥\t1座\t2\n\t建设任务\t\t\t\t7';
    const { found, rows } = twoRowsOf(rest, [2, 3, 4]);
    expect(rows).toBe(2);
    expect(found).toMatchObject({
      '/tasks/0/kind': '建设任务',
      '/tasks/0/goal': '1座',
      '/tasks/0/points': '2\n7',
      '/tasks/1/points': '3',
    });
  });

  it('asks whether a row is one where such a border was recognised', () => {
    const rest = '\t建设任务\t数量任务\t修桥\t1座\t2\n任务表\t\t\t\t\t';
    const { doubts } = twoRowsOf(rest, [1, 2, 3, 4, 5], readers);
    expect(doubts).toContainEqual(['uncertain-borders', '/tasks/0']);
  });

  it.each([
    [readers, [['uncertain-borders', '/tasks/0/points']]],
    [undefined, []],
  ])(
    'asks about the second of two columns that a recognised cell lies in (%#)',
    (readers, asked) => {
      const grid = gridOf(
        `${planTop}\n${money}\n${header}\t分数\n\t建设任务\t数量任务\t修桥\t1座 2\t`,
      );
      const cells = grid.cells
        .filter(({ row, column }) => !(row === 8 && column === 5))
        .map((cell) => (cell.row === 8 && cell.column === 4 ? { ...cell, columnSpan: 2 } : cell))
        .map((cell) => ({ ...cell, ...(readers && { readers }) }));
      const { doubts } = matchForm(grammar, blockIn(grammar, { ...grid, cells }));
      const ofRow = doubts.filter(({ pointer }) => pointer?.startsWith('/tasks/0'));
      expect(ofRow.map(({ code, pointer }) => [code, pointer])).toEqual(asked);
    },
  );

  it('has a row for each target of one name', () => {
    const rest = '\t建设任务\t数量任务\t修桥\t1座\t2\n\t\t\t\t5座\t7';
    const { found, rows, doubts } = twoRowsOf(rest, [1, 2, 3]);
    expect(rows).toBe(3);
    expect(found).toMatchObject({
      '/tasks/0/goal': '1座',
      '/tasks/1/task': '修桥',
      '/tasks/1/goal': '5座',
    });
    expect(doubts).toEqual([]);
  });

  it('ends at the label of a field', () => {
    const found = raws(`${header}\n\t建设任务\t数量任务\t修桥\t1座\n工作目的\t\t通行\t\t`);
    expect(found['/aim']).toBe('通行');
    expect(found['/tasks/1/kind']).toBeUndefined();
  });

  it('puts a row back that lost cells at its left', () => {
    const rows = '\t建设任务\t数量任务\t修桥\t1座\n成本任务\t造价\t5万元\t\t';
    expect(raws(`${header}\n${rows}`)).toMatchObject({
      '/tasks/1/kind': '建设任务',
      '/tasks/1/sort': '成本任务',
      '/tasks/1/task': '造价',
      '/tasks/1/goal': '5万元',
    });
    expect(codes(`${header}\n${rows}`)).toEqual([['misplaced-cell', null, '成本任务', 'note']]);
  });

  const overTwoPages = (rest: string, readers?: Cell['readers']) => {
    const first = gridOf(`${planTop}\n${money}\n${header}\n\t管理任务\t效果任务\t养路\t2次`);
    const next = gridOf(rest);
    const cells = next.cells.map((cell) => ({ ...cell, ...(readers && { readers }) }));
    const [block] = findForms([grammar], [first, { ...next, cells }]).blocks;
    if (!block) throw new Error('no form');
    const { value, doubts } = matchForm(grammar, block);
    return { found: rawsOf(value), doubts: doubts.map((one) => [one.code, one.pointer]) };
  };

  it('goes on in a grid that lost a column at its left, where several terms tell', () => {
    const { found, doubts } = overTwoPages('建设任务\t数量任务\t修桥\t1座\n\t\t挖渠\t3里');
    expect(found).toMatchObject({
      '/tasks/1/kind': '建设任务',
      '/tasks/1/sort': '数量任务',
      '/tasks/1/goal': '1座',
      '/tasks/2/task': '挖渠',
      '/tasks/2/goal': '3里',
    });
    expect(doubts).toEqual([['misplaced-cell', null]]);
  });

  it('is in question where it goes on in a narrower grid that was recognised and no terms tell', () => {
    const rest = '修桥\t1座\t\t\n挖渠\t3里\t\t';
    expect(overTwoPages(rest).doubts).not.toContainEqual(['misplaced-cell', '/tasks']);
    const { doubts } = overTwoPages(rest, [{ engine: 'paddle', text: '修桥', confidence: 0.9 }]);
    expect(doubts).toContainEqual(['misplaced-cell', '/tasks']);
  });

  it('takes a narrower grid as it stands where a term is in its column', () => {
    const { found, doubts } = overTwoPages('\t建设任务\t数量任务\t修桥');
    expect(found['/tasks/1/kind']).toBe('建设任务');
    expect(doubts).toEqual([]);
  });

  it('leaves a row alone whose text happens to be a term, beside terms in their own columns', () => {
    const rows = '\t建设任务\t数量任务\t成本任务\t1座';
    expect(raws(`${header}\n${rows}`)).toMatchObject({
      '/tasks/0/task': '成本任务',
      '/tasks/0/goal': '1座',
    });
    expect(codes(`${header}\n${rows}`)).toEqual([]);
  });

  it('is known by its terms where its header is missing', () => {
    const rows = '\t建设任务\t数量任务\t修桥\t1座';
    expect(raws(rows)).toMatchObject({
      '/tasks/0/kind': '建设任务',
      '/tasks/0/sort': '数量任务',
      '/tasks/0/task': '修桥',
      '/tasks/0/goal': '1座',
    });
    expect(match(rows).doubts.length).toBe(1);
  });

  it('is in question where its header is missing and it has more columns than are taken for granted', () => {
    const rows = '\t建设任务\t数量任务\t修桥\t≥\t1\t座';
    expect(codes(rows)).toContainEqual(['unknown-label', '/tasks', '1', 'confirm']);
  });

  it('notes columns that the grammar does not know, and what stands in them', () => {
    expect(codes(`${header}\t说明\n\t建设任务\t数量任务\t修桥\t1座\t含引桥`)).toEqual([
      ['unknown-label', null, '说明', 'note'],
      ['unknown-row', null, '含引桥', 'note'],
    ]);
  });

  it('asks about a row whose label was recognised and is not known, where print is only noted', () => {
    const severities = (isRecognised: boolean) => {
      const block = blockOf(grammar, `${planTop}\n${money}\n备用资金\t另有\t7`);
      const readers = [{ engine: 'paddle', text: '备用资金', confidence: 0.9 }] as const;
      const rows = block.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) =>
          isRecognised && cell.text === '备用资金' ? { ...cell, readers } : cell,
        ),
      }));
      const { doubts } = matchForm(grammar, { ...block, rows });
      return doubts.filter(({ code }) => code === 'unknown-row').map(({ severity }) => severity);
    };
    expect([severities(true), severities(false)]).toEqual([['confirm'], ['note']]);
  });

  it('asks about a column whose label was recognised: it may be a known one, misread', () => {
    const text = `${planTop}\n${money}\n${header}\t说明\n\t建设任务\t数量任务\t修桥\t1座\t含引桥`;
    const block = blockOf(grammar, text);
    const readers = [{ engine: 'paddle', text: '说明', confidence: 0.9 }] as const;
    const rows = block.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => (cell.text === '说明' ? { ...cell, readers } : cell)),
    }));
    const { doubts } = matchForm(grammar, { ...block, rows });
    expect(doubts.find(({ raw }) => raw === '说明')?.severity).toBe('confirm');
  });

  it('knows a column by its recognised label though specks stand beside it, and notes that', () => {
    const misread = header.replace('任务内容', '-任务内容 1');
    const block = blockOf(
      grammar,
      `${planTop}\n${money}\n${misread}\n\t建设任务\t数量任务\t修桥\t1座`,
    );
    const readers = [{ engine: 'paddle', text: '-任务内容 1', confidence: 0.9 }] as const;
    const rows = block.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => (cell.text === '-任务内容 1' ? { ...cell, readers } : cell)),
    }));
    const { value, doubts } = matchForm(grammar, { ...block, rows });
    expect(value.values.find(({ pointer }) => pointer === '/tasks/0/task')?.raw).toBe('修桥');
    expect(doubts.find(({ raw }) => raw === '-任务内容 1')).toMatchObject({
      code: 'unknown-label',
      severity: 'note',
      details: { label: '任务内容' },
    });
  });

  it('takes the only label that no engine can read for the only column that is missing, and asks', () => {
    const block = blockOf(
      grammar,
      `${planTop}\n${money}\n${header.replace('任务内容', '业 =')}\n\t建设任务\t数量任务\t修桥\t1座`,
    );
    const matchRead = (readers: readonly TextReading[]) =>
      matchForm(grammar, {
        ...block,
        rows: block.rows.map((row) => ({
          ...row,
          cells: row.cells.map((cell) => (cell.text === '业 =' ? { ...cell, readers } : cell)),
        })),
      });
    const reading = (engine: string, text: string, confidence: number): TextReading => ({
      ...{ engine, text, confidence },
    });
    const unread = matchRead([reading('paddle', '业 =', 0.4), reading('tesseract', '', 0)]);
    expect(unread.value.values.find(({ pointer }) => pointer === '/tasks/0/task')?.raw).toBe(
      '修桥',
    );
    expect(unread.doubts.find(({ raw }) => raw === '业 =')).toMatchObject({
      code: 'unknown-label',
      severity: 'confirm',
      details: { label: '任务内容' },
    });
    const read = matchRead([reading('paddle', '业 =', 0.99), reading('tesseract', '业 =', 0.97)]);
    expect(read.value.values.map(({ pointer }) => pointer)).not.toContain('/tasks/0/task');
  });

  it('takes an unsure label between those of two columns for the one column between them, and asks', async () => {
    const evaluation = (await loadGrammars()).find(({ id }) => id === 'self-evaluation');
    if (!evaluation) throw new Error('no grammar');
    const own = compileGrammar(evaluation);
    const text = `项目支出绩效自评表\n项目名称\t\t修桥
绩效指标\t一级指标\t二级指标\t三级指标\t指标值\t实际完成值\t分位\t得分\n\t产出指标\t数量指标\t桥梁数量\t1座\t1座\t10\t9
总分\t\t\t\t\t\t100\t96`;
    const matchSure = (confidence: number) => {
      const { value, doubts } = matchForm(own, blockIn(own, recognised(gridOf(text), confidence)));
      return { values: rawsOf(value), doubts };
    };
    const unsure = matchSure(0.2);
    expect(unsure.values).toMatchObject({
      '/indicators/0/weight': '10',
      '/score/total/weight': '100',
    });
    expect(unsure.doubts.filter(({ severity }) => severity === 'confirm')).toMatchObject([
      { code: 'unknown-label', raw: '分位', details: { label: '分值' } },
    ]);
    expect(matchSure(0.99).values).not.toHaveProperty(['/indicators/0/weight']);
  });

  it('knows recognised labels that lost the character in which they differ by their places', async () => {
    const project = (await loadGrammars()).find(({ id }) => id === 'project-target');
    if (!project) throw new Error('no grammar');
    const own = compileGrammar(project);
    const text = `项目支出绩效目标表\n项目名称\t\t修桥\n年度目标\t\t通行
绩效指标\t-级指标\t二级指标\t.级指标\t目标值\n\t产出指标\t数量指标\t桥梁数量\t1座`;
    const { value, doubts } = matchForm(own, blockIn(own, recognised(gridOf(text), 0.9)));
    expect(rawsOf(value)).toMatchObject({
      '/indicators/0/level1': '产出指标',
      '/indicators/0/level2': '数量指标',
      '/indicators/0/level3': '桥梁数量',
      '/indicators/0/target': '1座',
    });
    expect(doubts.map(({ raw, severity }) => [raw, severity])).toEqual([
      ['-级指标', 'note'],
      ['.级指标', 'note'],
    ]);
    const printed = matchForm(own, blockIn(own, gridOf(text))).value.values;
    expect(printed.map(({ pointer }) => pointer)).not.toContain('/indicators/0/level1');
  });

  it('knows recognised labels that all lost it by their order, as many as columns are missing', async () => {
    const project = (await loadGrammars()).find(({ id }) => id === 'project-target');
    if (!project) throw new Error('no grammar');
    const own = compileGrammar(project);
    const matched = (header: string) => {
      const text = `项目支出绩效目标表\n项目名称\t\t修桥\n年度目标\t\t通行
绩效指标\t${header}\t目标值\n\t产出指标\t数量指标\t桥梁数量\t1座`;
      return matchForm(own, blockIn(own, recognised(gridOf(text), 0.97)));
    };
    for (const header of ['一级指标\t_级指标\t级指标', '级指标\t级指标\t级指标']) {
      const { value, doubts } = matched(header);
      expect(rawsOf(value)).toMatchObject({
        '/indicators/0/level1': '产出指标',
        '/indicators/0/level2': '数量指标',
        '/indicators/0/level3': '桥梁数量',
        '/indicators/0/target': '1座',
      });
      expect(doubts.map(({ severity }) => severity)).not.toContain('confirm');
    }
    const { value } = matched('一级指标\t级指标\t备注');
    expect(value.values.map(({ pointer }) => pointer)).not.toContain('/indicators/0/level2');
  });

  it('are known by their order where an engine reads one as the label that another cell may have too', async () => {
    const project = (await loadGrammars()).find(({ id }) => id === 'project-target');
    if (!project) throw new Error('no grammar');
    const own = compileGrammar(project);
    const text = `项目支出绩效目标表\n项目名称\t\t修桥\n年度目标\t\t通行
绩效指标\t-级指标\t...级指标\t三级指标\t目标值\n\t产出指标\t数量指标\t桥梁数量\t1座`;
    const grid = recognised(gridOf(text), 0.9);
    const misreads = (cell: Cell): Cell => {
      const { text, readers = [] } = cell;
      const other = { engine: 'ear', text: '一级指标', confidence: 0.95 };
      return text === '...级指标' ? { ...cell, readers: [...readers, other] } : cell;
    };
    const { value } = matchForm(own, blockIn(own, { ...grid, cells: grid.cells.map(misreads) }));
    expect(rawsOf(value)).toMatchObject({
      '/indicators/0/level1': '产出指标',
      '/indicators/0/level2': '数量指标',
      '/indicators/0/level3': '桥梁数量',
    });
  });

  describe('of a matrix, of which a seal has taken some altogether', () => {
    const evaluated = async (columns: string, isRecognised: boolean) => {
      const evaluation = (await loadGrammars()).find(({ id }) => id === 'self-evaluation');
      if (!evaluation) throw new Error('no grammar');
      const own = compileGrammar(evaluation);
      const grid = gridOf(`项目支出绩效自评表\n项目名称\t\t修桥
项目资金\t\t年初预算数\t全年预算数\t全年执行数\t${columns}
\t年度资金总额\t5\t5\t4\t10\t80%\t8`);
      const { value, doubts } = matchForm(
        own,
        blockIn(own, isRecognised ? recognised(grid, 0.9) : grid),
      );
      const asked = doubts.filter(({ severity }) => severity === 'confirm');
      return { values: rawsOf(value), asked: asked.map(({ code, raw }) => [code, raw]) };
    };

    it('stand where they alone can stand, and are asked about', async () => {
      const { values, asked } = await evaluated('分值\t\t得分', true);
      expect(values).toMatchObject({
        '/funding/total/weight': '10',
        '/funding/total/rate': '80%',
        '/funding/total/score': '8',
      });
      expect(asked).toEqual([['unknown-label', '']]);
    });

    it('leave their numbers to be asked about where two of them are gone', async () => {
      const { values, asked } = await evaluated('\t\t得分', true);
      expect(values).not.toHaveProperty(['/funding/total/rate']);
      expect(asked).toEqual([
        ['unknown-row', '10'],
        ['unknown-row', '80%'],
      ]);
    });

    it('are none in a table that was printed without them', async () => {
      const { values, asked } = await evaluated('分值\t\t得分', false);
      expect(values).not.toHaveProperty(['/funding/total/rate']);
      expect(asked).toEqual([]);
    });
  });

  it('finds the row of a matrix by a recognised label that is like its own, and notes it', async () => {
    const evaluation = (await loadGrammars()).find(({ id }) => id === 'self-evaluation');
    if (!evaluation) throw new Error('no grammar');
    const own = compileGrammar(evaluation);
    const grid = gridOf(`项目支出绩效自评表\n项目名称\t\t修桥
项目资金\t\t年初预算数\t全年预算数\t全年执行数\t分值\t执行率\t得分
\t年度资金总额\t5\t5\t4\t10\t80%\t8
\t其中：当年财政拔款\t3\t3\t2\t—\t—\t—`);
    const matched = (of: typeof grid) => matchForm(own, blockIn(own, of));
    const { value, doubts } = matched(recognised(grid, 0.9));
    expect(rawsOf(value)).toMatchObject({
      '/funding/fiscal/initial': '3',
      '/funding/fiscal/spent': '2',
    });
    expect(doubts.map(({ code, raw, severity }) => [code, raw, severity])).toEqual([
      ['unknown-label', '其中：当年财政拔款', 'note'],
    ]);
    expect(rawsOf(matched(grid).value)).not.toHaveProperty(['/funding/fiscal/initial']);
  });

  it('takes of several labels that no engine can read the one that is most like the missing one', () => {
    const block = blockOf(
      grammar,
      `${planTop}\n${money}\n${header.replace('任务内容', '任务肉杏\t业 =')}\n\t建设任务\t数量任务\t修桥\t\t1座`,
    );
    const isUnread = (text: string): boolean => text === '任务肉杏' || text === '业 =';
    const readers = (text: string): readonly TextReading[] => [
      { engine: 'paddle', text, confidence: 0.3 },
      { engine: 'tesseract', text: '', confidence: 0 },
    ];
    const { value, doubts } = matchForm(grammar, {
      ...block,
      rows: block.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) =>
          isUnread(cell.text) ? { ...cell, readers: readers(cell.text) } : cell,
        ),
      })),
    });
    expect(rawsOf(value)).toMatchObject({ '/tasks/0/task': '修桥', '/tasks/0/goal': '1座' });
    const asked = doubts.filter(({ severity }) => severity === 'confirm');
    expect(asked.map(({ raw }) => raw)).toEqual(['业 =', '任务肉杏']);
  });

  it('takes as many unread labels side by side as columns are missing for those, in order', () => {
    const unread = ['业 =', '标 A'];
    const matchWith = (labels: string) => {
      const own = header.replace('任务内容\t任务指标', labels);
      const block = blockOf(
        grammar,
        `${planTop}\n${money}\n${own}\n\t建设任务\t数量任务\t修桥\t1座`,
      );
      return matchForm(grammar, {
        ...block,
        rows: block.rows.map((row) => ({
          ...row,
          cells: row.cells.map((cell) =>
            unread.includes(cell.text)
              ? { ...cell, readers: [{ engine: 'paddle', text: cell.text, confidence: 0.1 }] }
              : cell,
          ),
        })),
      });
    };
    const both = matchWith(unread.join('\t'));
    expect(rawsOf(both.value)).toMatchObject({ '/tasks/0/task': '修桥', '/tasks/0/goal': '1座' });
    expect(both.doubts.map(({ raw, severity }) => [raw, severity])).toEqual([
      ['业 =', 'confirm'],
      ['标 A', 'confirm'],
    ]);
    const one = matchWith(unread.slice(0, 1).join('\t'));
    expect(Object.keys(rawsOf(one.value))).not.toContain('/tasks/0/task');
  });

  it('has blank cells at the place of the cell', () => {
    const { values } = match(`${header}\n\t建设任务\t数量任务\t\t1座`).value;
    expect(values.find(({ pointer }) => pointer === '/tasks/0/task')).toMatchObject({
      raw: '',
      source: { line: 9, column: 12 },
    });
  });
});

describe('A value in three columns', () => {
  const header = '任务表\t任务大类\t任务内容\t比较方式\t任务指标\t指标量纲';
  const goal = (cells: string) => raws(`${header}\n\t建设任务\t修桥\t${cells}`)['/tasks/0/goal'];

  it.each([
    ['≥\t95\t%', '≥95%'],
    ['≥\t95%\t%', '≥95%'],
    ['定性\t明显改善\t', '明显改善'],
    ['\t95\t', '95'],
    ['≥\t\t%', ''],
  ])('%j is %j', (cells, joined) => {
    expect(goal(cells)).toBe(joined);
  });

  it('is asked about where ink in one of them gave no text: a sign that no engine knows', () => {
    const grid = gridOf(`${planTop}\n${money}\n${header}\n\t建设任务\t修桥\t\t95\t%`);
    const asked = (readers: readonly TextReading[] | undefined) => {
      const cells = grid.cells.map((cell) =>
        cell.column === 3 && cell.text === '' && readers ? { ...cell, readers } : cell,
      );
      const { doubts } = matchForm(grammar, blockIn(grammar, { ...grid, cells }));
      return doubts.filter(({ pointer }) => pointer === '/tasks/0/goal').map(({ code }) => code);
    };
    expect(asked([{ engine: 'paddle', text: '', confidence: 0 }])).toEqual(['low-confidence']);
    expect(asked(undefined)).toEqual([]);
  });

  it('offers what its cells could hold instead', () => {
    const grid = gridOf(`${planTop}\n${money}\n${header}\n\t建设任务\t修桥\t≥\t95\t%`);
    const because = { zh: '', en: '' };
    const unsure: Grid = {
      ...grid,
      cells: grid.cells.map((cell) =>
        cell.text === '95' ? { ...cell, alternatives: [{ text: '59', because }] } : cell,
      ),
    };
    const { values } = matchForm(grammar, blockIn(grammar, unsure)).value;
    expect(values.find(({ pointer }) => pointer === '/tasks/0/goal')?.alternatives).toEqual([
      { text: '≥59%', because },
    ]);
  });
});
