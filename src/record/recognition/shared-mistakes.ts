import { closed } from './brackets.ts';
import { neverClosed } from './stray-marks.ts';

/** Letters that stand beside digits and look like one: engines with different mistakes share this one. */
const digitLike: Readonly<Record<string, string>> = { O: '0', o: '0', I: '1', l: '1' };
const toDigit = (letter: string): string => digitLike[letter] ?? letter;
const beside = /(?<=\d)[OoIl](?![a-z])|(?<![a-z])[OoIl](?=\d)/g;
/** The figures of a code are read as letters all of them: `ROI -` for `R01 -`. */
const lettersOfCode = /(?<=^\s*[A-Z])[OoIl]{1,3}(?=\s?[-‐‑‒–—―−－一]\s?\p{Script=Han})/u;
/** Others look like one that a stroke crosses. */
const crossedNought = /(?<=\d)[QD](?=\d)/g;
/** Signs before a number that engines take others for: those that they do not know, or see blurred. */
const signs: readonly (readonly [read: RegExp, meant: readonly string[]])[] = [
  [/^\s*[=＝](?=\s*(?:[\d百一二三四五六七八九]|$))/, ['≈', '≥', '≤', '>', '<']],
  [/^\s*[>＞](?=\s*(?:[\d百一二三四五六七八九]|$))/, ['≥']],
  [/^\s*[<＜](?=\s*(?:[\d百一二三四五六七八九]|$))/, ['≤']],
];
/** Where no sign stands, a share of twice the whole and more may begin with one that is blurred. */
const signAsFigure = /^\s*2(?=\d{2}(?:\.\d+)?\s*[%％])/;
/** The stroke below such a sign, where it stands off, is read as a minus. */
const strokeBelow = /^\s*([<＜>＞])\s*[-—–−_]\s*(?=\d)/;
const withStroke: Readonly<Record<string, string>> = { '<': '≤', '＜': '≤', '>': '≥', '＞': '≥' };
/** A quotation that opens twice: both marks are alike where they are blurred. */
const openedTwice = /“([^“”]*)“(?=[^”]*$)/;
/** No clause is one character: a comma before the last is a part of one, or of the one that was lost, a quotation mark a speck. */
const commaWithinWord = /(?<=^[^，,]*\p{Script=Han}{3})[，,](?=\p{Script=Han}(?:$|\s?[（(\-—–]))/u;
const quoteWithinWord = /(?<=^[^“”"]*\p{Script=Han})[“”](?=\p{Script=Han}$)/u;
/** A bracket that closes behind words what nothing opens: its other half is faint. Behind a figure it numbers a clause. */
const neverOpened = /(?<=^[^（(]*\p{Script=Han}{2})[)）]/u;
/** The year in the number of a document, `〔2023〕15号`, whose brackets engines give other shapes. */
const documentYear = /[([{（［【〔](\d{4})[)\]}）］】〕](?=\d+号)/g;
/** A space between a word and a number is narrow, and often not seen. */
const wordAndNumber = /(?<=[A-Za-z]{3})(?=\d)/g;
/** A figure within a number that a stain covers, or that was wiped out, leaves a gap. */
const gapInNumber = /(?<=\p{Script=Han}.*\d)\s(?=\d)/gu;
/** Specks are read as marks that no text of a cell begins or ends with, or has within a word, before a stop, what a body is or the number of a document. */
const marksAtEnds =
  /^[.．·。,，、；：*'`’‘_~)）\]】》”]|^[一二三]\s(?=\p{Script=Han}{2})|^[VvIl|\\/\-—–]\s?(?=\p{Script=Han})|^[-—–](?=\d)|(?<=[\p{Script=Han}）])(?:[VvIl1|]|\s[A-Za-z])$|(?<=[^\P{Script=Han}统之第唯任同十百千])一$|(?<=\p{Script=Han})\s一$|(?<![,，、*·.．'`’‘“_~/／\\|])[,，、*·.．'`’‘“_~/／\\|]+$|(?<=\p{Script=Han})[+＋:：]$|(?<=\d[）)])\s?[-—–−_]+$/gu;
const marksWithin =
  /(?<=[\p{Script=Han}。；，：])[.．·*'`_](?=[\p{Script=Han}，。；：、])|(?<=\d)[.．·*'`](?=[）)])|(?<=[〕】］])[.．·](?=\d)|(?<=\p{Script=Han})[-—–−_.．·*'`](?=\s?[（(])|(?<=\p{Script=Han})[、,，](?=[局委办院厅处站所](?:$|\s?[（(]))|(?<=\p{Script=Han})[,，](?=\p{Script=Han}[局委办院厅处站所](?:$|\s?[（(]))|(?<=\p{Script=Han})[-—–−](?=\p{Script=Han}+[局委办院厅处站所](?:$|\s?[（(]))|(?<=》)[，,、.．·](?=\s?[（(])/gu;
/** A full stop is as round as a letter. */
const roundStop = /(?<=\p{Script=Han})[oO0](?=$|\p{Script=Han})/gu;
/** The tail of a comma is faint: a phrase that does not end like a sentence has no full stop within; prose has. */
const stopWithin = /^(?!.{25})([^。]*\p{Script=Han})。(?=\p{Script=Han}[^。]*[^。；！？]$)/u;
/** A comma that a stroke runs through, within a sentence: what is read for it stands between clauses, not between units. */
const strickenComma = /(?<=\p{Script=Han}{4})\s?[/／]\s?(?=\p{Script=Han}{4}.*。)/u;
/** A percent sign is faint beside its figure; a number that is compared, with a sign or in words, has a unit. */
const comparison = '[=≈><≥≤]|>=|<=|超过?|达到?|不?[高低大小]于|不[少多]于|不超过?';
const withoutUnit = new RegExp(
  `^(?<compared>\\s*(?:${comparison})\\s*\\d+(?:\\.\\d*)?)$|^(?<bare>\\s*\\d+(?:\\.\\d+)?)\\s*(?=以[上下内]$)`,
);
/** The point of a share is faint: few are three times the whole and more, a tenth of which is a share as usual. */
const pointOfShare = /(?<=(?<![\d.])[3-9]\d)(?=\d\s*[%％])/u;
/** What a percent sign is read as where a stroke runs through it. */
const strickenPercent = /(?<=\d)[Vv]$/;
/** The whole, with its percent sign read as figures. */
const wholeWithFigures = /^(\s*[=＝≈<＜>＞≥≤]?\s*100)(?:2|9[46])\s*$/;
/** Words that nothing begins with: the 一 before them has run together with a dash. */
const lostOne = /(?<=\d\s?[-‐‑‒–—―−－]+\s?)(?=年期|次性|般)/u;
/** The same of the strokes of 一 and 二, one of which may be the dash: no name begins with 级. */
const lostNumeral = /^(\s*(?:[0-9A-Za-z]+\s?[-‐‑‒–—―−－]+\s?)?)(?=级(?!别)\p{Script=Han})/u;
/** A dash between a code and a name that bends, or some of which does. */
const bentDash = /(?<=^\s*[0-9A-Za-z]+\s?)[-—–]?[~～][-—–]?(?=\s?\p{Script=Han})/u;
/** What is read for 目 in 目标1：, in 目标 before a mark and in 项目, where the first stroke is faint. */
const lostStroke = /[自且日](?=标(?:\d|[：:；;，,。]|$))|(?<=项)[自且日](?!期)/g;
/** What is read for 干 in 干部, where both strokes are level, one is faint, or a border lies below them. */
const hookedStroke = /^[于千十王](?=部(?![门委长]))/;
/** What is read for 土 in 水土流失 and 水土保持, where the left of its stroke is faint. */
const lostArm = /(?<=水)上(?=流失|保持)/g;
/** What is left of a unit whose top a border has taken. */
const toplessUnits: Readonly<Record<string, string>> = { 田: '亩', 尸: '户', 广: '户', 口: '台' };
const toplessUnit = /(?<=\d\s*)[田尸广口]$/u;
/** What is read for 万 between a number and what is counted. */
const dottedTenThousand = /(?<=\d\s?)方(?=\p{Script=Han})/u;
/** A dash between a number and a word is as long as the character for one. */
const dashOrOne = /(?<=\d)\s?一(?=\p{Script=Han})/gu;
/** The second half of a long dash too, but for the words that do begin with it: 一年期, 一次性, 一般. */
const longDashOrOne = /(?<=\d\s?[-‐‑‒–—―−－]\s?)一(?![年次般期])(?=\p{Script=Han})/u;

/** The tail of the comma between thousands is faint; few things that are counted have three decimals. */
const commaOfThousands = /(?<=(?<![\d.,])[1-9]\d{0,2}\s?)[.．](?=\s?\d{3}\s?[^\d\s万亿%％.,，])/gu;

/** What begins a clause with a number, and what a number begins one without: `1.摸底；2建立`. */
const numberedClause = /(?:^|[。；;，,：:\s])(\d)([.．、])(?=\D)/g;
const unnumberedClause = /(?<=(?:^|[。；;，,：:])\s?)\d(?=\p{Script=Han})/gu;

/** The point behind the number of a clause is faint. Where the one before it or after it has one, it has one too. */
const withPoints = (text: string): string => {
  const marks = new Map([...text.matchAll(numberedClause)].map(([, n, mark]) => [Number(n), mark]));
  return text.replace(unnumberedClause, (figure) => {
    const mark = marks.get(Number(figure) - 1) ?? marks.get(Number(figure) + 1);
    return marks.has(Number(figure)) || mark === undefined ? figure : `${figure}${mark}`;
  });
};

/** What the sign that a text begins with may be, each in its place; empty where it begins with none of those that are mistaken. */
export const otherSigns = (text: string): readonly string[] =>
  signs.flatMap(([read, meant]) =>
    read.test(text) ? meant.map((sign) => text.replace(read, sign)) : [],
  );

/**
 * What else a text may be though all engines read it so: letters beside digits as digits, a sign of comparison
 * before a number as its like, brackets of another shape, or one that is lost at the end. Empty where there is
 * nothing of that kind. A sign that was measured is no engine's mistake.
 */
export const sharedMistakes = (text: string, signIsMeasured = false): readonly string[] => {
  const others = [
    text.replace(beside, toDigit),
    text.replace(lettersOfCode, (letters) => letters.replace(/./g, toDigit)),
    text.replace(crossedNought, '0'),
    ...(signIsMeasured ? [] : otherSigns(text)),
    text.replace(signAsFigure, '≥'),
    text.replace(strokeBelow, (_, sign: string) => withStroke[sign] ?? sign),
    text.replace(openedTwice, '“$1”'),
    text.replace(commaWithinWord, ''),
    text.replace(quoteWithinWord, ''),
    text.replace(neverClosed, ''),
    text.replace(neverOpened, ''),
    text.replace(documentYear, '〔$1〕'),
    text.replace(wordAndNumber, ' '),
    text.replace(gapInNumber, ''),
    text.replace(marksAtEnds, ''),
    text.replace(marksWithin, ''),
    text.replace(roundStop, '。'),
    text.replace(stopWithin, '$1，'),
    text.replace(strickenComma, '，'),
    text.replace(pointOfShare, '.'),
    text.replace(withoutUnit, '$<compared>$<bare>%'),
    text.replace(wholeWithFigures, '$1%'),
    text.replace(strickenPercent, '%'),
    text.replace(toplessUnit, (unit) => toplessUnits[unit] ?? unit),
    text.replace(dottedTenThousand, '万'),
    text.replace(dashOrOne, '-'),
    text.replace(lostOne, '一'),
    text.replace(lostNumeral, '$1一'),
    text.replace(lostNumeral, '$1二'),
    text.replace(bentDash, '-'),
    text.replace(lostStroke, '目'),
    text.replace(longDashOrOne, ''),
    text.replace(hookedStroke, '干'),
    text.replace(lostArm, '土'),
    text.replace(commaOfThousands, ','),
    withPoints(text),
    closed(text),
  ];
  return others.filter((other) => other !== text);
};
