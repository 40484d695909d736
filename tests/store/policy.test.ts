import { describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  type ParsedPolicy,
  parseManaged,
  type ReadEntries,
  readOrganisation,
  readPlatforms,
  readPolicy,
  readSettings,
  readSite,
  readSites,
  removeSite,
  saveOrganisation,
  saveSettings,
  saveSite,
  takePolicy,
  watchPolicy,
  watchSettings,
} from '@/utils/store';
import { managedSchema, policyParts } from '@/utils/store/policy-schema';

const entries: ReadEntries = (text) =>
  text === 'good'
    ? { ok: true, entries: [{ id: 'own', name: 'Own chat', hosts: ['chat.example'] } as never] }
    : { ok: false, problems: [{ path: '0.id', message: 'Required.' }] };
const parse = (raw: unknown): ParsedPolicy => parseManaged(raw, entries);
const named = (raw: unknown) => parse(raw).problems.map(({ part }) => part);

/** As an administrator would: the browser hands it out, the background takes it. */
async function manage(policy: object): Promise<void> {
  Object.assign(fakeBrowser.storage, { managed: { get: async () => policy } });
  await takePolicy(entries);
}

describe('a policy is read part by part', () => {
  test('everything that can be set', () => {
    const { policy, problems, pack } = parse({
      organisation: 'Harbour Line',
      defaults: { theme: 'light' },
      locked: { country: 'GB', retentionDays: 0 },
      sites: [{ origin: 'chat.example/room?x=1' }, { origin: 'https://b.example', drafts: false }],
      onlyTheseSites: true,
      contacts: { supervisor: { name: 'Ada', reach: '1' } },
      staff: [{ name: 'Bo', reach: '2' }],
      referrals: [{ name: 'Shelter', reach: '3', country: 'GB' }],
      rescuePolicy: 'consent_only',
      platforms: 'good',
      pack: '{}',
      packHash: 'a'.repeat(64),
      packKeys: [`${'A'.repeat(43)}=`],
      unlock: [{ part: 'rule:x', why: 'Because.', by: 'Board', on: '2026-11-23' }],
    });
    expect(problems).toEqual([]);
    expect(pack).toBe('{}');
    expect(policy).toMatchObject({
      locked: { country: 'GB', retentionDays: 0 },
      sites: {
        'https://chat.example': { drafts: true, messages: true },
        'https://b.example': { drafts: false, messages: true },
      },
      referrals: [{ id: 'policy-0', name: 'Shelter', hours: '' }],
      platforms: [{ id: 'own' }],
      bringsPack: true,
    });
  });

  test.each<[string, unknown, string[]]>([
    ['nothing', {}, []],
    ['no policy at all', undefined, []],
    ['a list', [], ['']],
    ['a word', 'x', ['']],
    ['an unknown part', { sites: [], colour: 'red' }, ['colour']],
    ['retention beyond 180', { locked: { retentionDays: 181, theme: 'dark' } }, ['locked.retentionDays']],
    ['a retention of half a day', { locked: { retentionDays: 0.5 } }, ['locked.retentionDays']],
    ['an unknown setting', { locked: { font: 'big' } }, ['locked.font']],
    ['settings that are none', { locked: 7 }, ['locked']],
    ['one wrong site of two', { sites: [{ origin: 'https://a.example' }, { origin: 7 }] }, ['sites.1']],
    ['a site no script can reach', { sites: [{ origin: 'file:///etc/passwd' }] }, ['sites']],
    ['only these, and none', { onlyTheseSites: true }, ['onlyTheseSites']],
    ['a contact without a number', { contacts: { supervisor: { name: 'Ada' } } }, ['contacts.supervisor']],
    ['an unknown rescue policy', { rescuePolicy: 'whatever' }, ['rescuePolicy']],
    ['broken platforms', { platforms: 'bad' }, ['platforms.0.id']],
    ['a hash that is none', { packHash: 'xyz' }, ['packHash']],
    ['one wrong key of two', { packKeys: [`${'A'.repeat(43)}=`, 'x'] }, ['packKeys.1']],
    ['an opened part without a reason', { unlock: [{ part: 'rule:x', by: 'B', on: '2026-11-23' }] }, ['unlock.0']],
    [
      'a prototype key',
      JSON.parse('{"__proto__": {"polluted": 1}, "locked": {"__proto__": 1}}'),
      ['__proto__', 'locked.__proto__'],
    ],
  ])('%s: named in words', (_, raw, parts) => {
    const { problems } = parse(raw);
    expect(problems.map(({ part }) => part)).toEqual(parts);
    for (const { message } of problems) expect(message).toMatch(/^[A-Z"].*\.$/s);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test('the rest holds when parts are broken', () => {
    const { policy } = parse({
      locked: { retentionDays: 999, theme: 'dark' },
      contacts: { supervisor: 7, others: { name: 'Ada', reach: '1' } },
      sites: [{ origin: 'https://a.example' }, 7],
    });
    expect(policy.locked).toEqual({ theme: 'dark' });
    expect(policy.contacts).toEqual({ others: { name: 'Ada', reach: '1' } });
    expect(Object.keys(policy.sites)).toEqual(['https://a.example']);
  });

  test('an endless list of mistakes has an end', () => {
    expect(named({ sites: Array.from({ length: 500 }, () => 7) })).toHaveLength(50);
  });
});

describe('what holds under a policy', () => {
  test('locked settings, beginnings, and what was chosen', async () => {
    await manage({ locked: { retentionDays: 7 }, defaults: { theme: 'dark', country: 'GB' } });
    expect(await readSettings()).toMatchObject({ retentionDays: 7, theme: 'dark', country: 'GB' });
    expect(await saveSettings({ retentionDays: 30 })).toEqual({ ok: false, error: 'set_by_policy' });
    expect(await saveSettings({ retentionDays: 30, theme: 'light' })).toEqual({ ok: false, error: 'set_by_policy' });
    expect(await readSettings()).toMatchObject({ theme: 'dark' });
    expect(await saveSettings({ theme: 'light', retentionDays: 7 })).toMatchObject({ ok: true });
    expect(await readSettings()).toMatchObject({ retentionDays: 7, theme: 'light', country: 'GB' });
    await manage({});
    expect(await readSettings()).toMatchObject({ theme: 'light', country: null });
  });

  test('old settings in storage, with no country, leave the beginning its country', async () => {
    await fakeBrowser.storage.local.set({
      settings: { version: 1, value: { country: null, theme: 'dark', retentionDays: 30, folded: {} } },
    });
    await manage({ defaults: { country: 'GB' } });
    expect(await readSettings()).toMatchObject({ country: 'GB', theme: 'dark' });
  });

  test('who watches the settings hears of a new policy', async () => {
    const seen: number[] = [];
    const stop = new AbortController();
    const heard = new Promise<void>((resolve) =>
      watchSettings(({ retentionDays }) => {
        seen.push(retentionDays);
        resolve();
      }, stop.signal),
    );
    await manage({ locked: { retentionDays: 3 } });
    await heard;
    stop.abort();
    await manage({});
    expect(seen).toEqual([3]);
  });

  test('sites: its own stay on and as they are, others cannot come', async () => {
    await saveSite('https://mine.example', {}, 1);
    await manage({ sites: [{ origin: 'https://a.example', messages: false }], onlyTheseSites: true });
    expect(await readSites()).toEqual({});
    expect(await saveSite('https://mine.example', {}, 2)).toEqual({ ok: false, error: 'set_by_policy' });
    expect(await saveSite('https://a.example', {}, 2)).toMatchObject({ ok: true });
    expect(await readSite('https://a.example')).toEqual({
      drafts: true,
      messages: false,
      since: 2,
      ignored: [],
      byPolicy: true,
    });
    expect(await saveSite('https://a.example', { messages: true }, 3)).toEqual({ ok: false, error: 'set_by_policy' });
    expect(await removeSite('https://a.example')).toEqual({ ok: false, error: 'set_by_policy' });
    expect(await removeSite('https://a.example', true)).toMatchObject({ ok: true });
    await manage({});
    expect(Object.keys(await readSites())).toEqual(['https://mine.example']);
  });

  test('contacts and services of the policy come first and stay; one’s own come back when it goes', async () => {
    await saveOrganisation({ contacts: { supervisor: { name: 'Mine', reach: '1' } } });
    await manage({
      contacts: { supervisor: { name: 'Ada', reach: '2' } },
      staff: [{ name: 'Bo', reach: '3' }],
      referrals: [{ name: 'Shelter', reach: '4' }],
    });
    const now = await readOrganisation();
    expect(now).toMatchObject({
      contacts: { supervisor: { name: 'Ada', reach: '2' } },
      staff: [{ name: 'Bo', reach: '3' }],
      referrals: [{ name: 'Shelter', byPolicy: true }],
    });
    const other = { name: 'X', reach: '9' };
    expect(await saveOrganisation({ contacts: { supervisor: other } })).toEqual({ ok: false, error: 'set_by_policy' });
    expect(await saveOrganisation({ referrals: [] })).toEqual({ ok: false, error: 'set_by_policy' });
    expect(await saveOrganisation({ staff: [other] })).toEqual({ ok: false, error: 'set_by_policy' });
    expect(await saveOrganisation({ contacts: { ...now.contacts, others: other } })).toMatchObject({ ok: true });
    await manage({});
    expect(await readOrganisation()).toEqual({
      contacts: { supervisor: { name: 'Mine', reach: '1' }, others: other },
      referrals: [],
      staff: [],
    });
  });

  test('own chat clients of the policy come before others', async () => {
    await manage({ platforms: 'good' });
    expect((await readPlatforms()).own.map(({ id }) => id)).toEqual(['own']);
  });

  test('a browser without a policy, and one that rejects the question', async () => {
    Object.assign(fakeBrowser.storage, {
      managed: {
        get: async () => {
          throw new Error('Managed storage manifest not found');
        },
      },
    });
    await takePolicy(entries);
    expect(await readPolicy()).toMatchObject({ set: false, problems: [] });
  });

  test('taking the same policy again writes nothing', async () => {
    await manage({ locked: { theme: 'dark' } });
    let heard = 0;
    const stop = new AbortController();
    watchPolicy(() => heard++, stop.signal);
    await manage({ locked: { theme: 'dark' } });
    expect(heard).toBe(0);
    await manage({ locked: { theme: 'light' } });
    expect(heard).toBe(1);
    stop.abort();
  });
});

test('the schema for Chrome has every part, one type a place, and words for each', () => {
  const walk = (schema: Record<string, unknown>, path: string): void => {
    expect(Object.keys(schema).filter((key) => !['type', 'description', 'properties', 'items'].includes(key))).toEqual(
      [],
    );
    expect(schema.type, path).toMatch(/^(object|array|string|boolean|integer)$/);
    if (schema.items) walk(schema.items as never, `${path}[]`);
    for (const [name, part] of Object.entries((schema.properties ?? {}) as Record<string, never>)) {
      walk(part, `${path}.${name}`);
      expect((part as { description?: string }).description, `${path}.${name}`).toBeTruthy();
    }
  };
  const schema = managedSchema() as { properties: object };
  expect(Object.keys(schema.properties)).toEqual(Object.keys(policyParts()));
  walk(schema as never, '');
});
