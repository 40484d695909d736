import { mixedWord } from './chunk';
import { EMOJI_WORDS } from './emoji';
import { ASCII, fold, Kind } from './fold';
import { finish, hashWord, SEED } from './hash';
import { squeeze } from './mend';
import * as sink from './sink';
import { flushApart, letterApart } from './spaced';
import { Stop, TokenFlag, type Tokens } from './tokens';

/** Words whose full stop ends no sentence; "dr" has become "doctor". */
const ABBREVIATIONS = new Set(['mr', 'mrs', 'ms', 'doctor', 'st', 'vs', 'prof', 'etc', 'jr', 'approx'].map(hashWord));

/** ASCII characters that can go on with a word begun in letters: digits, signs, control characters. */
const JOINS = Uint8Array.from(
  ASCII,
  (kind, c) =>
    +(kind === Kind.Digit || kind === Kind.Sign || kind === Kind.Drop || kind === Kind.Apostrophe || c === 33),
);

/** A sign with a blank behind it does not go on with the word ("stop! now"). */
const endsBehind = (source: string, j: number, sign: number): boolean => {
  const next = source.charCodeAt(j + 1);
  return (sign < 48 || sign > 57) && (next === 32 || next === 10 || j + 1 === source.length);
};

const isLetter = (unit: number) => (unit < 128 ? ASCII[unit] === Kind.Letter : fold(unit) >> 16 === Kind.Letter);

/** What stands at `i` between words: notes stops and quotations; returns where to go on. */
const between = (source: string, i: number, kind: number, size: number): number => {
  switch (kind) {
    case Kind.Dot: {
      let j = i + 1;
      while (source.charCodeAt(j) === 46) j++;
      const next = source.charCodeAt(j);
      // k.m.s, e.g.: a dot between single letters.
      if (j === i + 1 && isLetter(next) && sink.apart.letters > 0 && sink.apart.end === i) return j;
      flushApart();
      // .45 is a number
      if (j === i + 1 && next >= 48 && next <= 57 && source.charCodeAt(i - 1) === 32) return j;
      if (j > i + 1) sink.endSentence(Stop.Line, false);
      else if (!(ABBREVIATIONS.has(sink.lastWord()) && sink.lastEnd() === i)) sink.endSentence(Stop.Sentence, false);
      return j;
    }
    case Kind.Dots:
      flushApart();
      sink.endSentence(Stop.Line, false);
      break;
    case Kind.End:
      flushApart();
      sink.endSentence(Stop.Sentence, fold(source.charCodeAt(i)) % 65536 === 63);
      break;
    case Kind.Newline: {
      flushApart();
      let j = i + 1;
      let lines = source.charCodeAt(i) === 13 && source.charCodeAt(j) === 10 ? 0 : 1;
      for (; j < source.length; j++) {
        const unit = source.charCodeAt(j);
        if (unit === 10) lines++;
        else if (unit !== 13 && unit !== 32 && unit !== 9) break;
      }
      sink.endSentence(lines > 1 ? Stop.Sentence : Stop.Line, false);
      return j;
    }
    case Kind.Clause:
    case Kind.Dash:
      flushApart();
      sink.separate(Stop.Clause);
      break;
    case Kind.Quote:
      flushApart();
      sink.quotation();
      break;
    case Kind.Gap:
      // " - " and "--" are dashes; self-harm is two words.
      if (source.charCodeAt(i) === 45 && (source.charCodeAt(i + 1) === 45 || source.charCodeAt(i + 1) === 32)) {
        if (source.charCodeAt(i - 1) === 32 || source.charCodeAt(i + 1) === 45) {
          if (sink.apart.letters === 0) sink.separate(Stop.Clause);
        }
      }
      break;
    default:
      break;
  }
  return i + size;
};

/**
 * The words of a text with their places in it. Any string is safe: lone surrogates, control characters, megabytes; time
 * grows with the length. See the door of this room for the order of the clean-up.
 */
export const tokenise = (source: string): Tokens => {
  const length = source.length;
  sink.begin(source);
  let i = 0;
  while (i < length) {
    const c = source.charCodeAt(i);
    const kind = c < 128 ? (ASCII[c] as number) : -1;
    if (kind === Kind.Space) {
      i++;
      continue;
    }
    if (kind === Kind.Letter) {
      // A longer word ends a run of single letters: they are written before its own letters are read.
      if (sink.apart.letters > 0 && isLetter(source.charCodeAt(i + 1))) flushApart();
      // The usual word: ASCII letters and perhaps an apostrophe, hashed as it is read.
      let j = i;
      let h = SEED;
      let room = sink.lettersFor(64);
      let from = sink.wordStart();
      let to = from;
      let limit = from + 64;
      let capitals = 0;
      let one = 0;
      let two = 0;
      let stretched = false;
      let apostrophe = 0;
      let d = c;
      do {
        if (d < 97) {
          d |= 32;
          capitals++;
        }
        if (d === one && d === two) stretched = true;
        two = one;
        one = d;
        if (to === limit) {
          // More room may be elsewhere.
          const length = to - from;
          room = sink.lettersFor(2 * length);
          from = sink.wordStart();
          to = from + length;
          limit = to + length;
        }
        room[to++] = d;
        h = Math.imul(h ^ d, 0x01000193);
        d = source.charCodeAt(++j);
        if (d === 39 || d === 0x2019) {
          const next = source.charCodeAt(j + 1) | 32;
          if (next >= 97 && next <= 122) {
            apostrophe = to - from;
            d = source.charCodeAt(++j);
          }
        }
      } while ((d >= 97 && d <= 122) || (d >= 65 && d <= 90));
      // Digits, signs or letters from elsewhere in the same word: read it again, slowly.
      if (d > 127 || (d < 128 && JOINS[d] === 1 && !endsBehind(source, j, d))) {
        const next = mixedWord(source, i);
        if (next > i) {
          i = next;
          continue;
        }
      }
      if (to - from === 1) {
        i = letterApart(source, i, j, one, capitals > 0);
        continue;
      }
      if (sink.apart.letters > 0) {
        flushApart();
        continue;
      }
      const flag = capitals > 1 && capitals === to - from ? TokenFlag.Capitals : 0;
      if (stretched) sink.emitText(squeeze(sink.written(from, to)), i, j, flag | TokenFlag.Mended, apostrophe);
      else if (apostrophe > 0) sink.emitText(sink.written(from, to), i, j, flag, apostrophe);
      else sink.emit(finish(h), to, i, j, flag, false);
      i = j;
      continue;
    }
    const folded = kind >= 0 ? kind << 16 : fold(source.codePointAt(i) as number);
    const size = c >= 0xd800 && c < 0xdc00 && (source.codePointAt(i) as number) > 0xffff ? 2 : 1;
    const what = folded >> 16;
    if (what === Kind.Digit || what === Kind.Letter || what === Kind.Spread || what === Kind.Sign) {
      const next = mixedWord(source, i);
      i = next > i ? next : i + size;
    } else if (what === Kind.Emoji) {
      flushApart();
      sink.emitWords([EMOJI_WORDS[folded & 0xffff] as string], i, i + size, TokenFlag.Emoji);
      i += size;
    } else i = between(source, i, what, size);
  }
  flushApart();
  return sink.done(source);
};
