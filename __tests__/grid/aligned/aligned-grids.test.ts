import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { alignedGrids } from '../../../src/grid/aligned/aligned-grids.ts';
import type { Cell, Grid } from '../../../src/model/grid.ts';
import { dropLayoutSpace } from '../../../src/text/layout-space.ts';
import { draw, hints } from './support.ts';

const grids = (text: string) => alignedGrids(draw(text), hints);

/** The texts of a grid's rows, alternatives in braces. */
const shown = ({ cells, rows }: Grid): readonly (readonly string[])[] =>
  Array.from({ length: rows }, (_, row) =>
    cells
      .filter((cell) => cell.row === row)
      .map(({ text, alternatives }) =>
        alternatives ? `${text}{${alternatives.map((other) => other.text).join('|')}}` : text,
      ),
  );

describe('pairs of labels and values', () => {
  it('take the lines above and below the label that stands in their middle', () => {
    const [table] = grids(
      [
        '项目名称      村级组织办公经费',
        '            保障村级管理工作正常开展，深入推',
        '年度总体目标      进村级创新社会管理工作沟通协调机',
        '            制建立。',
        '名称  一级指标  二级指标  三级指标  指标值',
      ].join('\n'),
    );
    expect(table?.borders).toBe('aligned');
    expect(shown(table as Grid).slice(0, 2)).toEqual([
      ['项目名称', '村级组织办公经费'],
      [
        '年度总体目标',
        expect.stringMatching(
          /^保障村级管理工作正常开展，深入推进村级创新社会管理工作沟通协调机制建立。/,
        ),
      ],
    ]);
  });

  it('may stand twice in a row, divided by single spaces', () => {
    const [table] = grids('项目属性 0101--一年期项目 项目期 1年\n名称 一级指标 二级指标  三级指标');
    expect(shown(table as Grid)[0]).toEqual(['项目属性', '0101--一年期项目', '项目期', '1年']);
  });

  it('keep the place of a value that is blank', () => {
    const [table] = grids('其他资金\n项目名称      村委会\n名称 一级指标 二级指标  三级指标');
    expect(shown(table as Grid)[0]).toEqual(['其他资金', '']);
  });

  it('offer a line that fits no row to the row right above it', () => {
    const [table] = grids(
      [
        '项目名称      村级组织办公经费',
        '年度总体目标 根据《云溪县公共设施管理办法》',
        '          口日常工作。',
        '                                （云政发〔2023〕15号）开展法律援助窗',
        '名称  一级指标  二级指标  三级指标  指标值',
      ].join('\n'),
    );
    expect(shown(table as Grid)[1]?.[1]).toBe(
      '根据《云溪县公共设施管理办法》口日常工作。{根据《云溪县公共设施管理办法》口日常工作。（云政发〔2023〕15号）开展法律援助窗}',
    );
  });

  it('offer both parts of a value with a wide gap in it', () => {
    const [table] = grids('项目名称  村委会      办公经费\n名称 一级指标 二级指标  三级指标');
    expect(shown(table as Grid)[0]).toEqual(['项目名称', '村委会 办公经费{村委会|办公经费}']);
  });
});

describe('lines of labels and values that are no pairs', () => {
  const bordersOf = (lines: readonly string[]) =>
    grids(lines.join('\n')).map(({ borders }) => borders);

  it('are left open where values of several rows fall into two parts', () => {
    expect(bordersOf(['时效指标  完成时限    2024 年底', '成本指标  落实资金    39 万元'])).toEqual(
      ['sequence'],
    );
  });

  it('are left open where three labels stand side by side', () => {
    expect(bordersOf(['绩效指标 产出指标 质量指标 完成率'])).toEqual(['sequence']);
  });
});

describe('a table under a header', () => {
  const table = [
    '名称  一级指标  二级指标       三级指标        指标值',
    '          数量指标      村干部人数       65 人',
    '          质量指标      上级部门对村干部工作  100%',
    '    产出指标              考核情况',
    '绩效指       时效指标 完成时限           2024 年底',
    '标         社会效益指标    落实村干部民族团结奖  明显提高',
    '    效益指标',
  ];

  it('has a row for each innermost label and merged cells for the others', () => {
    const [grid] = grids(table.join('\n'));
    expect(grid?.rows).toBe(5);
    const cell = (row: number, column: number): Cell | undefined =>
      grid?.cells.find((each) => each.row === row && each.column === column);
    expect(cell(1, 0)).toMatchObject({ text: '绩效指标', rowSpan: 4 });
    expect(cell(3, 2)).toMatchObject({ text: '时效指标' });
    expect(cell(3, 3)).toMatchObject({ text: '完成时限', source: { line: 5, column: 16 } });
    expect(cell(3, 4)).toMatchObject({ text: '2024 年底' });
    expect(cell(2, 3)?.text).toBe('上级部门对村干部工作考核情况');
    expect(cell(2, 3)?.source).toEqual({ line: 3, column: 21, endLine: 4 });
  });

  it('ends where a title begins that fits no column', () => {
    const found = grids([...table, '              部门项目支出预算绩效目标表'].join('\n'));
    expect(shown(found.at(-1) as Grid)).toEqual([['部门项目支出预算绩效目标表']]);
  });

  it('is left open where words below its labels cannot be labels', () => {
    const broken = table.map((line) => line.replace('时效指标 ', '及时 '));
    const found = grids(broken.join('\n'));
    expect(found.map(({ borders }) => borders)).toEqual(['sequence']);
  });
});

