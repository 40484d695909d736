import { EMOJI_OF } from './emoji';

/** What a character is to the tokeniser. */
export const Kind = {
  /** Separates words, means nothing else. */
  Gap: 0,
  Letter: 1,
  Digit: 2,
  Space: 3,
  Newline: 4,
  Dot: 5,
  /** ! and ? */
  End: 6,
  /** , ; : and brackets */
  Clause: 7,
  Quote: 8,
  Apostrophe: 9,
  /** Signs that pose as letters inside words: @ $ * | € */
  Sign: 10,
  Dash: 11,
  /** Zero-width, control and combining characters: as if they were not there. */
  Drop: 12,
  Emoji: 13,
  /** One character that becomes several letters (ß, æ, ﬁ, ㎎): place in `SPREAD`. */
  Spread: 14,
  /** … */
  Dots: 15,
} as const;

/** What characters of kind `Spread` become. */
export const SPREAD: string[] = [];

type Signs = Record<string, string>;
/** { a: 'ᴀɑ' } to { ᴀ: 'a', ɑ: 'a' }. */
const bySign = (byLetter: Signs): Signs =>
  Object.fromEntries(Object.entries(byLetter).flatMap(([letter, signs]) => [...signs].map((sign) => [sign, letter])));

/** Letters that have no Unicode decomposition but are read as Latin: look-alikes and small capitals. */
const LATIN = bySign({
  a: 'ɑᴀ',
  b: 'ʙɓ',
  c: 'ᴄ',
  d: 'đᴅɗ',
  e: 'ᴇɛ',
  f: 'ꜰƒ',
  g: 'ɡɢ',
  h: 'ħʜ',
  i: 'ıɩɪɨ',
  j: 'ᴊȷ',
  k: 'ᴋƙ',
  l: 'łʟƚ',
  m: 'ᴍ',
  n: 'ɴɳ',
  o: 'øᴏɵɔ',
  p: 'ᴘƥ',
  q: 'ǫ',
  r: 'ʀɾ',
  s: 'ꜱʂ',
  t: 'ŧᴛƭ',
  u: 'ᴜʉ',
  v: 'ᴠʋ',
  w: 'ᴡ',
  y: 'ʏ',
  z: 'ᴢʐ',
});

/** Cyrillic, Greek and other letters that pose as Latin; used only inside words that also hold Latin letters. */
const POSING = bySign({
  a: 'аαӓ',
  b: 'ьβв',
  c: 'сϲ',
  d: 'ԁ',
  e: 'еєεҽӗё',
  f: 'ғ',
  g: 'ց',
  h: 'һнհ',
  i: 'іιїꙇ',
  j: 'јϳյ',
  k: 'кκ',
  l: 'ӏ',
  m: 'м',
  n: 'пηпո',
  o: 'оοσօ',
  p: 'рρ',
  q: 'ԛզ',
  r: 'гг',
  s: 'ѕ',
  t: 'тτ',
  u: 'υսμ',
  v: 'ѵν',
  w: 'ԝωшա',
  x: 'хχ',
  y: 'уγү',
  z: 'ᴢ',
});

/** The Latin letter a foreign one poses as, or 0. */
export const posesAs = (unit: number): number => {
  const latin = POSING[String.fromCharCode(unit)];
  return latin ? latin.charCodeAt(0) : 0;
};

const SPREADS: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ð: 'd' };

const APOSTROPHES = "'’‘‛ʼʻ´`′＇ʹ";
const QUOTES = '"“”„‟«»＂〝〞「」『』';
const SIGNS = '@$*|€¡＊∗⁎✱';
const CLAUSES = ',;:()[]{}<>،؛、，；：（）【】';
const DASHES = '–—―−‒﹘';
const ENDS = '!?！？‽⁇⁈⁉؟‼。';

const code = (kind: number, unit: number) => (kind << 16) | unit;

