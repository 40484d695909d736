import { ALSO_WORDS, FIRST_NAMES, NOT_NAMES } from './names';

export interface Span {
  start: number;
  end: number;
}

const WORD = /\p{L}[\p{L}\p{M}'’-]*/gu;

/** After these a name follows, in whatever spelling. */
const CALLED = /\b(?:my name(?:['’]?s| is| was)|i['’]?m called|i am called|they call me|(?:mr|mrs|ms|dr|prof)\.?)\s+$/i;
/** A run of capitals with one of these is a service, not a person: its name is what is being offered. */
const SERVICE =
  /^(?:hotlines?|helplines?|lifeline|line|control|services?|rights|health|relief|support|cent(?:er|re)|counsell?ing|samaritans|mind|council|foundation|trust|charity|association|alliance|network|veterans|emergency|crisis|poison|police|ministry|department)$/i;
/** Not names, even after "my name is" or "call me". */
const NEVER = new Set(
  (
    'not a an the so in on at to and or but just no nothing never back crazy when if me my your his her their our it him them us they he she we you ' +
    'that this what anything whatever something stupid names later now back maybe please for is was on after ' +
    'because btw lol thanks thx hi hello hey idk ok something someone somebody anyone selfish lazy dramatic weak here there tonight today'
  ).split(' '),
);

/**
 * Where names of people stand: after "my name is" and its like, known first names, and capitals inside a sentence
 * that nothing else explains, each with the capitalised word behind it (a surname). A text written wholly In Capitals
 * Or ALL CAPS says nothing by its capitals.
 *
 * Example: in "will you tell Will that may is over" only the second "Will" is a name.
 */
export function findNames(text: string): Span[] {
  const words = [...text.matchAll(WORD)].map((match) => ({
    word: match[0].replace(/['’]s$/i, ''),
    start: match.index,
  }));
  const capitals = words.filter(({ word }) => isCapital(word)).length;
  const shouting = words.length > 3 && capitals > words.length * 0.6;
  const spans: Span[] = [];
  for (let i = 0; i < words.length; i += 1) {
    const one = words[i] as Word;
    if (!isName(text, one, shouting) || isService(text, words, i)) continue;
    let last = one;
    for (let next = words[i + 1]; next && isSurname(text, last, next, one); next = words[i + 1]) {
      last = next;
      i += 1;
    }
    spans.push({ start: one.start, end: last.start + last.word.length });
  }
  return spans;
}

interface Word {
  word: string;
  start: number;
}

function isName(text: string, { word, start }: Word, shouting: boolean): boolean {
  const plain = word.toLowerCase().replace(/['’]/g, '');
  const before = text.slice(Math.max(0, start - 40), start);
  if (CALLED.test(before) && !NEVER.has(plain) && (!NOT_NAMES.has(plain) || FIRST_NAMES.has(plain))) return true;
  if (FIRST_NAMES.has(plain) && !(plain === 'virginia' || plain === 'georgia' || plain === 'trevor')) return true;
  if (shouting || !isCapital(word) || NOT_NAMES.has(plain) || NEVER.has(plain)) return false;
  if (startsSentence(before)) return false;
  if (ALSO_WORDS.has(plain)) return true;
  // Capitals for weight: "i feel Sad", "so Tired".
  if (/\b(?:feel|feeling|felt|so|very|too|really|super|being|getting)\s+$/i.test(before)) return false;
  // Two letters or one are initials of something; a word in capitals is shouting or an abbreviation.
  return word.length > 2 && word !== word.toUpperCase();
}

/** The words written with capitals around this one, one space apart: "Farm Relief Services". */
function isService(text: string, words: readonly Word[], at: number): boolean {
  const joined = (a: Word, b: Word) =>
    isCapital(a.word) &&
    isCapital(b.word) &&
    /^(?: | (?:of|for|and|&) )$/.test(text.slice(a.start + a.word.length, b.start));
  let first = at;
  let last = at;
  while (first > 0 && joined(words[first - 1] as Word, words[first] as Word)) first -= 1;
  while (last + 1 < words.length && joined(words[last] as Word, words[last + 1] as Word)) last += 1;
  return last > first && words.slice(first, last + 1).some(({ word }) => SERVICE.test(word));
}

/** A capital right behind a name, with one space between and no name of a day or a place. */
function isSurname(text: string, last: Word, next: Word, first: Word): boolean {
  const between = text.slice(last.start + last.word.length, next.start);
  if (!/^(?: |\. )$/.test(between) || NOT_NAMES.has(next.word.toLowerCase())) return false;
  if (between === '. ' && last.word.length > 1) return false;
  if (isCapital(next.word) && (isCapital(first.word) || FIRST_NAMES.has(next.word.toLowerCase()))) return true;
  // "my name is jane smith": in small letters the second word counts only where the sentence ends behind it.
  const introduced = /\b(?:my name(?:['’]?s| is)|i['’]?m called)\s+$/i.test(
    text.slice(Math.max(0, first.start - 40), first.start),
  );
  return (
    introduced &&
    last === first &&
    !NEVER.has(next.word.toLowerCase()) &&
    /^\s*(?:[.!?,;]|$)/.test(text.slice(next.start + next.word.length))
  );
}

const isCapital = (word: string) => /^\p{Lu}/u.test(word);
const startsSentence = (before: string) => /(?:^|[.!?…:;\n"“”()*>-])\s*$/.test(before);
