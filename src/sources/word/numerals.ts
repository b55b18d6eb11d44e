const digits = '〇一二三四五六七八九';
const circled = 0x2460;

/** 12 → 十二, 105 → 一百〇五: as lists count, up to 999. */
const chinese = (n: number): string => {
  if (n >= 1000) return String(n);
  const [hundreds, tens, ones] = [Math.floor(n / 100), Math.floor(n / 10) % 10, n % 10];
  const digit = (d: number): string => digits.charAt(d);
  const high = hundreds > 0 ? `${digit(hundreds)}百` : '';
  const gap = hundreds > 0 && tens === 0 && ones > 0 ? '〇' : '';
  const ten = tens === 0 ? '' : tens === 1 && hundreds === 0 ? '十' : `${digit(tens)}十`;
  return `${high}${gap}${ten}${ones > 0 ? digit(ones) : ''}`;
};

/** 1 → a, 27 → aa (17.18.59: the letter is repeated). */
const letters = (n: number): string => {
  const letter = String.fromCharCode(0x61 + ((n - 1) % 26));
  return letter.repeat(Math.min(8, Math.ceil(n / 26)));
};

const romanParts: readonly (readonly [number, string])[] = [
  ...([
    [1000, 'm'],
    [900, 'cm'],
    [500, 'd'],
    [400, 'cd'],
    [100, 'c'],
    [90, 'xc'],
  ] as const),
  ...([
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ] as const),
];

const roman = (n: number): string => {
  let [rest, text] = [Math.min(n, 3999), ''];
  for (const [value, letter] of romanParts) {
    while (rest >= value) {
      text += letter;
      rest -= value;
    }
  }
  return text;
};

const circledDigit = (n: number): string =>
  n <= 20 ? String.fromCharCode(circled + n - 1) : String(n);

const formats: Readonly<Record<string, (n: number) => string>> = {
  chineseCounting: chinese,
  chineseCountingThousand: chinese,
  ideographDigital: chinese,
  japaneseCounting: chinese,
  taiwaneseCountingThousand: chinese,
  lowerLetter: letters,
  upperLetter: (n) => letters(n).toUpperCase(),
  lowerRoman: roman,
  upperRoman: (n) => roman(n).toUpperCase(),
  decimalEnclosedCircle: circledDigit,
  decimalEnclosedCircleChinese: circledDigit,
  decimalZero: (n) => String(n).padStart(2, '0'),
  decimalFullWidth: (n) => String(n).replace(/\d/g, (d) => String.fromCharCode(0xff10 + Number(d))),
};

/** A list number as Word prints it, by the name of its format (17.18.59); digits for other formats. */
export const listNumeral = (format: string, n: number): string =>
  n > 0 && Object.hasOwn(formats, format) ? (formats[format]?.(n) ?? String(n)) : String(n);
