import { describe, expect, it } from '@jest/globals';
import { sheetFacts } from '../../../src/sources/excel/formulas.ts';

const facts = (xml: string) => sheetFacts(new TextEncoder().encode(xml));
const without = (xml: string) => [...facts(xml).withoutResult.keys()];

describe('sheetFacts', () => {
  it('finds formulas whose result is not stored', () => {
    const xml =
      '<c r="A1"><f>B1+1</f></c><c r="A2" s="3"><f>B2</f><v></v></c><c r="A3"><f t="shared" si="0"/><v/></c>';
    expect(without(xml)).toEqual(['A1', 'A2', 'A3']);
  });

  it('gives the text of such a formula', () => {
    const xml = '<c r="A1"><f>SUM(资金!B1:B2)</f></c><c r="A2"><f t="shared" si="0"/></c>';
    expect([...facts(xml).withoutResult.values()]).toEqual(['SUM(资金!B1:B2)', '']);
  });

  it('passes over formulas with a result, 0 and text too', () => {
    const xml =
      '<c r="A1"><f>B1</f><v>0</v></c><c r="A2" t="str"><f>B2</f><v></v></c><c r="A3" t="e"><f>1/0</f><v>#DIV/0!</v></c>';
    expect(without(xml)).toEqual([]);
  });

  it('does not take the value of another cell for the result', () => {
    expect(without('<c r="A1"><v>1</v></c><c r="B1"><f>A1</f></c><c r="C1"><v>2</v></c>')).toEqual([
      'B1',
    ]);
  });

  it('reads names with a prefix', () => {
    expect(without('<x:c r="A1"><x:f>B1</x:f></x:c>')).toEqual(['A1']);
  });

  it('passes over formulas that belong to no cell', () => {
    expect(without('<cfRule><formula>A1</formula></cfRule>')).toEqual([]);
  });

  it('finds the last row', () => {
    expect(facts('<row r="1"/><row r="1048576" spans="1:1"><c r="A1048576"/></row>').lastRow).toBe(
      1048576,
    );
    expect(facts('<sheetData/>').lastRow).toBe(0);
  });

  it('takes time in proportion to the sheet, whatever is missing from it', () => {
    const start = performance.now();
    for (const part of ['<f>', '<c r="A1">', '<c r="A1"><f>', '<row ', '<c ', '<f></c>']) {
      facts(part.repeat(300_000));
    }
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
