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

/**
 * Signs a content hash with a private key (PEM, as `newKeys` or `openssl genpkey -algorithm ed25519` make it). The
 * public key is worked out from it. Null when the text is no such key.
 */
export async function signHash(hash: string, privateKey: string): Promise<Signature | null> {
  const inner = /-----BEGIN PRIVATE KEY-----([\s\S]{1,400}?)-----END PRIVATE KEY-----/.exec(privateKey)?.[1];
  const bytes = inner === undefined ? null : fromBase64(inner.replace(/\s+/g, ''));
  if (!bytes) return null;
  try {
    const key = await crypto.subtle.importKey('pkcs8', bytes, ED25519, true, ['sign']);
    const { x } = await crypto.subtle.exportKey('jwk', key);
    const value = await crypto.subtle.sign(ED25519, key, signedText(hash));
    const base64 = (x ?? '').replaceAll('-', '+').replaceAll('_', '/');
    return {
      algorithm: 'Ed25519',
      key: base64.padEnd(Math.ceil(base64.length / 4) * 4, '='),
      value: toBase64(new Uint8Array(value)),
    };
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
