import { expect, test } from 'vitest';
import { checkSignature, keepKey, newKeys, signHash } from '@/utils/packs';

const HASH = 'ab'.repeat(32);

test('a kept key signs as its backup does, and cannot be read out', async () => {
  const { privateKey, publicKey } = await newKeys();
  const kept = await keepKey(privateKey);
  expect(kept?.publicKey).toBe(publicKey);
  expect(kept?.privateKey.extractable).toBe(false);
  await expect(crypto.subtle.exportKey('pkcs8', kept!.privateKey)).rejects.toThrow();
  const signature = await signHash(HASH, kept!);
  expect(signature).toEqual(await signHash(HASH, privateKey));
  expect(await checkSignature(HASH, signature!)).toBe('fits');
  expect(await checkSignature('cd'.repeat(32), signature!)).toBe('wrong');
});

test.each(['', 'x', '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----', '-----BEGIN PRIVATE KEY-----'])(
  'what is no key is none: %j',
  async (text) => {
    expect(await keepKey(text)).toBeNull();
    expect(await signHash(HASH, text)).toBeNull();
  },
);
