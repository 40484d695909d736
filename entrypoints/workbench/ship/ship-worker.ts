/** Taking in and putting out packs, beside the page: reading core-en and running thousands of sentences takes seconds. */
import readFiles from 'virtual:pack-files/core-en';
import type { PackChange, Readiness } from '@/components/ship/facts';
import { openEngine } from '@/utils/engine';
import {
  type Bases,
  checkSources,
  comparePacks,
  exampleLines,
  importPack,
  type LoadedPack,
  loadFiles,
  openShipped,
  packFilesOf,
  parsePack,
  type ReadSentence,
  type ReadText,
  reviewPack,
  shipPack,
} from '@/utils/packs';
import type { ShipAnswer, ShipAsk } from './ship-requests';

let known: Bases | null = null;
function bases(): Bases {
  if (!known) {
    const parsed = parsePack(readFiles());
    if (!parsed.ok) throw new Error('The built-in pack does not read.');
    known = { [parsed.value.pack.value.id]: parsed.value };
  }
  return known;
}

const today = () => new Date().toISOString().slice(0, 10);
const readerOf = (pack: LoadedPack['pack']): ReadSentence => {
  const engine = openEngine(pack.engine, { cues: false });
  return (sentence, speaker, asked) => engine.read(sentence, speaker, { asked });
};
const MOST_PROBLEMS = 500;

async function take(ask: Extract<ShipAsk, { kind: 'take' }>): Promise<ShipAnswer> {
  const { policy, bytes, compare } = ask;
  const taken = await importPack(bytes, {
    bases: bases(),
    policy: { unlock: policy.unlock },
    keys: policy.packKeys,
    ...(policy.packHash ? { hash: policy.packHash } : {}),
    openReader: readerOf,
    today: today(),
  });
  if (!taken.ok) return { kind: 'take', taken: null, problems: taken.problems.slice(0, MOST_PROBLEMS) };
  const { shipped, signed, pack, made } = taken.value;
  return {
    kind: 'take',
    problems: [],
    taken: {
      text: new TextDecoder().decode(bytes),
      about: shipped.about,
      hash: shipped.hash,
      signedWith: shipped.signature?.key ?? null,
      signed,
      pack,
      made,
      change: compare ? await changeFrom(compare.running, taken.value) : null,
    },
  };
}

/** Against the pack in use; null where that cannot be read any more. */
async function changeFrom(running: string | null, after: LoadedPack): Promise<PackChange | null> {
  const files = running === null ? readFiles() : await filesOf(running);
  const before = files && (await loadFiles(files, bases()));
  if (!before?.ok) return null;
  const side = (loaded: LoadedPack) => {
    const engine = openEngine(loaded.pack.engine, { cues: false });
    const read: ReadText = (text, speaker, context) => engine.read(text, speaker, context);
    return { pack: loaded.pack, read };
  };
  const { changes, words, lines } = await comparePacks(side(before.value), side(after), [
    ...exampleLines(before.value.source),
    ...exampleLines(after.source),
  ]);
  const of = (...kinds: string[]) => changes.filter(({ kind }) => kinds.includes(kind)).length;
  return {
    lines,
    caught: of('caught'),
    missed: of('missed'),
    other: of('level', 'category'),
    words: words.length,
    grave: [
      ...changes
        .filter(({ grave }) => grave)
        .map(({ text, before: was, after: is }) => `“${text}”: ${was.level ?? '–'} → ${is.level ?? '–'}`),
      ...words
        .filter(({ grave }) => grave)
        .map(({ part, before: was, after: is }) => `${part}: ${was ?? '–'} → ${is ?? '–'}`),
    ].slice(0, 50),
  };
}

async function filesOf(text: string): Promise<Record<string, string> | null> {
  const opened = await openShipped(new TextEncoder().encode(text));
  return opened.ok ? opened.value.shipped.files : null;
}

async function check({ files, unlock }: Extract<ShipAsk, { kind: 'check' }>): Promise<ShipAnswer> {
  const { problems, loaded, sentences } = await checkSources(files, {
    bases: bases(),
    policy: { unlock },
    openReader: readerOf,
    today: today(),
  });
  const ready: Readiness = {
    problems: problems.slice(0, MOST_PROBLEMS),
    about: null,
    sentences,
    reviewed: null,
    reviewBy: '',
    reviewDue: false,
    withoutSource: [],
    withoutOwner: [],
    approved: null,
    opened: 0,
  };
  if (!loaded) return { kind: 'check', ready };
  const { source, made } = loaded;
  const { id, name, version, owner, licence, locale, reviewed, review_by = '' } = source.pack.value;
  const remarks = reviewPack(source, today(), (file, path) => file.at(path).pack === undefined, { phrases: false });
  const of = (kind: string) =>
    remarks.filter((one) => one.kind === kind).map(({ file, line, message }) => `${file}:${line ?? 1} ${message}`);
  return {
    kind: 'check',
    ready: {
      ...ready,
      about: { id, name, version, owner, licence, locale },
      reviewed,
      reviewBy: review_by,
      reviewDue: review_by !== '' && review_by < today(),
      withoutSource: of('source'),
      withoutOwner: of('owner'),
      approved: source.changes?.value.approved ?? null,
      opened: made?.opened.length ?? 0,
    },
  };
}

async function exported({ files, unlock, key }: Extract<ShipAsk, { kind: 'export' }>): Promise<ShipAnswer> {
  // Checked anew: the project may have changed in another window since the page looked.
  const { problems, loaded } = await checkSources(files, {
    bases: bases(),
    policy: { unlock },
    openReader: readerOf,
    today: today(),
  });
  if (!loaded || problems.length > 0) return { kind: 'export', file: null, problems: problems.slice(0, MOST_PROBLEMS) };
  const shipped = await shipPack(loaded, packFilesOf(files), key ?? undefined);
  if (!shipped.ok) return { kind: 'export', file: null, problems: shipped.problems };
  const opened = await openShipped(new TextEncoder().encode(shipped.value));
  if (!opened.ok) return { kind: 'export', file: null, problems: opened.problems };
  const { hash, about, signature } = opened.value.shipped;
  return {
    kind: 'export',
    problems: [],
    file: {
      text: shipped.value,
      name: `${about.id}-${about.version}.steadyhand.json`,
      hash,
      signedWith: signature?.key ?? null,
    },
  };
}

self.onmessage = async ({ data }: MessageEvent<{ n: number; ask: ShipAsk }>) => {
  const { n, ask } = data;
  try {
    const answer = await (ask.kind === 'take' ? take(ask) : ask.kind === 'check' ? check(ask) : exported(ask));
    self.postMessage({ n, answer });
  } catch {
    // A bug of ours or a machine without memory: said, so that the page does not wait for ever.
    self.postMessage({ n, answer: null });
  }
};
