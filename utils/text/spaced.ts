import { fallApart } from './mend';
import * as sink from './sink';
import { TokenFlag } from './tokens';

/**
 * Letters written apart: "k.m.s", "k i l l  m e". Single letters wait here until the run ends. Three or more that stand
 * apart by one equal step each become a word; a wider gap of blanks is the gap between words.
 */
const LONGEST = 64;
const from = new Uint32Array(LONGEST);
const to = new Uint32Array(LONGEST);
const unit = new Uint16Array(LONGEST);
/** The gap before the letter is wide. */
const wide = new Uint8Array(LONGEST);
let capitals = true;
let dotted = false;
const { apart } = sink;
const STEPS = ' .-_~/*+|·•\u00a0';
/** Letters that are words of their own in chats: "u n i r ok" is no spelled-out word. */
const CHATTY = /^[urnyikabcxdm]{4,5}$/;

const plainLetter = (k: number) => sink.emitLetter(unit[k] as number, from[k] as number, to[k] as number);

/** Writes the waiting letters: as words if they make words, else each for itself. */
export const flushApart = () => {
  const { letters } = apart;
  if (letters === 0) return;
  apart.letters = 0;
  if (letters >= 3) {
    const groups: string[] = [];
    let steps = 0;
    for (let k = 0; k < letters; k++) {
      if (k === 0 || wide[k]) groups.push('');
      else steps++;
      groups[groups.length - 1] += String.fromCharCode(unit[k] ?? 0);
    }
    const words = steps >= 2 ? readGroups(groups) : null;
    if (words) {
      const first = from[0] ?? 0;
      const flag = TokenFlag.Mended | (capitals ? TokenFlag.Capitals : 0);
      for (const word of words) sink.emitText(word, first, to[letters - 1] ?? first, flag, 0);
      return;
    }
  }
  for (let k = 0; k < letters; k++) plainLetter(k);
};

const readGroups = (groups: readonly string[]): string[] | null => {
  const words: string[] = [];
  let known = false;
  for (const group of groups) {
    const parts = fallApart(group);
    if (parts) {
      known = true;
      words.push(...parts);
    } else words.push(group);
  }
  // Letters that make no word: an acronym when dotted or long ("s h t w t"), a list when short ("a b c").
  return known || dotted || groups.some((group) => group.length > 3 && !CHATTY.test(group)) ? words : null;
};

/** One letter that stands alone at `i`. Returns where to go on. */
export const letterApart = (source: string, i: number, j: number, letter: number, capital: boolean): number => {
  const sign = source.charCodeAt(j);
  if (sign === 47 && (letter === 119 || letter === 98)) {
    // w/ w/o b/c
    const next = source.charCodeAt(j + 1) | 32;
    const after = source.charCodeAt(j + 2) | 32;
    const alone = !(after >= 97 && after <= 122);
    const word = letter === 98 ? (next === 99 && alone ? 'because' : '') : next === 111 && alone ? 'without' : 'with';
    if (word) {
      flushApart();
      const end = word === 'with' ? j + 1 : j + 2;
      sink.emitWords([word], i, end, 0);
      return end;
    }
  }
  const { letters } = apart;
  let gap = letters > 0 ? gapBetween(source, apart.end, i) : -1;
  if (gap === 0 || letters === LONGEST) {
    flushApart();
    gap = -1;
  }
  const k = apart.letters;
  if (k === 0) {
    capitals = true;
    dotted = true;
  } else if (gap === 1 && source.charCodeAt(apart.end) !== 46) dotted = false;
  capitals &&= capital;
  from[k] = i;
  to[k] = j;
  unit[k] = letter;
  wide[k] = gap === 2 ? 1 : 0;
  apart.letters = k + 1;
  apart.end = j;
  return j;
};

/** 1: one step, 2: a wider gap of blanks (between words), 0: something else. */
const gapBetween = (source: string, end: number, i: number): number => {
  const gap = source.slice(end, i);
  if (gap.length === 1 || (gap.length === 3 && gap[0] === ' ' && gap[1] !== ' ' && gap[2] === ' '))
    return STEPS.includes(gap[gap.length >> 1] ?? '') ? 1 : 0;
  return gap.length > 1 && gap.length < 7 && gap.trim() === '' && !/[\n\r]/.test(gap) ? 2 : 0;
};
