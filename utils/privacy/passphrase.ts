import { type Bytes, fromBase64, importKey, randomBytes, type Sealed, seal, toBase64, unseal } from './seal';

/**
 * How the key of the records is kept: random, wrapped by a key that is derived from the passphrase. Another passphrase
 * means wrapping these 32 bytes anew; no record is rewritten. What the derivation needs stands beside it, so that a
 * later version can ask for more.
 */
export interface Wrapped extends Sealed {
  derive: 'PBKDF2-SHA-256';
  rounds: number;
  salt: Bytes;
}

/** OWASP's figure for PBKDF2 with SHA-256 (2023). Web Crypto has no memory-hard derivation that every browser offers. */
export const ROUNDS = 600_000;
/** More than this would only hang the page: a record like that was not made by us. */
const MOST_ROUNDS = 20_000_000;
/** Shortest passphrase that is taken, in characters. Three or four words; no rules about digits and signs (NIST 800-63B). */
export const SHORTEST_PASSPHRASE = 12;

/** Whether a passphrase is long enough and not one character over and over. */
export const isLongEnough = (passphrase: string): boolean =>
  [...tidy(passphrase)].length >= SHORTEST_PASSPHRASE && new Set(tidy(passphrase)).size > 3;

/** Wraps the key's bytes. `id` names the key and is bound to the outcome. */
export async function wrap(raw: Bytes, passphrase: string, id: string, rounds = ROUNDS): Promise<Wrapped> {
  const salt = randomBytes(16);
  const sealed = await seal(await derived(passphrase, salt, rounds), about(id, rounds), toBase64(raw));
  return { ...sealed, derive: 'PBKDF2-SHA-256', rounds, salt };
}

/** The key's bytes; null when the passphrase is another one (or the wrapping is damaged: nobody can tell the two apart). */
export async function unwrap(wrapped: Wrapped, passphrase: string, id: string): Promise<Bytes | null> {
  if (!(wrapped.rounds >= 1 && wrapped.rounds <= MOST_ROUNDS)) return null;
  try {
    const key = await derived(passphrase, wrapped.salt, wrapped.rounds);
    return fromBase64(String(await unseal(key, about(id, wrapped.rounds), wrapped)));
  } catch {
    return null;
  }
}

const about = (id: string, rounds: number) => `steady-hand key ${id} ${rounds}`;
/** The same words from another keyboard or with a stray space at an end are the same passphrase. */
const tidy = (passphrase: string) => passphrase.normalize('NFKC').trim();

async function derived(passphrase: string, salt: Bytes, iterations: number): Promise<CryptoKey> {
  const words = new TextEncoder().encode(tidy(passphrase));
  const base = await crypto.subtle.importKey('raw', words, 'PBKDF2', false, ['deriveBits']);
  const bits = await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations }, base, 256);
  return importKey(new Uint8Array(bits));
}
