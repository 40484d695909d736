/**
 * Sealing of single records with AES-GCM (Web Crypto). Each record gets its own random 96-bit IV, and what is said
 * about it in the clear (`about`: its place and id) is bound to it: a sealed record put in another's place does not open.
 */
export type Bytes = Uint8Array<ArrayBuffer>;

export interface Sealed {
  iv: Bytes;
  data: Bytes;
}

export const randomBytes = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length));
const bytes = (text: string): Bytes => new TextEncoder().encode(text) as Bytes;

/** The key of the records, from its 32 bytes. The key itself cannot be read back out of the browser. */
export const importKey = (raw: Bytes): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);

/** Seals any JSON value. */
export async function seal(key: CryptoKey, about: string, value: unknown): Promise<Sealed> {
  const iv = randomBytes(12);
  const algorithm = { name: 'AES-GCM', iv, additionalData: bytes(about) };
  return { iv, data: new Uint8Array(await crypto.subtle.encrypt(algorithm, key, bytes(JSON.stringify(value)))) };
}

/** Opens what `seal` made. Rejects when the key, `about` or a single bit is another. */
export async function unseal(key: CryptoKey, about: string, { iv, data }: Sealed): Promise<unknown> {
  const algorithm = { name: 'AES-GCM', iv, additionalData: bytes(about) };
  return JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt(algorithm, key, data)));
}

/**
 * Letters: what is saved while the passphrase is not at hand is sealed to a public key (ECDH P-256, a fresh pair for
 * each letter, HKDF-SHA-256, AES-GCM), so that nothing is lost and nothing lies open. Whoever posts one cannot read it.
 */
export interface Letter extends Sealed {
  /** Public half of the letter's own pair, raw. */
  from: Bytes;
}

export interface LetterBox {
  /** Raw P-256 point. */
  public: Bytes;
  /** PKCS #8 in base64, sealed with the key of the records. */
  private: Sealed;
}

const CURVE = { name: 'ECDH', namedCurve: 'P-256' } as const;
const boxName = (id: string) => `letters of ${id}`;

/** A new letter box that only `key` opens. */
export async function makeLetterBox(key: CryptoKey, id: string): Promise<LetterBox> {
  const pair = await crypto.subtle.generateKey(CURVE, true, ['deriveBits']);
  const secret = new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey));
  return {
    public: new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)),
    private: await seal(key, boxName(id), toBase64(secret)),
  };
}

/** Seals a value to a letter box. */
export async function post(box: LetterBox, about: string, value: unknown): Promise<Letter> {
  const pair = await crypto.subtle.generateKey(CURVE, true, ['deriveBits']);
  const from: Bytes = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  const to = await crypto.subtle.importKey('raw', box.public, CURVE, false, []);
  const key = await agreed(pair.privateKey, to, from, box.public, 'encrypt');
  return { ...(await seal(key, about, value)), from };
}

/** The private half of a letter box; rejects with another key. */
export async function openLetterBox(key: CryptoKey, id: string, box: LetterBox): Promise<CryptoKey> {
  const secret = fromBase64(String(await unseal(key, boxName(id), box.private)));
  return crypto.subtle.importKey('pkcs8', secret, CURVE, false, ['deriveBits']);
}

/** Opens what `post` made. */
export async function readLetter(secret: CryptoKey, box: LetterBox, about: string, letter: Letter): Promise<unknown> {
  const from = await crypto.subtle.importKey('raw', letter.from, CURVE, false, []);
  return unseal(await agreed(secret, from, letter.from, box.public, 'decrypt'), about, letter);
}

async function agreed(secret: CryptoKey, other: CryptoKey, from: Bytes, to: Bytes, use: 'encrypt' | 'decrypt') {
  const shared = await crypto.subtle.deriveBits({ name: 'ECDH', public: other }, secret, 256);
  const base = await crypto.subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey']);
  const salt = new Uint8Array([...from, ...to]);
  const hkdf = { name: 'HKDF', hash: 'SHA-256', salt, info: bytes('steady-hand letter') };
  return crypto.subtle.deriveKey(hkdf, base, { name: 'AES-GCM', length: 256 }, false, [use]);
}

/** Bytes as text, for places that keep only JSON. */
export const toBase64 = (raw: Bytes): string => btoa(String.fromCharCode(...raw));
export const fromBase64 = (text: string): Bytes => Uint8Array.from(atob(text), (one) => one.charCodeAt(0));