const foldLetters = (letters: string): number => {
  if (letters.length === 1) {
    const latin = LATIN[letters] ?? letters;
    const spread = SPREADS[letters];
    if (!spread) return code(/\p{Nd}/u.test(latin) ? Kind.Digit : Kind.Letter, latin.charCodeAt(0));
    SPREAD.push(spread);
  } else SPREAD.push(letters);
  return code(Kind.Spread, SPREAD.length - 1);
};

const foldPoint = (point: number): number => {
  const sign = String.fromCodePoint(point);
  const emoji = EMOJI_OF.get(point);
  if (emoji !== undefined) return code(Kind.Emoji, emoji);
  if (APOSTROPHES.includes(sign)) return code(Kind.Apostrophe, 39);
  if (QUOTES.includes(sign)) return code(Kind.Quote, point);
  if (SIGNS.includes(sign)) return code(Kind.Sign, point < 128 ? point : sign === '€' ? 101 : sign === '¡' ? 33 : 42);
  if (CLAUSES.includes(sign)) return code(Kind.Clause, point);
  if (DASHES.includes(sign)) return code(Kind.Dash, point);
  if (ENDS.includes(sign)) return code(Kind.End, '?？⁇⁈⁉؟'.includes(sign) ? 63 : 33);
  if (sign === '.' || sign === '．' || sign === '｡') return code(Kind.Dot, 46);
  if (sign === '…' || sign === '‥') return code(Kind.Dots, 46);
  if (sign === '-' || sign === '‐' || sign === '‑') return code(Kind.Gap, 45);
  if (point === 10 || point === 13 || point === 0x85 || point === 0x2028 || point === 0x2029)
    return code(Kind.Newline, 10);
  if (/\s/.test(sign)) return code(Kind.Space, 32);
  // Skin tones, variation selectors, zero-width, direction marks, control characters, accents.
  if (/[\p{M}\p{Cc}\p{Cf}\p{Cs}\u115F\u1160\u3164\uFFA0]/u.test(sign) || (point >= 0x1f3fb && point <= 0x1f3ff))
    return code(Kind.Drop, 0);
  // White-on-black and squared capitals have no decomposition.
  if (point >= 0x1f150 && point <= 0x1f169) return code(Kind.Letter, point - 0x1f150 + 97);
  if (point >= 0x1f170 && point <= 0x1f189) return code(Kind.Letter, point - 0x1f170 + 97);
  const plain = sign
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFC');
  // ½ is not 12, and ™ is no part of the word before it.
  if (/[⁄™℠]/.test(plain + sign)) return code(Kind.Gap, 32);
  const letters = plain.replace(/[^\p{L}\p{N}]+/gu, '');
  if (!letters) return code(plain.trim() ? Kind.Gap : Kind.Space, 32);
  // Letters beyond the BMP that stay so (rare scripts): one unit stands for them.
  if (letters.length === 2 && (letters.codePointAt(0) ?? 0) > 0xffff)
    return code(Kind.Letter, 0xe000 | (point & 0x1fff));
  const digits = letters.replace(/\p{Nd}/gu, (d) => String(digitValue(d)));
  return foldLetters(digits);
};

const digitValue = (sign: string): number => {
  const point = sign.codePointAt(0) ?? 48;
  if (point < 128) return point - 48;
  // Unicode keeps the ten digits of a script side by side, and zero is the first that has no digit right before it.
  let zero = point;
  while (point - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return point - zero;
};

const pages: (Int32Array | undefined)[] = [];

/**
 * Kind and folded unit of a code point, as `kind << 16 | unit`. Pages of 256 are filled character by character when
 * first met: whole-text `normalize` would lose the offsets. Accents go, letters are lower-case.
 */
export const fold = (point: number): number => {
  const high = point >> 8;
  let page = pages[high];
  if (!page) {
    page = new Int32Array(256).fill(-1);
    pages[high] = page;
  }
  let folded = page[point & 255] ?? -1;
  if (folded < 0) {
    folded = foldPoint(point);
    page[point & 255] = folded;
  }
  return folded;
};

/** Kinds of the ASCII characters: the fast path. */
export const ASCII = Uint8Array.from({ length: 128 }, (_, point) => fold(point) >> 16);
