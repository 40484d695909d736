import { digitSays, saysIs } from './context';
import { type Entry, entryOf, pairOf, withG } from './dictionary';
import { finish, hashWord, SEED, step } from './hash';
import { Stop, TokenFlag, type Tokens } from './tokens';

/**
 * Tokens under way: arrays that grow by doubling and are copied out once, at their right size.
 * One sink serves all calls; `tokenise` never calls itself.
 */
let room = 256;
let letterRoom = 2048;
let id = new Uint32Array(room);
let start = new Uint32Array(room);
let end = new Uint32Array(room);
let flags = new Uint8Array(room);
let stops = new Uint8Array(room);
let value = new Float64Array(room);
let at = new Uint32Array(room + 1);
let letters = new Uint16Array(letterRoom);
let count = 0;
let used = 0;
/** First token of the sentence under way, of the open quotation (-1: none). */
let sentence = 0;
let quote = -1;
/** What stood since the last token. */
let stop: number = Stop.Sentence;
/** `count` right after a lone 2 or 4 was written, which may turn out to be "to" or "for"; -1: none. */
let afterDigit = -1;
let source = '';

const ROOM_KEPT = 1 << 15;

const resize = (size: number, letterSize: number) => {
  const grown = <A extends Uint8Array | Uint16Array | Uint32Array | Float64Array>(fresh: A, old: A): A => {
    fresh.set(old.length > fresh.length ? old.subarray(0, fresh.length) : old);
    return fresh;
  };
  if (size !== room) {
    id = grown(new Uint32Array(size), id);
    start = grown(new Uint32Array(size), start);
    end = grown(new Uint32Array(size), end);
    flags = grown(new Uint8Array(size), flags);
    stops = grown(new Uint8Array(size), stops);
    value = grown(new Float64Array(size), value);
    at = grown(new Uint32Array(size + 1), at);
    room = size;
  }
  if (letterSize !== letterRoom) {
    letters = grown(new Uint16Array(letterSize), letters);
    letterRoom = letterSize;
  }
};

/** Single letters waiting to be read together (see spaced.ts): how many, and where the last ends. */
export const apart = { letters: 0, end: 0 };

/** Begins a text. */
export const begin = (text: string) => {
  source = text;
  afterDigit = -1;
  if (room > ROOM_KEPT) resize(256, 2048);
  apart.letters = 0;
  count = 0;
  used = 0;
  sentence = 0;
  quote = -1;
  stop = Stop.Sentence;
};

/** Notes what stands between two words; the strongest counts. */
export const separate = (what: number) => {
  if (what > stop) stop = what;
};

/** Room for the letters of one word of at most `length` units, to be written from `wordStart()` on. */
export const lettersFor = (length: number): Uint16Array => {
  if (used + length > letterRoom) resize(room, Math.max(letterRoom * 2, used + length));
  return letters;
};
export const wordStart = () => used;

/** A lone 2 or 4 that was no number becomes the word it stood for. `next` is the word behind it, 0 at an end. */
const rereadDigit = (next: number) => {
  const digit = count - 1;
  afterDigit = -1;
  if (digit === 0 || stops[digit] !== Stop.None || (flags[digit - 1] ?? 0) & TokenFlag.Number) return;
  const plain = digitSays(letters[at[digit] ?? 0] ?? 0, id[digit - 1] ?? 0, next);
  if (!plain) return;
  // The letters of the word under way move along.
  const grown = plain.length - 1;
  const behind = at[count] ?? 0;
  lettersFor(grown);
  letters.copyWithin(behind + grown, behind, used);
  used += grown;
  for (let i = 0; i < plain.length; i++) letters[behind - 1 + i] = plain.charCodeAt(i);
  at[count] = behind + grown;
  id[digit] = hashWord(plain);
  value[digit] = Number.NaN;
  flags[digit] = ((flags[digit] ?? 0) & ~TokenFlag.Number) | TokenFlag.Mended;
};

