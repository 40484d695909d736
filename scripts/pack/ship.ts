import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { canSign, importPack, newKeys, openShipped, shipPack } from '@/utils/packs';
import { check, tell, today } from './check';
import type { Options } from './options';
import { basesFor, filesOf, openPack, policyOf, readerOf, text, WrongUse } from './read';

/** `ship PATH --out FILE [--key FILE]` and `sign PATH --key FILE --out FILE`: one file, checked first. */
export async function ship(path: string, options: Options): Promise<number> {
  const { out } = options;
  if (!out) throw new WrongUse('Say where the file goes: --out pack.steadyhand.json');
  const status = await check(path, { ...options, json: false });
  if (status !== 0) return status;
  const loaded = await openPack(path, options.base, policyOf(options.policy));
  if (!loaded.ok) return tell(path, loaded.problems, options, '');
  const shipped = await shipPack(loaded.value, loaded.value.files, options.key ? text(options.key) : undefined);
  if (!shipped.ok) return tell('', shipped.problems, options, '');
  writeFileSync(out, shipped.value);
  const opened = await openShipped(readFileSync(out));
  const signature = opened.ok ? opened.value.shipped.signature : undefined;
  console.log(
    `${out}: hash ${opened.ok ? opened.value.shipped.hash : '?'}${signature ? `, signed with ${signature.key}` : ', not signed'}`,
  );
  return opened.ok ? 0 : 1;
}

/** `verify FILE [--key PUBLIC] [--hash HASH]`: everything the extension checks when it takes a file in. */
export async function verify(path: string, options: Options): Promise<number> {
  const files = await filesOf(path);
  if (!files.ok) return tell('', files.problems, options, '');
  const taken = await importPack(readFileSync(path), {
    bases: await basesFor(files.value, options.base),
    policy: policyOf(options.policy),
    keys: options.key ? [existsSync(options.key) ? text(options.key).trim() : options.key] : [],
    ...(options.hash ? { hash: options.hash } : {}),
    openReader: readerOf,
    today: today(options),
  });
  if (!taken.ok) return tell('', taken.problems, options, '');
  const { about, hash } = taken.value.shipped;
  const signed = { fits: 'signature fits', none: 'not signed', unknown: 'signature cannot be checked here', wrong: '' }[
    taken.value.signed
  ];
  return tell('', [], options, `${about.id} ${about.version} by ${about.owner}: ${signed}, hash ${hash}`, {
    about,
    hash,
    signed: taken.value.signed,
  });
}

/** `keys FILE`: a new pair. The private half goes to FILE, the public half to FILE.pub and the screen. */
export async function keys(path: string): Promise<number> {
  if (existsSync(path)) throw new WrongUse(`${path} is there already; a lost key cannot be made again.`);
  if (!(await canSign())) throw new WrongUse('This Node cannot make Ed25519 keys; use 20 or newer.');
  const { privateKey, publicKey } = await newKeys();
  writeFileSync(path, privateKey, { mode: 0o600 });
  chmodSync(path, 0o600);
  writeFileSync(`${path}.pub`, `${publicKey}\n`);
  console.log(`Private key: ${path} (keep it out of the repository). Public key, for the policy: ${publicKey}`);
  return 0;
}
