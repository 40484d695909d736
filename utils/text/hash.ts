/**
 * Words are known by a 32-bit hash, rolled letter by letter so that no word is ever sliced out of the text:
 * `finish(step(step(SEED, 'h'), 'i'))` is `hashWord('hi')`.
 */
export const SEED = 0x811c9dc5 | 0;

/** Adds one UTF-16 code unit to a running hash. */
export const step = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);

/** Ends a running hash: spreads it over all 32 bits; never 0, which tables use for "empty". */
export const finish = (hash: number): number => {
  let h = hash ^ (hash >>> 15);
  h = Math.imul(h, 0x85ebca6b);
  return (h ^ (h >>> 13)) >>> 0 || 1;
};

/** The id of a normalised word, as found in `Tokens.id`. */
export const hashWord = (word: string): number => {
  let h = SEED;
  for (let i = 0; i < word.length; i++) h = step(h, word.charCodeAt(i));
  return finish(h);
};
