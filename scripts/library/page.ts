/** Runs inside the browser: the store as it is, with 10,000 saved items. Bundled by scripts/library.ts. */
import {
  addCards,
  finishVault,
  openLibrary,
  type ReviewedItem,
  saveItem,
  setPassphrase,
  streamItems,
} from '@/utils/store';

const WORDS =
  'sounds heavy tonight alone tired mother school work sleep friend week nothing help talk listen hard maybe sorry thank you hope quiet room night call hospital anger shame café 难过'.split(
    ' ',
  );
let seed = 20261123;
const random = () => {
  seed = (Math.imul(seed, 1664525) + 1013904223) | 0;
  return (seed >>> 0) / 4294967296;
};
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
const sentence = (length: number) => Array.from({ length }, () => pick(WORDS)).join(' ');

const fail = (result: { ok: boolean }) => {
  if (!result.ok) throw new Error(JSON.stringify(result));
};

async function fill(count: number): Promise<void> {
  const now = Date.now();
  for (let i = 0; i < count; i += 500) {
    const some = Array.from({ length: Math.min(500, count - i) }, (_, j) =>
      saveItem(
        {
          suggestion: `s${i + j}`,
          text: sentence(18),
          sent: sentence(25),
          skill: pick(['active_listening', 'empathy_in_action', 'practical_support', 'safety_first']),
          category: pick(['grief', 'suicide_active', 'self_harm', 'warning_signs', 'basic_needs']),
          level: pick(['note', 'ask', 'soon', 'urgent', 'now', null] as const),
          rule: 'a.rule',
          pack: { id: 'core-en', version: '1' },
          platform: pick(['Converse.js (localhost)', 'Discord', 'Slack']),
          context: sentence(15),
          tags: random() < 0.3 ? [pick(['night', 'hard', 'good'])] : [],
        },
        now - (i + j) * 60_000,
      ),
    );
    for (const one of await Promise.all(some)) fail(one);
  }
  fail(await addCards([], now));
}

const median = (times: number[]) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
const timed = (work: () => unknown): number => {
  const began = performance.now();
  work();
  return performance.now() - began;
};

async function measureOnce() {
  const began = performance.now();
  let first = 0;
  const items: ReviewedItem[] = [];
  const library = openLibrary();
  let longest = 0;
  fail(
    await streamItems((batch) => {
      if (!first) first = performance.now() - began;
      items.push(...batch);
      longest = Math.max(
        longest,
        timed(() => library.put(batch.map((item) => ({ item, due: null })))),
      );
    }),
  );
  const all = performance.now() - began;
  const cold = timed(() => library.find({ words: 'heavy' }));
  const typed = ['tonight alone', 'hospi', '难过', 'café quiet', 'no such words'].flatMap((words) =>
    Array.from(words, (_, i) => timed(() => library.find({ words: words.slice(0, i + 1) }))),
  );
  const filters = [
    { skills: ['safety_first'] },
    { levels: ['urgent', 'now'] as const, tags: ['night'] },
    { categories: ['grief'], words: 'mother' },
    { sort: 'level' as const },
    { platforms: ['Discord'], sort: 'oldest' as const },
  ].map((query) => timed(() => library.find(query)));
  const facets = timed(() => library.facets({ words: 'alone' }));
  return {
    count: items.length,
    first,
    all,
    longest,
    cold,
    typed: median(typed),
    slowest: Math.max(...typed),
    filter: median(filters),
    facets,
  };
}

export async function run(count: number, rounds: number, passphrase: string | null) {
  await fill(count);
  if (passphrase) {
    fail(await setPassphrase(passphrase, Date.now()));
    const began = performance.now();
    fail(await finishVault(Date.now));
    console.log(`sealing ${count} rows took ${Math.round(performance.now() - began)} ms`);
  }
  const measured: Awaited<ReturnType<typeof measureOnce>>[] = [];
  for (let i = 0; i < rounds; i += 1) measured.push(await measureOnce());
  const keys = Object.keys(measured[0] ?? {}) as (keyof Awaited<ReturnType<typeof measureOnce>>)[];
  return Object.fromEntries(keys.map((key) => [key, median(measured.map((one) => one[key]))]));
}

Object.assign(globalThis, { run });
