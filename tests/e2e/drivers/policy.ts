import { createHash, generateKeyPairSync } from 'node:crypto';
import {
  accessSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FILES, FIREFOX_ID } from '@/scripts/policy/examples';
import { readPackFolder } from '@/scripts/read-pack-folder';
import { loadFiles, newKeys, shipPack } from '@/utils/packs';

/** Where Debian's Chromium looks for policies of the machine. */
const MANAGED = '/etc/chromium/policies/managed';

/** Why no policy can be set for Chromium here; empty: it can. */
export function noChromiumPolicy(): string {
  try {
    mkdirSync(MANAGED, { recursive: true });
    accessSync(MANAGED, constants.W_OK);
    return '';
  } catch {
    return `${MANAGED} cannot be written: a policy of the machine needs an administrator`;
  }
}

/**
 * A copy of the build under an id of its own: a policy for it concerns no other browser on this machine, and none that
 * another test runs at the same time.
 */
export function chromiumCopy(build: string): { folder: string; id: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'steady-hand-policy-'));
  cpSync(build, folder, { recursive: true });
  const key = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey.export({ type: 'spki', format: 'der' });
  const path = join(folder, 'manifest.json');
  writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), key: key.toString('base64') }));
  const id = [...createHash('sha256').update(key).digest('hex').slice(0, 32)]
    .map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)))
    .join('');
  return { folder, id, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** The policy of one extension, for as long as the test runs; gone with the process however that ends. */
export function chromiumPolicy(id: string) {
  const path = join(MANAGED, `steady-hand-test-${id}.json`);
  const remove = () => rmSync(path, { force: true });
  process.on('exit', remove);
  return {
    set: (policy: object) => writeFileSync(path, JSON.stringify({ '3rdparty': { extensions: { [id]: policy } } })),
    remove,
  };
}

/** Where Debian's Firefox looks for a policies.json of the machine, after the folder it is installed in. */
const MACHINE = '/etc/firefox/policies';

/** Why policies.json cannot be tried here; empty: it can. */
export function noFirefoxPolicies(): string {
  if (existsSync(join(MACHINE, 'policies.json'))) return `${MACHINE} has one already`;
  try {
    mkdirSync(MACHINE, { recursive: true });
    accessSync(MACHINE, constants.W_OK);
    return '';
  } catch {
    return `${MACHINE} cannot be written: a policy of the machine needs an administrator`;
  }
}

/** A copy of the Firefox build under another id, and a home folder in which its managed storage lies. */
export function firefoxCopy(build: string): {
  folder: string;
  id: string;
  home: string;
  /** In one of the two forms that Firefox reads, as scripts/policy/examples has them. */
  set(policy: object, as: 'managed storage' | 'policies.json'): void;
  remove(): void;
} {
  const folder = mkdtempSync(join(tmpdir(), 'steady-hand-policy-'));
  cpSync(build, folder, { recursive: true });
  const id = `policy-${process.pid}@steady-hand.example`;
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  manifest.browser_specific_settings.gecko.id = id;
  writeFileSync(path, JSON.stringify(manifest));
  const home = mkdtempSync(join(tmpdir(), 'steady-hand-home-'));
  const managed = join(home, '.mozilla/managed-storage');
  mkdirSync(managed, { recursive: true });
  return {
    folder,
    id,
    home,
    set(policy, as) {
      const [stored, policies] = [join(managed, `${id}.json`), join(MACHINE, 'policies.json')];
      rmSync(stored, { force: true });
      rmSync(policies, { force: true });
      if (as === 'managed storage') {
        const example = JSON.parse(FILES['firefox-linux-managed-storage.json'] ?? '');
        return writeFileSync(stored, JSON.stringify({ ...example, name: id, data: policy }));
      }
      process.on('exit', () => rmSync(policies, { force: true }));
      const example = FILES['firefox-policies.json'] ?? '';
      const shape = JSON.parse(example.replace(FIREFOX_ID, id));
      shape.policies['3rdparty'].Extensions[id] = policy;
      writeFileSync(policies, JSON.stringify(shape));
    },
    remove() {
      rmSync(join(MACHINE, 'policies.json'), { force: true });
      for (const one of [folder, home]) rmSync(one, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** An organisation's pack with one rule of its own, as Ship puts it out, signed. */
export async function shippedPack(version = '1.0.0'): Promise<{ text: string; key: string; hash: string }> {
  const base = await loadFiles(readPackFolder('prompts/packs/core-en'), {});
  if (!base.ok) throw new Error(JSON.stringify(base.problems));
  const files = {
    'pack.yaml': `id: harbour-line\nname: Harbour Line\nversion: "${version}"\nlocale: en\nlicence: own\nowner: Safety team\nreviewed: null\nextends: core-en\n`,
    'rules/basic_needs.yaml':
      '- {id: harbour-line.quayside, level: ask, says: A place to sleep, why: The quayside shelter is full., phrases: [the quayside shelter turned me away], fires: [the quayside shelter turned me away], quiet: [the quayside is nice], source: own experience}\n',
  };
  const loaded = await loadFiles(files, { 'core-en': base.value });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  const { privateKey, publicKey } = await newKeys();
  const shipped = await shipPack(loaded.value, files, privateKey);
  if (!shipped.ok) throw new Error(JSON.stringify(shipped.problems));
  return { text: shipped.value, key: publicKey, hash: JSON.parse(shipped.value).hash };
}
