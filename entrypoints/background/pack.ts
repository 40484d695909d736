import builtIn from 'virtual:pack/core-en';
import readFiles from 'virtual:pack-files/core-en';
import { openEngine } from '@/utils/engine';
import {
  type Imported,
  type ImportTerms,
  importPack,
  openShipped,
  type Parsed,
  type Problem,
  parsePack,
} from '@/utils/packs';
import {
  exclusively,
  installPack,
  type ParsedPolicy,
  packKey,
  type RunningPack,
  readPackAttempts,
  readPackChoice,
  readPackTrouble,
  readPackVersion,
  readRunning,
  savePack,
  savePackAttempts,
  savePackTrouble,
  savePackVersion,
} from '@/utils/store';

/** A file that ended the worker so often is not tried again until something changed. */
const MOST_ATTEMPTS = 3;

interface Wanted {
  from: 'file' | 'policy';
  text: string;
  hash: string;
}

/**
 * Sees to it that the right pack runs: the policy's, else the one chosen here, else the built-in one, each put on the
 * built-in pack of this version. Does nothing when it runs already. Whatever fails, what ran before runs on, and why
 * is kept to be shown. Nothing but the last write changes the pack in use, so that the worker may die at any moment.
 */
export const settlePack = (parsed: ParsedPolicy, now: number): Promise<void> =>
  exclusively('pack settling', () => settle(parsed, now));

/** At the very first start, and after an update to another format of packs, something has to run at once. */
export async function firstPack(now: number): Promise<void> {
  if ((await readRunning())?.format !== builtIn.format) await savePack(builtIn, now);
}

async function settle({ policy, pack }: ParsedPolicy, now: number): Promise<void> {
  const running = await readRunning();
  const wanted = await whatIsWanted(pack, policy.packHash);
  if (wanted === null) {
    await savePack(builtIn, now);
    await clearTrouble();
    return;
  }
  const terms = termsOf({ policy });
  const key = packKey(wanted.hash, builtIn.about.hash, policy);
  if ((await readRunning())?.key === key) return clearTrouble();
  if ((await readPackTrouble())?.key === key) return;

  const { times } = await attemptsAt(key);
  const fail = async (problems: Problem[], name = '') => {
    const before = await readRunning();
    // What was chosen by hand and the organisation does not take, does not run on; what the policy itself brought does.
    if (before?.file?.from === 'file' && !takes(policy, before.file)) await savePack(builtIn, now);
    await savePackTrouble({ from: wanted.from, name, problems: problems.slice(0, 200), key, at: now });
  };
  if (times >= MOST_ATTEMPTS)
    return fail([
      { file: 'pack', path: '', message: 'Reading it did not come to an end.', fix: 'Make the pack smaller.' },
    ]);
  await savePackAttempts({ key, times: times + 1 });
  const bytes = new TextEncoder().encode(wanted.text);
  const taken = await takeIn(bytes, terms);
  if (!taken.ok) {
    const opened = await openShipped(bytes);
    await fail(
      taken.problems,
      opened.ok ? `${opened.value.shipped.about.name} ${opened.value.shipped.about.version}` : '',
    );
  } else {
    const { shipped, pack: compiled, made } = taken.value;
    const signedWith = shipped.signature?.key ?? null;
    if (wanted.from === 'policy')
      await savePackVersion(
        { hash: shipped.hash, about: shipped.about, text: wanted.text, signedWith, from: 'policy', takenAt: now },
        [(await readPackChoice()).hash ?? '', running?.file?.hash ?? ''],
      );
    const file: RunningPack['file'] = { hash: shipped.hash, signedWith, from: wanted.from };
    const installed = await installPack(compiled, { file, builtIn: builtIn.about.hash, key, made, at: now });
    if (installed.ok) await clearTrouble();
    else
      await fail(
        [
          {
            file: 'pack',
            path: '',
            message: `It could not be stored (${installed.error}).`,
            fix: 'Make room on this machine.',
          },
        ],
        shipped.about.name,
      );
  }
  await savePackAttempts({ key: '', times: 0 });
}

/** The file that should run; null: the built-in pack. */
async function whatIsWanted(fromPolicy: string | null, hash: string | null): Promise<Wanted | null> {
  if (fromPolicy !== null) return { from: 'policy', text: fromPolicy, hash: hash ?? (await textHash(fromPolicy)) };
  const chosen = (await readPackChoice()).hash;
  if (chosen === null) return null;
  const version = await readPackVersion(chosen);
  return version.ok && version.value ? { from: 'file', text: version.value.text, hash: chosen } : null;
}

/** Of the text as it stands: a file that is broken has no hash of its own to go by. */
async function textHash(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const takes = ({ packKeys, packHash }: ParsedPolicy['policy'], file: { hash: string; signedWith: string | null }) =>
  (packKeys.length === 0 || (file.signedWith !== null && packKeys.includes(file.signedWith))) &&
  (packHash === null || packHash === file.hash);

const termsOf = ({ policy }: Pick<ParsedPolicy, 'policy'>): Omit<ImportTerms, 'bases'> => ({
  policy: { unlock: policy.unlock },
  keys: policy.packKeys,
  ...(policy.packHash ? { hash: policy.packHash } : {}),
  openReader: (pack) => {
    const engine = openEngine(pack.engine, { cues: false });
    return (sentence, speaker, asked) => engine.read(sentence, speaker, { asked });
  },
  today: new Date().toISOString().slice(0, 10),
});

/** The whole import, on the built-in pack of this version. Mistakes are values; a bug in reading is told as one, too. */
async function takeIn(bytes: Uint8Array, terms: Omit<ImportTerms, 'bases'>): Promise<Parsed<Imported>> {
  try {
    const base = parsePack(readFiles());
    if (!base.ok) return base;
    return await importPack(bytes, { ...terms, bases: { [builtIn.about.id]: base.value } });
  } catch {
    return {
      ok: false,
      problems: [{ file: 'pack', path: '', message: 'It could not be read to its end.', fix: 'Report this pack.' }],
    };
  }
}

const attemptsAt = async (key: string) => {
  const known = await readPackAttempts();
  return known.key === key ? known : { key, times: 0 };
};

async function clearTrouble(): Promise<void> {
  if (await readPackTrouble()) await savePackTrouble(null);
}
