import { digitSays, saysIs } from './context';
import { type Entry, entryOf, KNOWN, pairOf, withG } from './dictionary';
import { finish, hashWord, SEED, step } from './hash';
import { Stop, TokenFlag, type Tokens } from './tokens';

/**
 * Tokens under way. Arrays are pools: each text takes the next places of them, and its `Tokens` are views of those places,
 * which nothing writes to again; small arrays for each text would cost more than reading it. A pool that is used up is
 * left to the texts that lie in it. One sink serves all calls; `tokenise` never calls itself.
 */
const POOL = 2048;
const LETTERS = 5 * POOL;
let room = 0;
let letterRoom = 0;
let id = new Uint32Array(0);
let start = id;
let end = id;
let at = id;
let flags = new Uint8Array(0);
let stops = flags;
let value = new Float64Array(0);
let letters = new Uint16Array(0);
/** Where the tokens and letters of this text begin in the pools, and where the next will stand. */
let base = 0;
let letterBase = 0;
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

/** Moves the text under way into new pools of so much room. */
const renew = (size: number, letterSize: number) => {
  const moved = <A extends Uint8Array | Uint16Array | Uint32Array | Float64Array>(
    fresh: A,
    old: A,
    from: number,
    to: number,
  ): A => {
    fresh.set(old.subarray(from, to));
    return fresh;
  };
  id = moved(new Uint32Array(size), id, base, count);
  start = moved(new Uint32Array(size), start, base, count);
  end = moved(new Uint32Array(size), end, base, count);
  // One more: where the last word ends.
  at = moved(new Uint32Array(size), at, base, count + 1);
  flags = moved(new Uint8Array(size), flags, base, count);
  stops = moved(new Uint8Array(size), stops, base, count);
  value = moved(new Float64Array(size), value, base, count);
  for (let i = 0; i <= count - base; i++) at[i] = (at[i] as number) - letterBase;
  // The word under way has letters beyond `used`.
  letters = moved(new Uint16Array(letterSize), letters, letterBase, letterRoom);
  room = size;
  letterRoom = letterSize;
  count -= base;
  sentence -= base;
  if (quote >= 0) quote -= base;
  if (afterDigit >= 0) afterDigit -= base;
  used -= letterBase;
  base = 0;
  letterBase = 0;
};

/** Single letters waiting to be read together (see spaced.ts): how many, and where the last ends. */
export const apart = { letters: 0, end: 0 };

/** Begins a text. */
export const begin = (text: string) => {
  source = text;
  afterDigit = -1;
  apart.letters = 0;
  base = count;
  letterBase = used;
  // Pools that a long text made wide are left to it.
  if (room - base < 64 || letterRoom - used < 512 || room > 4 * POOL) {
    base = 0;
    letterBase = 0;
    count = 0;
    used = 0;
    letterRoom = 0;
    renew(POOL, LETTERS);
  }
  at[base] = used;
  sentence = base;
  quote = -1;
  stop = Stop.Sentence;
};

/** Notes what stands between two words; the strongest counts. */
export const separate = (what: number) => {
  if (what > stop) stop = what;
};

/** Room for the letters of one word of at most `length` units, to be written from `wordStart()` on. */
export const lettersFor = (length: number): Uint16Array => {
  if (used + length > letterRoom) renew(room, 2 * (used - letterBase + length) + LETTERS);
  return letters;
};
export const wordStart = () => used;

/** A lone 2 or 4 that was no number becomes the word it stood for. `next` is the word behind it, 0 at an end. */
const rereadDigit = (next: number) => {
  const digit = count - 1;
  afterDigit = -1;
  if (digit === base || stops[digit] !== Stop.None || (flags[digit - 1] ?? 0) & TokenFlag.Number) return;
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
  if (count + 2 > room) renew(2 * (count - base) + POOL, letterRoom);
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

/** Writes one letter that is a word of its own. */
export const emitLetter = (letter: number, from: number, to: number) => {
  lettersFor(1)[used] = letter;
  emit(finish(step(SEED, letter)), used + 1, from, to, 0, false);
};

/** Number words that stand together are one number: "twenty two", "two hundred". Returns whether they were joined. */
const joinNumbers = (amount: number, to: number): boolean => {
  const last = count - 1;
  if (last < base || stop !== Stop.None || !((flags[last] ?? 0) & TokenFlag.Number)) return false;
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
  if (entry.second && count > base && stop === Stop.None) {
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
  if (entry.value >= 0) {
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
  if (entry === undefined) {
    if (rewrite && letters[to - 1] === 110 && letters[to - 2] === 105) {
      const whole = withG(written(used, to));
      if (whole) return emitWords([whole], from, spanEnd, flag);
    }
  } else if (entry !== KNOWN) {
    if (rewrite && entry.to && (apostrophe || !entry.apostrophe)) return emitWords(entry.to, from, spanEnd, flag);
    if (special(entry, word, to, from, spanEnd, flag)) return;
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
export const lastWord = (): number => (count > base ? (id[count - 1] ?? 0) : 0);
export const lastEnd = (): number => (count > base ? (end[count - 1] ?? 0) : 0);

/** Hands the tokens over. */
export const done = (original: string): Tokens => {
  if (afterDigit === count) rereadDigit(0);
  source = '';
  const words = letters.subarray(letterBase, used);
  for (let i = base; i <= count; i++) at[i] = (at[i] as number) - letterBase;
  const offsets = at.subarray(base, count + 1);
  const tokens: Tokens = {
    original,
    count: count - base,
    id: id.subarray(base, count),
    start: start.subarray(base, count),
    end: end.subarray(base, count),
    flags: flags.subarray(base, count),
    stop: stops.subarray(base, count),
    value: value.subarray(base, count),
    letters: words,
    at: offsets,
    word(i) {
      let word = '';
      for (let k = offsets[i] ?? 0; k < (offsets[i + 1] ?? 0); k++) word += String.fromCharCode(words[k] ?? 0);
      return word;
    },
  };
  // The next text's places begin behind the end of the last word.
  count++;
  return tokens;
};
