import { entryOf } from './dictionary';
import { fold, Kind, posesAs, SPREAD } from './fold';
import { hashWord } from './hash';
import { squeeze, unleet } from './mend';
import * as sink from './sink';
import { flushApart, letterApart } from './spaced';
import { Stop, TokenFlag } from './tokens';

/**
 * Words that are not plain ASCII letters: digits, signs that pose as letters, letters from elsewhere, accents,
 * zero-width characters. The characters of the word are read into units, each with its place in the text.
 */
const from: number[] = [];
const to: number[] = [];
const units: number[] = [];
/** The units before foreign letters were read as Latin. */
let asWritten: number[] = units;

const isDigit = (unit: number | undefined) => unit !== undefined && unit >= 48 && unit <= 57;
const isWordKind = (kind: number) => kind === Kind.Letter || kind === Kind.Digit || kind === Kind.Spread;
const kindAt = (source: string, i: number) =>
  i < source.length ? fold(source.codePointAt(i) as number) >> 16 : Kind.Gap;

/** After signs that pose as letters there must come a letter or digit; looks over at most four of them. */
const goesOn = (source: string, i: number): boolean => {
  for (let k = i; k < i + 4; k++) {
    const kind = kindAt(source, k);
    if (isWordKind(kind)) return true;
    if (kind !== Kind.Sign && kind !== Kind.End && kind !== Kind.Drop) return false;
  }
  return false;
};

/** 1,000 and 3.5: what a comma or full stop inside a number is. */
const insideNumber = (source: string, i: number, unit: number): boolean => {
  if (!isDigit(units[units.length - 1]) || !isDigit(source.charCodeAt(i + 1))) return false;
  if (unit === 46) return !units.slice(-12).includes(46);
  return isDigit(source.charCodeAt(i + 2)) && isDigit(source.charCodeAt(i + 3)) && !isDigit(source.charCodeAt(i + 4));
};

const add = (unit: number, start: number, end: number) => {
  units.push(unit);
  from.push(start);
  to.push(end);
};

const emitPiece = (a: number, b: number, apostrophe: number) => {
  // A piece that holds no Latin letter of its own stays as it was written.
  const foreign = asWritten.slice(a, b).every((unit) => unit > 127);
  const word = text(a, b, foreign ? asWritten : units);
  const start = from[a] as number;
  const end = to[b - 1] as number;
  if (isDigit(units[a])) sink.emitNumber(word, start, end, 0);
  else
    sink.emitText(
      /(.)\1\1/.test(word) ? squeeze(word) : word,
      start,
      end,
      0,
      apostrophe > a && apostrophe < b ? apostrophe - a : 0,
    );
};

const text = (a: number, b: number, of = units): string => {
  let word = '';
  for (let k = a; k < b; k++) word += String.fromCharCode(of[k] as number);
  return word;
};

/** Digits, letters and signs side by side that make no word: "800mg", "stop!please". */
const emitPieces = (apostrophe: number) => {
  let a = 0;
  const kindOf = (unit: number | undefined) =>
    isDigit(unit) || unit === 46 ? 1 : unit === 33 || unit === 36 || unit === 42 || unit === 64 || unit === 124 ? 2 : 0;
  for (let k = 1; k <= units.length; k++) {
    const kind = kindOf(units[a]);
    if (k < units.length && kindOf(units[k]) === kind) continue;
    if (kind !== 2) emitPiece(a, k, apostrophe);
    else if (units[a] === 33) sink.endSentence(Stop.Sentence, false);
    a = k;
  }
};

/** "joe@mail.com": letters, @, letters, and a full stop inside. */
const isAddress = (source: string, word: string, end: number): boolean =>
  word.indexOf('@') > 0 && source.charCodeAt(end) === 46 && kindAt(source, end + 1) === Kind.Letter;

/**
 * Reads one word at `i`, whatever it is made of, and writes it. Returns where it ends, or `i` when there is nothing here
 * that the plain path does not read as well.
 */
export const mixedWord = (source: string, i: number): number => {
  units.length = 0;
  from.length = 0;
  to.length = 0;
  let latin = 0;
  let foreign = 0;
  let capitals = 0;
  let marks = 0;
  let digits = 0;
  let signs = 0;
  let apostrophe = 0;
  let j = i;
  let end = i;
  while (j < source.length) {
    const point = source.codePointAt(j) as number;
    const size = point > 0xffff ? 2 : 1;
    const folded = fold(point);
    const kind = folded >> 16;
    const unit = folded & 0xffff;
    if (kind === Kind.Letter) {
      if (unit < 128) latin++;
      else foreign++;
      if (point !== unit) {
        if (point < 91 && point > 64) capitals++;
        else marks++;
      }
      add(unit, j, j + size);
    } else if (kind === Kind.Digit) {
      digits++;
      add(unit, j, j + size);
    } else if (kind === Kind.Spread) {
      const letters = SPREAD[unit] as string;
      for (let k = 0; k < letters.length; k++) {
        const letter = letters.charCodeAt(k);
        if (isDigit(letter)) digits++;
        else latin++;
        add(letter, j, j + size);
      }
      marks++;
    } else if (kind === Kind.Drop) {
      marks++;
      j += size;
      continue;
    } else if ((kind === Kind.Sign || point === 33) && goesOn(source, j + 1)) {
      signs++;
      add(unit, j, j + size);
    } else if (kind === Kind.Apostrophe && units.length > 0 && kindAt(source, j + 1) === Kind.Letter) {
      apostrophe = units.length;
    } else if ((point === 46 || point === 44) && insideNumber(source, j, point)) {
      if (point === 46) add(46, j, j + 1);
    } else break;
    j += size;
    end = j;
  }
  if (units.length === 0 || latin + foreign + digits === 0) return i;
  if (digits + signs + marks + foreign === 0) return i;
  // A sign of money before a number is no letter.
  if (units[0] === 36 && isDigit(units[1])) return i;
  asWritten = units;
  if (latin > 0 && foreign > 0) {
    asWritten = units.slice();
    for (let k = 0; k < units.length; k++) {
      const posed = (units[k] as number) > 127 ? posesAs(units[k] as number) : 0;
      if (posed) units[k] = posed;
    }
  }
  if (units.length === 1 && digits === 0) return letterApart(source, i, j, units[0] as number, capitals > 0);
  flushApart();
  const flag =
    (capitals > 1 && capitals === latin ? TokenFlag.Capitals : 0) | (foreign > 0 && latin > 0 ? TokenFlag.Mended : 0);
  const word = text(0, units.length);
  if (digits + signs === 0) {
    const stretched = /(.)\1\1/.test(word);
    const mended = stretched || flag || j > end || marks > 0 ? TokenFlag.Mended : 0;
    sink.emitText(stretched ? squeeze(word) : word, i, end, flag | mended, apostrophe);
  } else if (digits === units.length || /^\d+\.\d+$/.test(word)) sink.emitNumber(word, i, end, 0);
  else if (entryOf(hashWord(word))?.to || /^\d+(?:st|nd|rd|th)$/.test(word)) sink.emitText(word, i, end, flag, 0);
  else {
    const measure = word.length < 4 && isDigit(units[0]);
    const read = measure || isAddress(source, word, j) ? null : unleet(word);
    if (read) sink.emitText(read, i, end, flag | TokenFlag.Mended, 0);
    else emitPieces(apostrophe);
  }
  return Math.max(j, end);
};
