import { fromBase64, toBase64 } from './hash';

/** A signature over a shipped pack, with the public key that checks it (both base64). */
export interface Signature {
  algorithm: 'Ed25519';
  /** 32 bytes. */
  key: string;
  /** 64 bytes. */
  value: string;
}

const ED25519 = { name: 'Ed25519' } as const;
/** What is signed says what it is for: a signature of something else never fits. */
const signedText = (hash: string) => new TextEncoder().encode(`steady-hand pack 1\n${hash}`);

/** Can this browser or Node sign and check with Ed25519? Asked by trying: there is no other way to know. */
export async function canSign(): Promise<boolean> {
  try {
    await crypto.subtle.generateKey(ED25519, false, ['sign', 'verify']);
    return true;
  } catch {
    return false;
  }
}

/** A new pair: the private key as PKCS#8 in PEM, the public key as base64 of its 32 bytes. Throws where it cannot. */
export async function newKeys(): Promise<{ privateKey: string; publicKey: string }> {
  const pair = (await crypto.subtle.generateKey(ED25519, true, ['sign', 'verify'])) as CryptoKeyPair;
  const [pkcs8, raw] = await Promise.all([
    crypto.subtle.exportKey('pkcs8', pair.privateKey),
    crypto.subtle.exportKey('raw', pair.publicKey),
  ]);
  const lines = toBase64(new Uint8Array(pkcs8)).match(/.{1,64}/g) ?? [];
  return {
    privateKey: `-----BEGIN PRIVATE KEY-----\n${lines.join('\n')}\n-----END PRIVATE KEY-----\n`,
    publicKey: toBase64(new Uint8Array(raw)),
  };
}

/** A pair whose private half can be used and not read out, as browsers keep it. */
export interface SigningKey {
  /** base64 of 32 bytes. */
  publicKey: string;
  privateKey: CryptoKey;
}

/**
 * A key in PEM (a backup, or one made with the command) as a pair to keep: the private half cannot be read out any
 * more. Null when the text is no such key. Throws where the browser has no Ed25519 (`canSign`).
 */
export async function keepKey(privateKey: string): Promise<SigningKey | null> {
  const bytes = pemBytes(privateKey);
  if (!bytes) return null;
  try {
    const whole = await crypto.subtle.importKey('pkcs8', bytes, ED25519, true, ['sign']);
    const { x } = await crypto.subtle.exportKey('jwk', whole);
    return {
      publicKey: plainBase64(x ?? ''),
      privateKey: await crypto.subtle.importKey('pkcs8', bytes, ED25519, false, ['sign']),
    };
  } catch (error) {
    if (!(await canSign())) throw error;
    return null;
  }
}

const pemBytes = (text: string): Uint8Array<ArrayBuffer> | null => {
  const inner = /-----BEGIN PRIVATE KEY-----([\s\S]{1,400}?)-----END PRIVATE KEY-----/.exec(text)?.[1];
  return inner === undefined ? null : fromBase64(inner.replace(/\s+/g, ''));
};
/** As JSON Web Keys write it → with padding. */
const plainBase64 = (x: string): string => {
  const base64 = x.replaceAll('-', '+').replaceAll('_', '/');
  return base64.padEnd(Math.ceil(base64.length / 4) * 4, '=');
};

/**
 * Signs a content hash with a private key (PEM, as `newKeys` or `openssl genpkey -algorithm ed25519` make it). The
 * public key is worked out from it; or with a kept pair. Null when the text is no such key.
 */
export async function signHash(hash: string, key: string | SigningKey): Promise<Signature | null> {
  try {
    const pair = typeof key === 'string' ? await keepKey(key) : key;
    if (!pair) return null;
    const value = await crypto.subtle.sign(ED25519, pair.privateKey, signedText(hash));
    return { algorithm: 'Ed25519', key: pair.publicKey, value: toBase64(new Uint8Array(value)) };
  } catch {
    return null;
  }
}

/** `unknown`: this browser cannot check Ed25519, so nobody may say that the signature fits. */
export type Checked = 'fits' | 'wrong' | 'unknown';

export async function checkSignature(hash: string, signature: Signature): Promise<Checked> {
  const [key, value] = [fromBase64(signature.key), fromBase64(signature.value)];
  if (key?.length !== 32 || value?.length !== 64) return 'wrong';
  if (!(await canSign())) return 'unknown';
  try {
    const imported = await crypto.subtle.importKey('raw', key, ED25519, false, ['verify']);
    return (await crypto.subtle.verify(ED25519, imported, value, signedText(hash))) ? 'fits' : 'wrong';
  } catch {
    return 'wrong';
  }
}
