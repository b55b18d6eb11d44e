/**
 * Radicals that stand for characters. Programs that write PDFs map a glyph to the radical that shares it, so
 * that 人 is copied as ⼈; NFKC folds the Kangxi radicals and leaves most of the supplement.
 *
 * Source: Unicode Character Database 15.0, EquivalentUnifiedIdeograph.txt, whole for both blocks. Each
 * table lists the characters of a block in order, a space for those without an equivalent.
 */
const supplementStart = 0x2e80;
const supplement =
  ' 厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑𫜹忄心扌攵 旡日月歺母' +
  '民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艹' +
  '艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠' +
  '饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟';
const kangxiStart = 0x2f00;
const kangxi =
  '一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土' +
  '士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈戶手' +
  '支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉' +
  '瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳' +
  '聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛' +
  '辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯' +
  '鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠';

const tableFrom = (start: number, characters: string): readonly (readonly [string, string])[] =>
  Array.from(characters, (to, index) => [String.fromCodePoint(start + index), to] as const);

/**
 * Where fonts for the mainland give the radical another shape than the one that Unicode names, and share
 * its glyph with that character: a map from their glyphs that says ⼾ means 户.
 */
const mainland: readonly (readonly [string, string])[] = [
  ['\u2e95', '彐'],
  ['\u2f3e', '户'],
];

const equivalents: ReadonlyMap<string, string> = new Map([
  ...[...tableFrom(supplementStart, supplement), ...tableFrom(kangxiStart, kangxi)].filter(
    ([, to]) => to !== ' ',
  ),
  ...mainland,
]);

const radicals = /[\u2e80-\u2ef3\u2f00-\u2fd5]/g;
const compatibilityIdeographs = /[\uf900-\ufad9\u{2f800}-\u{2fa1d}]/gu;

/**
 * Kangxi radicals, radicals of the supplement and compatibility ideographs as the unified ideographs that
 * they stand for: `⼈⺠` → `人民`. Nothing else changes, full-width forms and spaces neither.
 */
export const foldRadicals = (text: string): string =>
  text
    .replace(radicals, (c) => equivalents.get(c) ?? c)
    .replace(compatibilityIdeographs, (c) => c.normalize('NFKC'));
