import { isCommon } from './common-words';
import {
  BEHIND,
  behindCue,
  IS_KIN,
  PERSON_DOES,
  PERSON_WILL,
  TITLE,
  TO_PERSON,
  WHEN_PERSON,
  WITH_PERSON,
} from './name-cues';
import { ALSO_WORDS, FIRST_NAMES, MOSTLY_NAMES, NO_PERSON } from './names';

export interface Span {
  start: number;
  end: number;
}

const WORD = /\p{L}[\p{L}\p{M}'’-]*/gu;

/** A run of capitals with one of these is a service, not a person: its name is what is being offered. */
const SERVICE =
  /^(?:hotlines?|helplines?|lifeline|line|control|services?|rights|health|relief|support|cent(?:er|re)|counsell?ing|samaritans|mind|council|foundation|trust|charity|association|alliance|network|veterans|emergency|crisis|poison|police|ministry|department)$/i;
/** Not names, even after "my name is" or "call me". */
export const NEVER = new Set(
  (
    'not a an the so in on at to and or but just no nothing never back crazy when if me my your his her their our it him them us they he she we you ' +
    'mud one called yourself myself himself herself itself trouble that this what anything whatever something stupid names later now back maybe please for is was on after ' +
    'says said told asks asked thinks wants gave because btw lol thanks thx hi hello hey idk ok something someone somebody anyone selfish lazy dramatic weak here there tonight today'
  ).split(' '),
);

/**
 * Where names of people stand: known first names, words that no chat uses otherwise in a place where names stand ("my
 * sister …", "nurse …", "… said"), and capitals inside a sentence that nothing else explains, each with the capitalised
 * word behind it (a surname). A text written wholly In Capitals Or ALL CAPS says nothing by its capitals.
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
    if (!isName(text, words, i, shouting) || isService(text, words, i)) continue;
    let last = one;
    for (let next = words[i + 1]; next; next = words[i + 1]) {
      const behind = words[i + 2];
      if (isCapital(one.word) && behind && isCapital(behind.word) && isParticle(text, last, next, behind)) {
        last = behind;
        i += 2;
      } else if (isSurname(text, last, next, one, shouting)) {
        last = next;
        i += 1;
      } else break;
    }
    // What tells no more than man or woman goes with the name; "Dr" and "nurse" say whom it is about.
    const address = /\b(?:mr|mrs|ms|mx|miss)\.?\s+$/i.exec(text.slice(Math.max(0, one.start - 8), one.start));
    spans.push({ start: one.start - (address?.[0].length ?? 0), end: last.start + last.word.length });
  }
  return spans;
}

interface Word {
  word: string;
  start: number;
}

/** Letters whose stroke or bow no normal form takes away. */
const UNJOINED: Readonly<Record<string, string>> = {
  ...{ ı: 'i', ł: 'l', Ł: 'l', ø: 'o', Ø: 'o', đ: 'd', Đ: 'd', ə: 'e', ß: 'ss', æ: 'ae', Æ: 'ae' },
};
/** Small letters without accents: "José" is "jose". */
export const plainOf = (word: string) =>
  word
    .replace(/[ıłŁøØđĐəßæÆ]/g, (sign) => UNJOINED[sign] ?? sign)
    .normalize('NFD')
    .replace(/\p{M}|['’]/gu, '')
    .toLowerCase();
/** Hope, faith and their like do things too: "Hope is all I have" is about no person. */
const ABSTRACT =
  /^(?:hope|faith|grace|joy|mercy|charity|destiny|harmony|justice|patience|chance|melody|trinity|summer|autumn|dawn|art|sky|star|blue|may|june|april|august)$/;
/** Behind one of those it is a person after all. */
const SURELY_PERSON =
  /^(?:\s+left\s+(?:me|us|him|her)\b|\s+\p{Ll}{2,}ed\s+(?:me|my|us|him|her)\b|\s+(?:is|was)\s+(?:my|his|her|our|their|a (?:friend|nurse|teacher|bully|good friend))\s|\s+(?:and|&)\s+\p{Lu}|\s+from\s+(?:group|work|school|church|class|college|next door|upstairs|the)\b|[^.!?]{0,25},\s+s?he\b)/u;
/** What hope and Georgia do as well as persons. */
const THING_DOES =
  /^\s+(?:is|was|has|had|will|would|could|can|hurts?|comes?|came|goes|went|does|dies|died|keeps|kept|left|leaves|helps|helped|gets|got|makes|made|takes|took|gives|gave|feels|seems|needs|never|always|just|from|killed|started|stopped|found)\b/;
const DOES_TO_ME =
  /^\s+(?:said|says|told me|texted|called me|blocked me|dumped me|kissed|cheated|left (?:me|us)|hits? me|hates me|loves me)\b/;
const ALSO_PLACES = /^(?:virginia|georgia|carolina)$/;
const MEDICINE =
  /(?:[aeiou]pine|xine|tine|amine|idone|azole|azepam|olam|codone|morphine|profen|statin|mycin|cillin|azine|line|pram|oxetine|bital|barb|mide)$/;

function isName(text: string, words: readonly Word[], i: number, shouting: boolean): boolean {
  const { word, start } = words[i] as Word;
  const plain = plainOf(word);
  const before = text.slice(Math.max(0, start - 60), start);
  const after = text.slice(start + word.length, start + word.length + 30);
  const capital = isCapital(word);
  // A known name, or half of one: "Chloe-Ann".
  // A label of the redaction itself.
  if (before.endsWith('[') && after.startsWith(']')) return false;
  const first = word.split('-').some((part) => FIRST_NAMES.has(plainOf(part)));
  const unusual = !isCommon(plain) && !NO_PERSON.has(plain) && !NEVER.has(plain) && /\p{L}{2}/u.test(word);
  const cue = behindCue(before, after);
  if (cue === 'called' && !NEVER.has(plain) && (!NO_PERSON.has(plain) || first)) return true;
  // "my sister nicked it"
  const sisterDid = !capital && THING.test(plain) && /\bsister\s+$/i.test(before);
  if (
    cue === 'title' &&
    !sisterDid &&
    (unusual || first || (capital && !shouting && !NO_PERSON.has(plain) && !NEVER.has(plain)))
  )
    return true;
  if (first && !/^(?:trevor)$/.test(plain) && !ALSO_PLACES.test(plain)) return true;
  // "sophie/soph"
  const beside = /(\p{L}+)\/$/u.exec(before)?.[1];
  if (beside && FIRST_NAMES.has(plainOf(beside)) && !NEVER.has(plain)) return true;
  if (cue === 'self' && !ABSTRACT.test(plain) && !NO_PERSON.has(plain) && !NEVER.has(plain))
    if (unusual || ALSO_WORDS.has(plain) || (capital && !shouting)) return true;
  if (plain === 'jesus' && word !== plain && /ú/.test(word)) return true;
  if (unusual && word.length > 2 && BEHIND.test(after)) return true;
  if (SYNDROME.test(after)) return false;
  if (IS_KIN.test(after) && !ABSTRACT.test(plain) && WHEN_PERSON_OR_TO.some((one) => one.test(before)))
    if (
      MOSTLY_NAMES.has(plain) ||
      (ALSO_WORDS.has(plain) && /^(?:,|\s+(?:is|was)\b)/.test(after)) ||
      (unusual && word.length > 2 && !/(?:s|ed|ing|ly)$/.test(plain))
    )
      return true;
  // In small letters, and on no list: behind or before what is said of persons only.
  if (unusual && word.length > 2 && !THING.test(plain) && !MEDICINE.test(plain))
    if (WITH_PERSON.test(before) || (WHEN_PERSON.test(before) && /^\s+(?:and|n|&)\s+(?:i|me)\b/i.test(after)))
      return true;
  if (MOSTLY_NAMES.has(plain) && (TO_PERSON.test(before) || (WHEN_PERSON.test(before) && PERSON_WILL.test(after))))
    return true;
  // In small letters an unusual word that ends like a verb or an adverb is one: "my boss micromanages".
  if (
    cue === 'relation' &&
    unusual &&
    (capital ? !shouting : !/(?:s|ed|ing|ly|nt|al|ous|ive|ic|ary|ory|ity|ion|able|ible)$/.test(plain))
  )
    return true;
  if (cue === 'greeting' && word.length > 2 && (unusual || MOSTLY_NAMES.has(plain))) return true;
  const does = PERSON_DOES.test(after);
  if (!capital)
    return (
      word.length > 2 &&
      startsClause(before) &&
      ((unusual &&
        /^\s+(?:said|says|texted|told|replied|rang|cheated|dumped|leaves me|hits me|finds out)\b/.test(after)) ||
        (ALSO_WORDS.has(plain) && !ABSTRACT.test(plain) && DOES_TO_ME.test(after)))
    );
  if (shouting) return false;
  // "VA", "CPS": what is short and all in capitals is an office.
  if (word === word.toUpperCase() && word.length <= 5) return false;
  if (startsSentence(before)) {
    const owns = /^['’]s\s+\p{L}/u.test(after);
    if (ABSTRACT.test(plain) || ALSO_PLACES.test(plain))
      return owns || SURELY_PERSON.test(after) || (does && !THING_DOES.test(after));
    if (ALSO_WORDS.has(plain)) return does || owns || SURELY_PERSON.test(after);
    return (
      unusual &&
      (does ||
        /^\s+\p{Lu}\p{Ll}/u.test(after) ||
        /^['’]s\s+\p{L}/u.test(after) ||
        /^,\s+(?:my|his|her|our)\b/.test(after))
    );
  }
  if (NO_PERSON.has(plain) || NEVER.has(plain)) return false;
  // "the Ozempic", "mein Handy"; more than one of a family is one: "the Hendersons".
  if (!ALSO_WORDS.has(plain) && ARTICLE.test(before) && !/s$/.test(plain)) return false;
  if (GERMAN.test(before)) return false;
  // "my Nigerian parents"
  if (
    unusual &&
    /(?:ian|ean|ese|ish)$/.test(plain) &&
    /\b(?:my|his|her|our|other|with|most|all|and|or)\s+$/i.test(before)
  )
    if (/^\s+\p{Ll}/u.test(after)) return false;
  // "it WILL be better" is weight, not Will.
  if (ALSO_WORDS.has(plain)) return word !== word.toUpperCase();
  // Capitals for weight: "i feel Sad", "Inside Out". Films, games and songs. Medicines.
  if (
    isCommon(plain) &&
    ((!cue && !(does && startsClause(before))) ||
      /\b(?:feel|feeling|felt|so|very|too|really|super|being|getting)\s+$/i.test(before))
  )
    return false;
  if (/\b(?:watch(?:ed|ing)?|play(?:ed|ing|s)?|binged?|streaming|listen(?:ed|ing)? to|rereading)\s+$/i.test(before))
    return false;
  if (MEDICINE.test(plain)) return false;
  // Two letters or one are initials of something; a word in capitals is shouting or an abbreviation.
  return word.length > 2 && word !== word.toUpperCase();
}

/** Behind these a capital is a thing. */
const ARTICLE = /\b(?:the|an?|this|some|any|every)\s+$/i;
const GERMAN = /\b(?:(?:m|d|k)?eine?[nmrs]?|dein|mein|kein|zum|zur|beim|vom|dem|des)\s+$/i;
const SYNDROME =
  /^(?:['’]s)?\s+(?:syndrome|disease|disorder|palsy|thyroiditis|lymphoma|sarcoma|effect|complex|theory|scale|method|test)\b/i;
/** How words of things end: no name written small is guessed from them. */
const THING = /(?:s|ed|ing|ly|nt|al|ous|ive|ic|ary|ory|ity|ion|able|ible|ness|ment|ism|ist)$/;
const WHEN_PERSON_OR_TO = [WHEN_PERSON, TO_PERSON, /^\s*(?:ok|okay|so|and|ok so|well|anyway)[, ]+$/i];
/** "Nurul Izzah binti Rahman", "Ana de Souza": small words inside a name. */
const isParticle = (text: string, last: Word, next: Word, behind: Word): boolean =>
  /^(?:binti?|bint|ibn|van|von|der|den|ter|de|da|do|dos|del|della|di|al|el|ap)$/.test(next.word) &&
  text.slice(last.start + last.word.length, next.start) === ' ' &&
  text.slice(next.start + next.word.length, behind.start) === ' ';

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
function isSurname(text: string, last: Word, next: Word, first: Word, shouting: boolean): boolean {
  const between = text.slice(last.start + last.word.length, next.start);
  if (!/^(?: |\. )$/.test(between) || NO_PERSON.has(plainOf(next.word))) return false;
  // Where everything is in capitals an everyday word is no surname: "VALENTINA PLEASE".
  if (shouting && (isCommon(plainOf(next.word)) || NEVER.has(plainOf(next.word)))) return false;
  const before = text.slice(Math.max(0, first.start - 40), first.start);
  // "dr. s. kim", "Theo R."
  if (between === '. ') return last.word.length === 1 && (isCapital(next.word) || TITLE.test(before));
  if (isCapital(next.word) && (isCapital(first.word) || FIRST_NAMES.has(plainOf(next.word)))) return true;
  const rest = text.slice(next.start + next.word.length);
  // In small letters the second word counts where it is no everyday one, or after "my name is" where the sentence ends.
  if (NEVER.has(plainOf(next.word)) || last !== first) return false;
  if (!/^\s*(?:[.!?,;]|$|(?:and|but|who|he|she|is|was|from|said|says|because|cos)\b)/.test(rest)) return false;
  const ends = /^\s*(?:[.!?,;]|$)/.test(rest);
  return (
    (!isCommon(plainOf(next.word)) && next.word.length > 3 && (ends || !/(?:ed|ing|ly)$/.test(next.word))) ||
    (ends && /\b(?:my name(?:['’]?s| is)|i['’]?m called)\s+$/i.test(before))
  );
}

const isCapital = (word: string) => /^\p{Lu}/u.test(word);
const startsSentence = (before: string) => /(?:^|[.!?…:;\n"“”()*>-])\s*$/.test(before);
const startsClause = (before: string) =>
  /(?:^|[.!?…:;,\n"“”(]|\b(?:and|but|then|so|because|cause|cos|when|that|like|thats what))\s*$/i.test(before);
