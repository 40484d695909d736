import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CHROME_ID, EXAMPLE, FILES } from '@/scripts/policy/examples';
import { parseManaged } from '@/utils/store';
import { managedSchema } from '@/utils/store/policy-schema';

const FOLDER = 'scripts/policy/examples';

test('the files on disk are those that are made from one example', () => {
  expect(readdirSync(FOLDER).sort()).toEqual(Object.keys(FILES).sort());
  for (const [name, content] of Object.entries(FILES)) {
    const there = readFileSync(`${FOLDER}/${name}`, 'utf8');
    if (name.endsWith('.json')) expect(JSON.parse(there), name).toEqual(JSON.parse(content));
    else expect(there, name).toBe(content);
  }
});

test('every part of the example is taken, and there for the extension that is built', () => {
  expect(parseManaged(EXAMPLE, () => ({ ok: true, entries: [] })).problems).toEqual([]);
  const { properties } = managedSchema() as { properties: object };
  expect(Object.keys(properties)).toEqual(expect.arrayContaining(Object.keys(EXAMPLE)));
  const key = /'(MII[^']+)'/.exec(readFileSync('wxt.config.ts', 'utf8'))?.[1] ?? '';
  const digest = createHash('sha256').update(Buffer.from(key, 'base64')).digest('hex').slice(0, 32);
  expect([...digest].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('')).toBe(CHROME_ID);
});

test('JSON in the registry reads back as it was', () => {
  const text = FILES['chrome-windows.reg'] ?? '';
  const line = /^"contacts"="(.*)"\r$/m.exec(text)?.[1] ?? '';
  expect(JSON.parse(line.replaceAll('\\"', '"').replaceAll('\\\\', '\\'))).toEqual(EXAMPLE.contacts);
});