describe('a table that could be read in several ways', () => {
  const header = '名称  一级指标  二级指标       三级指标        指标值';
  const bordersOf = (lines: readonly string[]) =>
    grids([header, ...lines].join('\n')).map(({ borders }) => borders);

  it('is left open where a label may have several rows beside it', () => {
    const lines = [
      '绩效指标  产出指标  数量指标      村干部人数        65 人',
      '                  保障村数         13 个',
      '                  组干部人数        40 个',
      '              质量指标      完成率          100%',
    ];
    expect(bordersOf(lines)).toEqual(['sequence']);
  });

  it('is left open where values stand right below its end', () => {
    const lines = [
      '绩效指标  产出指标  数量指标      村干部人数        65 人',
      '              质量指标      完成率          100%',
      '                      上级部门对村干部工作的全部考核情况以及完成率',
    ];
    expect(bordersOf(lines)).toEqual(['sequence']);
  });

  it('is left open where labels right below its end stand under its columns', () => {
    const lines = [
      '            一级指标          二级指标              三级指标         指标值',
      '            产出指标          数量指标              培训场次          1处',
      '绩效指标',
      '            效益指标         经济效益指标            营商环境         规范有序',
    ];
    expect(grids(lines.join('\n')).map(({ borders }) => borders)).toEqual(['sequence']);
  });

  it('is left open where one cell stands right below its end in a column of values', () => {
    const lines = [
      '一级指标      二级指标        三级指标          指标值',
      '效益指标     经济效益指标       服务能力     2021年12月31日前完成',
      '满意度指标   服务对象满意度指标   受益群众满意度    2021年12月31日前完成',
      '                                          =100%',
    ];
    expect(grids(lines.join('\n')).map(({ borders }) => borders)).toEqual(['sequence']);
  });

  it('ends above a title', () => {
    const lines = [
      '项目名称      村级组织办公经费',
      '年度总体目标    保障办公',
      '        部门项目支出绩效目标表',
      '项目名称      村级道路养护经费',
    ];
    expect(grids(lines.join('\n')).map((grid) => shown(grid))).toEqual([
      [
        ['项目名称', '村级组织办公经费'],
        ['年度总体目标', '保障办公'],
      ],
      [['部门项目支出绩效目标表']],
      [['项目名称', '村级道路养护经费']],
    ]);
  });

  it('offers a value that may have been printed too far down to both rows', () => {
    const [grid] = grids(['其中：财政拨款', '其他资金', '            39.00', header].join('\n'));
    const values = grid?.cells.filter(({ column }) => column === 1).slice(0, 2);
    const [above, below] = values ?? [];
    expect([above?.text, ...(above?.alternatives ?? []).map(({ text }) => text)]).toEqual(
      expect.arrayContaining(['', '39.00']),
    );
    expect([below?.text, ...(below?.alternatives ?? []).map(({ text }) => text)]).toEqual(
      expect.arrayContaining(['', '39.00']),
    );
  });

  it('has no header where labels and values mix', () => {
    const found = grids(
      '绩效指标 产出指标 质量指标 完成率  100%\n      时效指标 完成时限  2024 年底',
    );
    expect(found.flatMap(({ cells }) => cells.map(({ text }) => text))).not.toContain(
      '完成率 100%完成时限 2024 年底',
    );
  });
});

describe('text outside of tables', () => {
  it('has a row for each line', () => {
    const [grid] = grids('      绩效目标表\n编制单位：甲          单位：万元');
    expect(shown(grid as Grid)).toEqual([['绩效目标表'], ['编制单位：甲', '单位：万元']]);
  });

  it('has a label once that begins above what looks like a header and goes on below it', () => {
    const texts = grids(
      [
        ' 项目名称 65 人',
        '        项目名称 项目名称 项目名称',
        '',
        ' （必填）',
        '        项目名称',
        '',
        '',
        '        项目名称        （必填）',
      ].join('\n'),
    ).flatMap(({ cells }) => cells.map(({ text }) => text));
    expect(texts.join('').match(/项目名称/g)).toHaveLength(6);
    expect(texts.join('').match(/必填/g)).toHaveLength(2);
  });

  it('loses no character, whatever stands on the page', () => {
    const word = fc.constantFrom(
      '项目名称',
      '产出指标',
      '村',
      '65 人',
      '名称',
      '指标值',
      '（必填）',
    );
    const line = fc
      .array(fc.tuple(word, fc.constantFrom(' ', '   ', '        ')), { maxLength: 5 })
      .map((words) => words.map(([text, gap]) => gap + text).join(''));
    const letters = (text: string) => [...text.replace(/\s/g, '')].toSorted().join('');
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const texts = grids(lines.join('\n')).flatMap(({ cells }) => cells.map(({ text }) => text));
        expect(letters(texts.join(''))).toBe(letters(lines.join('')));
      }),
    );
  });
});