const push = (word: number, from: number, to: number, flag: number, amount: number) => {
  if (afterDigit === count) rereadDigit(stop === Stop.None ? word : 0);
  if (count + 1 >= room) resize(room * 2, letterRoom);
  id[count] = word;
  start[count] = from;
  end[count] = to;
  if (stop !== 0) flag |= stop >= Stop.Line ? TokenFlag.SentenceStart | TokenFlag.ClauseStart : TokenFlag.ClauseStart;
  flags[count] = flag;
  stops[count] = stop;
  value[count] = amount;
  stop = Stop.None;
  count++;
  at[count] = used;
};

/** Writes plain words that share one span of the original. */
export const emitWords = (words: readonly string[], from: number, to: number, flag: number) => {
  for (const word of words) {
    const room = lettersFor(word.length);
    for (let i = 0; i < word.length; i++) room[used + i] = word.charCodeAt(i);
    emit(hashWord(word), used + word.length, from, to, flag, false, false);
  }
};

/** Number words that stand together are one number: "twenty two", "two hundred". Returns whether they were joined. */
const joinNumbers = (amount: number, to: number): boolean => {
  const last = count - 1;
  if (last < 0 || stop !== Stop.None || !((flags[last] ?? 0) & TokenFlag.Number)) return false;
  const before = value[last] ?? 0;
  const tens = before >= 20 && before < 100 && before % 10 === 0 && amount > 0 && amount < 10;
  const times = (amount === 100 && before > 0 && before < 100) || (amount >= 1000 && before > 0 && before < 1000);
  // "20 5" stays two numbers; "20 thousand" does not.
  const digits = (letters[at[last] ?? 0] ?? 0) < 58;
  if (!times && (!tens || digits)) return false;
  const sum = String(tens ? before + amount : before * amount);
  used = at[last] ?? 0;
  lettersFor(sum.length);
  for (let i = 0; i < sum.length; i++) letters[used++] = sum.charCodeAt(i);
  id[last] = hashWord(sum);
  value[last] = Number(sum);
  end[last] = to;
  at[count] = used;
  return true;
};

const special = (entry: Entry, word: number, to: number, from: number, spanEnd: number, flag: number): boolean => {
  if (entry.second && count > 0 && stop === Stop.None) {
    const plain = pairOf(id[count - 1] ?? 0, word);
    if (plain) {
      // Unwrites the first of the pair and stands in its place.
      count--;
      const first = start[count] ?? from;
      stop = stops[count] ?? 0;
      used = at[count] ?? 0;
      emitWords(plain, first, spanEnd, (flag & (flags[count] ?? 0)) | TokenFlag.Mended);
      return true;
    }
  }
  if (entry.value !== undefined) {
    if (joinNumbers(entry.value, spanEnd)) return true;
    used = to;
    push(word, from, spanEnd, flag | TokenFlag.Number, entry.value);
    return true;
  }
  if (entry.clause) separate(Stop.Clause);
  return false;
};

/**
 * Ends a word whose letters stand in `letters` from `wordStart()` up to `to`: rewrites it if it is a chat spelling,
 * joins it to the word before if the two are a pair or one number.
 */
export const emit = (
  word: number,
  to: number,
  from: number,
  spanEnd: number,
  flag: number,
  apostrophe: boolean,
  rewrite = true,
) => {
  const entry = entryOf(word);
  if (entry !== undefined) {
    const { to: plain } = entry;
    if (rewrite && plain && (apostrophe || !entry.apostrophe)) return emitWords(plain, from, spanEnd, flag);
    if (special(entry, word, to, from, spanEnd, flag)) return;
  } else if (rewrite && letters[to - 1] === 110 && letters[to - 2] === 105) {
    const whole = withG(written(used, to));
    if (whole) return emitWords([whole], from, spanEnd, flag);
  }
  used = to;
  push(word, from, spanEnd, flag, Number.NaN);
};

