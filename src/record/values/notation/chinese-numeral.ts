/** Chinese numerals: 十三, 壹佰, 一万零五百, 二〇二四. */

const digits: Readonly<Record<string, number>> = {
  ...Object.fromEntries([...'零一二三四五六七八九'].map((c, i) => [c, i])),
  ...Object.fromEntries([...'零壹贰叁肆伍陆柒捌玖'].map((c, i) => [c, i])),
  〇: 0,
  '○': 0,
  两: 2,
};
const powers: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 拾: 1, 佰: 2, 仟: 3 };

/** The characters of numerals, for use inside a character class. */
export const numeralCharacters = '零〇○一二两三四五六七八九十百千壹贰叁肆伍陆柒捌玖拾佰仟万亿';

/** Longer than any numeral of the readable ones. */
const longest = 40;
const decimals = /^[零〇○一二三四五六七八九]+$/;

/**
 * The number that a numeral stands for, as decimal digits: 一百二十 → `120`, 九十五点五 → `95.5`.
 * null for what is not written out in full: 一百二 (colloquially 120) and 一二 are not read.
 */
export const readNumeral = (text: string): string | null => {
  if (text.length > longest) return null;
  const [whole = '', fraction, ...more] = text.split('点');
  const integer = readInteger(whole);
  if (integer === null || more.length > 0) return null;
  if (fraction === undefined) return String(integer);
  return decimals.test(fraction) ? `${integer}.${readDigits(fraction)}` : null;
};

/** Digits named one by one: 二〇二四 → `2024`. null for any other character. */
export const readDigits = (text: string): string | null => {
  const named = [...text].map((c) => digits[c]);
  return text !== '' && named.every((d) => d !== undefined) ? named.join('') : null;
};

const readInteger = (text: string): number | null => {
  if (text === '') return null;
  if (digits[text] === 0) return 0;
  const [high, rest] = cutAt(text, '亿');
  const [middle, low] = cutAt(rest, '万');
  const powerAbove = middle !== null ? 4 : high !== null ? 8 : null;
  const a = readSection(high, null);
  const b = readSection(middle, high !== null ? 4 : null);
  const c = readSection(low, powerAbove);
  return a === null || b === null || c === null ? null : a * 1e8 + b * 1e4 + c;
};

/** What stands before the sign, null where it is missing, and what stands after it. */
const cutAt = (text: string, sign: string): readonly [string | null, string] => {
  const at = text.indexOf(sign);
  return at < 0 ? [null, text] : [text.slice(0, at), text.slice(at + 1)];
};

/**
 * Below 10,000. 0 for a section that is not there; null where it is no numeral. `above` is the power of
 * the sign before it, counted in the section's own powers.
 */
const readSection = (section: string | null, above: number | null): number | null => {
  if (section === null) return 0;
  if (section === '') return above === null ? null : 0;
  return new SectionReader(above).read(section);
};

/** Reads digit by digit; a power that is left out must be stood for by a zero, or 三万五 would be 30,005. */
class SectionReader {
  private sum = 0;
  private power: number | null;
  private digit: number | null = null;
  private zero = false;

  constructor(power: number | null) {
    this.power = power;
  }

  read(section: string): number | null {
    for (const c of section) if (!this.take(c)) return null;
    if (this.digit !== null && !this.add(0)) return null;
    return this.sum > 0 ? this.sum : null;
  }

  private take(c: string): boolean {
    const power = powers[c];
    if (power !== undefined) return this.add(power);
    const digit = digits[c];
    if (digit === undefined || this.digit !== null) return false;
    if (digit > 0) this.digit = digit;
    else if (this.zero) return false;
    else this.zero = true;
    return true;
  }

  private add(power: number): boolean {
    const implied = power === 1 && this.digit === null ? 1 : null;
    const digit = this.digit ?? implied;
    if (digit === null || !this.mayFollow(power)) return false;
    this.sum += digit * 10 ** power;
    this.power = power;
    this.digit = null;
    this.zero = false;
    return true;
  }

  private mayFollow(power: number): boolean {
    if (this.power === null) return !this.zero;
    return power === this.power - 1 || (power < this.power && this.zero);
  }
}

const leading = new RegExp(`^[${numeralCharacters}]+(?:点[${numeralCharacters}]+)?`);
const scaled = /^([^万亿]+)([万亿])$/;

/** A numeral at the beginning of a text, as digits, and what follows it. */
export interface LeadingNumeral {
  readonly digits: string;
  readonly rest: string;
}

/** 十三个 → 13 and 个. A 万 or 亿 at its end scales the unit, as in print: 壹佰万元 → 100 and 万元. */
export const leadingNumeral = (text: string): LeadingNumeral | null => {
  const run = leading.exec(text)?.[0];
  if (run === undefined) return null;
  const rest = text.slice(run.length);
  const [, count, scale] = scaled.exec(run) ?? [];
  const digits = readNumeral(count ?? run);
  return digits === null ? null : { digits, rest: `${scale ?? ''}${rest}` };
};