/** Labels beside the values of the forms in the tabbed sample, and their indicator rows. */
interface Truth {
  readonly pairs: readonly (readonly [string, string])[];
  readonly rows: readonly (readonly string[])[];
}

const sample = (name: string): string =>
  readFileSync(new URL(`../../../samples/${name}`, import.meta.url), 'utf8');

const pairsOf = (cells: readonly string[]): readonly (readonly [string, string])[] => {
  const found: [string, string][] = [];
  for (const cell of cells) {
    const last = found.at(-1);
    if (hints.isLabel(cell) && cell !== '') found.push([cell, '']);
    else if (last !== undefined && cell !== '') last[1] = cell;
  }
  return found.filter(([label]) => !label.startsWith('项目资金'));
};

const truthOf = (form: string): Truth => {
  const lines = form.split('\n').map((line) => line.split('\t'));
  const header = lines.findIndex(([first]) => first === '名称');
  let carried: readonly string[] = [];
  const rows = lines.slice(header + 1).flatMap((cells) => {
    if (cells.length < 5) return [];
    carried = cells.map((cell, i) => (i < 3 && cell === '' ? (carried[i] ?? '') : cell));
    return [carried];
  });
  return { pairs: lines.slice(0, header).flatMap(pairsOf), rows };
};

const readings = (cell: Cell | undefined): readonly string[] =>
  [cell?.text ?? '', ...(cell?.alternatives ?? []).map(({ text }) => text)].map(dropLayoutSpace);

const coveredAt = (grid: Grid, row: number, column: number): Cell | undefined =>
  grid.cells.find(
    (cell) => cell.column === column && cell.row <= row && row < cell.row + cell.rowSpan,
  );

/** The cell beside a label, in the first grid that has the label. */
const besideLabel = (grids: readonly Grid[], label: string): Cell | undefined => {
  const isIt = ({ text }: Cell): boolean => dropLayoutSpace(text) === dropLayoutSpace(label);
  const grid = grids.find(({ cells }) => cells.some(isIt));
  const at = grid?.cells.find(isIt);
  return grid?.cells.find(({ row, column }) => row === at?.row && column === at.column + 1);
};

/** Cells that were read with the texts they should have. */
const readingsOf = (
  grids: readonly Grid[],
  truth: Truth,
): readonly (readonly [Cell?, string?])[] => {
  const table = grids.find(({ cells }) => cells.some(({ text }) => text === '名称'));
  const header = table?.cells.find(({ text }) => text === '名称')?.row ?? 0;
  const indicators = truth.rows.flatMap((values, row) =>
    values.map((value, column) => {
      const cell = table && coveredAt(table, header + 1 + row, column);
      return [cell, value] as [Cell?, string?];
    }),
  );
  const pairs = truth.pairs.map(
    ([label, value]) => [besideLabel(grids, label), value] as [Cell?, string?],
  );
  return [...pairs, ...(table === undefined ? [] : indicators)];
};

/** What was read of the forms of a tabbed sample in a sample of one page for each of them. */
const readSample = (tabbed: string, layout: string): readonly (readonly [Cell?, string?])[] => {
  const forms = sample(tabbed).split('部门项目支出预算绩效目标表').slice(1);
  const pages = sample(layout).split('\f').map(grids);
  return forms.flatMap((form, i) => {
    const aligned = (pages[i] ?? []).filter(({ borders }) => borders === 'aligned');
    return readingsOf(aligned, truthOf(form));
  });
};

describe('forms that pdftotext prints so that they can be misread', () => {
  it('are read right, or with the truth beside it, or left open', () => {
    const read = readSample('text/hard.txt', 'text/hard-layout.txt');
    expect(read.length).toBeGreaterThan(50);
    for (const [cell, value] of read) {
      expect(readings(cell)).toContain(dropLayoutSpace(value ?? 'nothing'));
    }
  });
});

describe('eleven forms as pdftotext prints them', () => {
  const read = readSample('attachment-2.txt', 'text/seed-layout.txt');

  it('read as they are or offer the truth beside what they read', () => {
    for (const [cell, value] of read) {
      expect(readings(cell)).toContain(dropLayoutSpace(value ?? 'nothing'));
    }
  });

  it('are read without a doubt for the most part', () => {
    expect(read.length).toBeGreaterThan(400);
    expect(read.filter(([cell]) => cell?.alternatives === undefined).length).toBeGreaterThan(300);
  });
});