/** Letters just written and not yet ended, as a string: for words that need a closer look. */
export const written = (from: number, to: number): string => {
  let word = '';
  for (let i = from; i < to; i++) word += String.fromCharCode(letters[i] ?? 0);
  return word;
};

const SUFFIXES: [string, string][] = [
  ['nt', 'not'],
  ['ll', 'will'],
  ['ve', 'have'],
  ['re', 'are'],
  ['d', 'would'],
];

/** Writes one word given as a string. `apostrophe` is the place of the apostrophe it was written with, 0 for none. */
export const emitText = (word: string, from: number, to: number, flag: number, apostrophe: number) => {
  const hash = hashWord(word);
  const plain = apostrophe > 0 ? entryOf(hash)?.to : undefined;
  if (apostrophe > 0 && apostrophe === word.length - 1 && plain?.[1] !== 'is') {
    const stem = word.slice(0, -1);
    if (word.endsWith('s') && saysIs(stem, source, to)) {
      emitText(stem, from, to, flag, 0);
      return emitWords(['is'], from, to, flag);
    }
  }
  if (apostrophe > 0 && plain === undefined) {
    // "mom'll", "that'd've": contractions that are no chat spelling of their own.
    for (const [suffix, plain] of SUFFIXES) {
      const at = word.length - suffix.length;
      if (word.endsWith(suffix) && apostrophe === at + (plain === 'not' ? 1 : 0) && at > 0)
        return emitWords([word.slice(0, at), plain], from, to, flag);
    }
  }
  const room = lettersFor(word.length);
  for (let i = 0; i < word.length; i++) room[used + i] = word.charCodeAt(i);
  emit(hash, used + word.length, from, to, flag, apostrophe > 0);
};

/** Writes a number in digits. */
export const emitNumber = (digits: string, from: number, to: number, flag: number) => {
  lettersFor(digits.length);
  let h = SEED;
  for (let i = 0; i < digits.length; i++) {
    letters[used++] = digits.charCodeAt(i);
    h = step(h, digits.charCodeAt(i));
  }
  push(finish(h), from, to, flag | TokenFlag.Number, Number(digits));
  const sign = source.charCodeAt(from);
  if (to - from === 1 && (sign === 50 || sign === 52)) afterDigit = count;
};

/** A sentence ends here; `asks` when with a question mark. */
export const endSentence = (what: number, asks: boolean) => {
  if (asks) for (let i = sentence; i < count; i++) flags[i] = (flags[i] ?? 0) | TokenFlag.Question;
  sentence = count;
  separate(what);
};

const QUOTE_LONGEST = 300;

/** A quotation mark: opens, or closes what is open. Runs that never close, or are longer than 300 words, are no quotation. */
export const quotation = () => {
  if (quote >= 0 && count - quote <= QUOTE_LONGEST) {
    for (let i = quote; i < count; i++) flags[i] = (flags[i] ?? 0) | TokenFlag.Quoted;
    quote = -1;
  } else quote = count;
};

/** Whether the last written token is one of the abbreviations whose full stop ends no sentence. */
export const lastWord = (): number => (count > 0 ? (id[count - 1] ?? 0) : 0);
export const lastEnd = (): number => (count > 0 ? (end[count - 1] ?? 0) : 0);

/** Hands the tokens over. */
export const done = (original: string): Tokens => {
  if (afterDigit === count) rereadDigit(0);
  source = '';
  const words = letters.slice(0, used);
  const offsets = at.slice(0, count + 1);
  return {
    original,
    count,
    id: id.slice(0, count),
    start: start.slice(0, count),
    end: end.slice(0, count),
    flags: flags.slice(0, count),
    stop: stops.slice(0, count),
    value: value.slice(0, count),
    letters: words,
    at: offsets,
    word(i) {
      let word = '';
      for (let k = offsets[i] ?? 0; k < (offsets[i + 1] ?? 0); k++) word += String.fromCharCode(words[k] ?? 0);
      return word;
    },
  };
};
