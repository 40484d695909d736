import { finish, hashWord, SEED, step } from './hash';
import { LEXICON } from './lexicon';
import { CLAUSE_WORDS, DROPPED_G, LARGE, NUMBERS, PAIRS, SPELLINGS, TENS } from './spellings';

/** What the dictionary knows of a word beyond that it exists. All entries have the same shape: they are read at every word. */
export interface Entry {
  /** Plain words it stands for. */
  to: readonly string[] | undefined;
  /** `to` holds only when it was written with an apostrophe. */
  apostrophe: boolean;
  /** Value of a number word; -1: it is none. */
  value: number;
  /** Starts a clause. */
  clause: boolean;
  /** Can be the second of a pair written apart. */
  second: boolean;
}
const plainEntry = (): Entry => ({ to: undefined, apostrophe: false, value: -1, clause: false, second: false });

const SLOTS = 4096;
const keys = new Uint32Array(SLOTS);
const places = new Uint16Array(SLOTS);
/** The entry of all words that are just words. */
export const KNOWN: Entry = plainEntry();
const entries: Entry[] = [KNOWN];
const pairs = new Map<number, readonly string[]>();
/** Words of the lexicon by length, in order: for words with a letter starred out. */
const byLength: string[][] = [];

const slotOf = (id: number): number => {
  let slot = id & (SLOTS - 1);
  while (keys[slot] !== 0 && keys[slot] !== id) slot = (slot + 1) & (SLOTS - 1);
  return slot;
};

const put = (word: string, more?: Partial<Entry>) => {
  const id = hashWord(word);
  const slot = slotOf(id);
  const isNew = keys[slot] !== id;
  keys[slot] = id;
  if (!more) return;
  if (isNew || places[slot] === 0) places[slot] = entries.push(plainEntry()) - 1;
  Object.assign(entries[places[slot] as number] as Entry, more);
};

/** The entry of a word id, or undefined when the word is not known. */
export const entryOf = (id: number): Entry | undefined => {
  let slot = id & (SLOTS - 1);
  for (let key = keys[slot]; key !== 0; key = keys[slot]) {
    if (key === id) return entries[places[slot] as number];
    slot = (slot + 1) & (SLOTS - 1);
  }
  return undefined;
};

const pairKey = (first: number, second: number) => finish(step(step(SEED, first), second));

/** What two words written apart stand for, if they are a known pair. */
export const pairOf = (first: number, second: number): readonly string[] | undefined =>
  pairs.get(pairKey(first, second));

/** Every pair, as `[first, second, plain words]`: utils/phrases needs them for choices. */
export const pairsWrittenApart: (readonly [string, string, readonly string[]])[] = [];

/** Lexicon words with as many letters as a starred word and the same letters elsewhere; the first that fits. */
export const starred = (word: string): string | undefined =>
  byLength[word.length]?.find((known) => {
    for (let i = 0; i < word.length; i++) if (word[i] !== '*' && word[i] !== known[i]) return false;
    return true;
  });

const lines = (text: string) => text.trim().split('\n');
const words = (text: string) => text.trim().split(/\s+/);

for (const word of words(LEXICON)) {
  put(word);
  byLength[word.length] ??= [];
  byLength[word.length]?.push(word);
}

for (const stem of words(DROPPED_G)) put(`${stem}in`, { to: [`${stem}ing`] });
for (const line of lines(SPELLINGS)) {
  const [spellings = '', plain = ''] = line.split('=');
  for (const spelling of spellings.split(' ')) {
    const apostrophe = spelling.startsWith("'");
    put(apostrophe ? spelling.slice(1) : spelling, { to: plain.split(' '), apostrophe });
  }
}
for (const line of lines(PAIRS)) {
  const [pair = '', plain = ''] = line.split('=');
  const [first = '', second = ''] = pair.split(' ');
  pairs.set(pairKey(hashWord(first), hashWord(second)), plain.split(' '));
  pairsWrittenApart.push([first, second, plain.split(' ')]);
  put(second, { second: true });
}
for (const [i, word] of words(NUMBERS).entries()) put(word, { value: i });
for (const [i, word] of words(TENS).entries()) put(word, { value: 10 * (i + 2) });
for (const [word, value] of Object.entries(LARGE)) put(word, { value });
for (const word of words(CLAUSE_WORDS)) put(word, { clause: true });

/** Is the word plain English or a chat spelling the clean-up knows? */
export const isKnownWord = (id: number): boolean => entryOf(id) !== undefined;

/** "savin", "answerin": the word with its g, if the verb is known; '' for words that end in -in by right. */
export const withG = (word: string): string => {
  const stem = word.slice(0, -2);
  if (stem.length < 3) return '';
  const doubled = stem.at(-1) === stem.at(-2) || stem.endsWith('ck');
  const verb = [stem, `${stem}e`, doubled ? stem.slice(0, -1) : ''].some(
    (known) => known && isKnownWord(hashWord(known)),
  );
  return verb ? `${word}g` : '';
};
