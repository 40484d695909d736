import builtIn from 'virtual:pack-name/core-en';
import type { Problem } from '@/utils/packs';
import {
  exclusively,
  installPack,
  type ParsedPolicy,
  packKey,
  type RunningPack,
  readAbout,
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
import { bringPackWork } from './pack-work';

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
  if ((await readRunning())?.format !== builtIn.format) await runBuiltIn(now);
}

/** Stores the built-in pack, if it does not run already. */
async function runBuiltIn(now: number): Promise<void> {
  const [about, running] = await Promise.all([readAbout(), readRunning()]);
  if (running?.format === builtIn.format && running.key === builtIn.hash && about?.hash === builtIn.hash) return;
  await savePack((await bringPackWork()).builtIn(), now);
}

async function settle({ policy, pack }: ParsedPolicy, now: number): Promise<void> {
  const running = await readRunning();
  const wanted = await whatIsWanted(pack, policy.packHash);
  if (wanted === null) {
    await runBuiltIn(now);
    await clearTrouble();
    return;
  }
  const key = packKey(wanted.hash, builtIn.hash, policy);
  if ((await readRunning())?.key === key) return clearTrouble();
  if ((await readPackTrouble())?.key === key) return;

  const { times } = await attemptsAt(key);
  const fail = async (problems: Problem[], name = '') => {
    const before = await readRunning();
    // What was chosen by hand and the organisation does not take, does not run on; what the policy itself brought does.
    if (before?.file?.from === 'file' && !takes(policy, before.file)) await runBuiltIn(now);
    await savePackTrouble({ from: wanted.from, name, problems: problems.slice(0, 200), key, at: now });
  };
  if (times >= MOST_ATTEMPTS)
    return fail([
      { file: 'pack', path: '', message: 'Reading it did not come to an end.', fix: 'Make the pack smaller.' },
    ]);
  const work = await bringPackWork().catch(() => null);
  if (!work) {
    const fix = 'Restart the browser. If that does not help, install the extension again.';
    const problem = { file: 'pack', path: '', message: 'Part of the extension could not be loaded.', fix };
    // Under no key: at the next start it is tried again.
    return void (await savePackTrouble({ from: wanted.from, name: '', problems: [problem], key: '', at: now }));
  }
  await savePackAttempts({ key, times: times + 1 });
  const taken = await work.takeIn(wanted.text, { ...policy, today: new Date().toISOString().slice(0, 10) });
  if (!taken.ok) await fail(taken.problems, taken.name);
  else {
    const { shipped, pack: compiled, made } = taken.value;
    const signedWith = shipped.signature?.key ?? null;
    if (wanted.from === 'policy')
      await savePackVersion(
        { hash: shipped.hash, about: shipped.about, text: wanted.text, signedWith, from: 'policy', takenAt: now },
        [(await readPackChoice()).hash ?? '', running?.file?.hash ?? ''],
      );
    const file: RunningPack['file'] = { hash: shipped.hash, signedWith, from: wanted.from };
    const installed = await installPack(compiled, { file, builtIn: builtIn.hash, key, made, at: now });
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

const attemptsAt = async (key: string) => {
  const known = await readPackAttempts();
  return known.key === key ? known : { key, times: 0 };
};

async function clearTrouble(): Promise<void> {
  if (await readPackTrouble()) await savePackTrouble(null);
}
