// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { CountryReferrals } from '@/utils/packs';
import { chooseReferrals } from '../../components/referrals/choose';
import { EmergencyLine } from '../../components/referrals/EmergencyLine';
import { freshness } from '../../components/referrals/freshness';
import { hoursIn, openAt, timeIn, ZONES } from '../../components/referrals/hours';
import { Referrals } from '../../components/referrals/Referrals';
import { referral, show } from './fixtures';

afterEach(cleanup);

const NOW = Date.UTC(2026, 10, 23);
const emergency = referral({ id: 'us.911', name: 'Emergency', emergency: true, voice: ['911'], sms: null });
const directory = (entries = [referral(), emergency]): CountryReferrals[] => [
  { country: 'US', name: 'United States', entries },
];
const part = (change: Partial<Parameters<typeof Referrals>[0]> = {}) => {
  const acts = { onCountry: vi.fn(), onZone: vi.fn(), onOwn: vi.fn(), onCopy: vi.fn(), onInsert: vi.fn() };
  const rest = {
    directory: directory(),
    country: 'US',
    categories: [],
    now: NOW,
    own: [],
    zone: null,
    here: 'Etc/UTC',
  };
  show(<Referrals {...rest} {...acts} {...change} />);
  return acts;
};

test.each([
  ['2026-11-01', 'fresh'],
  ['2026-08-25', 'fresh'], // 90 days
  ['2026-08-24', 'old'],
  ['2026-05-27', 'old'], // 180 days
  ['2026-05-26', 'stale'],
  ['not a date', 'stale'],
])('checked on %s is %s', (verified, age) => expect(freshness(verified, NOW)).toBe(age));

test('confidence C is hidden, emergency never', () => {
  const hidden = referral({ id: 'c', confidence: 'C' });
  const lists = chooseReferrals([hidden, { ...emergency, verified: '2001-01-01', confidence: 'C' }], []);
  expect(lists.emergency).toHaveLength(1);
  expect([...lists.fitting, ...lists.others]).toEqual([]);
});

test('what is made for the category comes before what is for anybody; the rest is kept', () => {
  const dv = referral({ id: 'dv', categories: ['domestic_violence'] });
  const veterans = referral({ id: 'vets', audience: 'veterans' });
  const lists = chooseReferrals([referral(), veterans, dv], ['domestic_violence']);
  expect(lists.fitting.map(({ id }) => id)).toEqual(['dv', 'us.988']);
  expect(lists.others.map(({ id }) => id)).toEqual(['vets']);
});

test('the country is asked for, never guessed', async () => {
  const { onCountry } = part({ country: null });
  expect(screen.queryByText(/988/)).toBeNull();
  const choice = screen.getByRole('combobox', { name: 'Which country is the person in?' });
  expect(choice).toHaveValue('');
  await userEvent.selectOptions(choice, 'US');
  expect(onCountry).toHaveBeenCalledExactlyOnceWith('US');
});

test('emergency stands first, with the date of its check', () => {
  part();
  const names = screen
    .getAllByRole('listitem')
    .flatMap((item) => item.querySelector('.referral-name')?.textContent ?? []);
  expect(names).toEqual(['Emergency', '988 Suicide and Crisis Lifeline']);
  expect(screen.getAllByText('Checked on 2026-11-01')).toHaveLength(2);
});

test('an old check is said beside the number', () => {
  part({ directory: directory([{ ...emergency, verified: '2026-01-01' }]) });
  expect(screen.getByText('911')).toBeVisible();
  expect(screen.getByText(/more than 180 days ago/)).toBeVisible();
});

test('inserts and copies one plain sentence', async () => {
  const { onInsert, onCopy } = part();
  await userEvent.click(screen.getByRole('button', { name: 'Insert 988 Suicide and Crisis Lifeline' }));
  expect(onInsert).toHaveBeenCalledExactlyOnceWith(
    'You can call 988 Suicide and Crisis Lifeline on 988, or text 988 (24/7).',
  );
  await userEvent.click(screen.getByRole('button', { name: 'Copy Emergency' }));
  expect(onCopy).toHaveBeenCalledExactlyOnceWith('Please call 911 now. I will stay with you here.');
});

test('the banner has the emergency numbers, or the way to choose a country', () => {
  const { unmount } = show(<EmergencyLine directory={directory()} country="US" />);
  expect(screen.getByRole('list', { name: 'Emergency numbers, United States' })).toHaveTextContent('911');
  unmount();
  show(<EmergencyLine directory={directory()} country={null} />);
  expect(screen.getByRole('link', { name: /Choose the country/ })).toHaveAttribute('href', '#referrals');
});

test('an entry that nobody checked says so', () => {
  part({ directory: directory([referral({ verified: '' })]) });
  expect(screen.getByText('Nobody has checked this entry yet.')).toBeVisible();
});

describe('narrowing', () => {
  const young = referral({ id: 'young', name: 'Young line', audience: 'under 19', sms: null });
  const french = referral({ id: 'fr', name: 'Ligne', languages: ['fr'], sms: null });
  const vets = referral({ id: 'vets', name: 'Veterans line', audience: 'veterans' });

  test('an audience brings its lines to the front and puts those of others away; emergency stays', () => {
    const lists = chooseReferrals([emergency, referral(), young, vets], [], { audience: 'under 19', language: '' });
    expect(lists.emergency).toHaveLength(1);
    expect(lists.fitting.map(({ id }) => id)).toEqual(['young', 'us.988']);
    expect(lists.others.map(({ id }) => id)).toEqual(['vets']);
  });

  test('a language leaves only lines that speak it; emergency stays', async () => {
    part({ directory: directory([emergency, referral(), french]) });
    await userEvent.click(screen.getByText('Whom it is for, language, time zone'));
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Language' }), 'French');
    expect(screen.getByRole('button', { name: 'Insert Ligne' })).toBeVisible();
    expect(screen.getByText('911')).toBeVisible();
    expect(screen.queryByText('988 Suicide and Crisis Lifeline')).toBeNull();
  });

  test('two that are equal are offered together; two that are not, are not', async () => {
    const other = referral({ id: 'b', name: 'Second line', voice: ['123'], sms: null });
    const { onInsert } = part({ directory: directory([emergency, referral(), other]) });
    await userEvent.click(screen.getByRole('button', { name: 'Insert both' }));
    expect(onInsert.mock.calls[0]?.[0]).toBe(
      'You can reach 988 Suicide and Crisis Lifeline (call 988) or Second line (call 123). Both can help; which one would you rather try?',
    );
    cleanup();
    part({ directory: directory([emergency, referral(), { ...other, confidence: 'B' }]) });
    expect(screen.queryByRole('button', { name: 'Insert both' })).toBeNull();
  });
});

describe('the organisation’s own services', () => {
  const own = [
    { id: '1', country: 'US', name: 'Our drop-in', reach: '555 0100', hours: '', notes: '', verified: '2026-11-20' },
    { id: '2', country: 'GB', name: 'Elsewhere', reach: '5', hours: '', notes: '', verified: '2026-11-20' },
  ];
  test('stand behind the emergency number and before the pack’s, for their country only', () => {
    part({ own });
    const names = screen
      .getAllByRole('listitem')
      .flatMap((item) => item.querySelector('.referral-name')?.textContent ?? []);
    expect(names).toEqual(['Emergency', 'Our drop-in', '988 Suicide and Crisis Lifeline']);
  });

  test('can be added and removed', async () => {
    const { onOwn } = part({ own });
    await userEvent.click(screen.getByText('Your own services'));
    await userEvent.type(screen.getByRole('textbox', { name: 'Name' }), 'Night café');
    await userEvent.type(screen.getByRole('textbox', { name: 'Number or https:// address' }), '555 0199');
    await userEvent.click(screen.getByRole('button', { name: 'Add' }));
    expect(onOwn).toHaveBeenLastCalledWith([
      ...own,
      { id: '3', country: 'US', name: 'Night café', reach: '555 0199', hours: '', notes: '', verified: '2026-11-23' },
    ]);
    await userEvent.click(screen.getByRole('button', { name: 'Remove Our drop-in' }));
    expect(onOwn).toHaveBeenLastCalledWith([own[1]]);
  });
});

describe('hours', () => {
  // A Monday, 14:30 in London, 9:30 in New York, 8:30 in Chicago, 20:00 in Kolkata.
  const MONDAY = Date.UTC(2026, 10, 23, 14, 30);
  test.each([
    ['24/7', 'US', true],
    ['Mon-Fri 15:00-20:00', 'GB', false],
    ['Mon-Fri 14:00-20:00', 'GB', true],
    ['Tue-Fri 14:00-20:00', 'GB', false],
    ['Mon-Fri 9:00-21:00 Central', 'US', false],
    ['Mon-Fri 9:00-19:00 Eastern', 'US', true],
    ['Mon–Sat 10:00–20:00', 'IN', false], // it is 20:00 there, closing time
    ['Mon-Sat 10:00-20:01', 'IN', true],
    ['Fri-Mon 8:00-midnight', 'GB', true],
    ['22:00-15:00', 'GB', true], // began yesterday evening
    ['Mon-Thu 10:00-12:00, Fri-Sun 10:00-18:00', 'DE', false],
    ['Mon-Fri 9:00-21:00', 'US', null], // which of its zones?
    ['hours vary', 'GB', null],
    ['daily 16:00-21:00; 24 hours on the 10th', 'JP', null],
    ['Mon-Fri 99:00-20:00', 'GB', null],
    ['', 'GB', null],
  ])('%s in %s: open %s', (hours, country, open) => expect(openAt(hours, country, MONDAY)).toBe(open));

  test.each([
    ['Mon-Fri 15:00-20:00', 'GB', 'Europe/Berlin', 'Mon-Fri 16:00-21:00'],
    ['Mon-Fri 9:00-21:00 Central', 'US', 'America/New_York', 'Mon-Fri 10:00-22:00'],
    ['15:00-midnight', 'NL', 'Asia/Tokyo', '23:00-8:00 (+1)'],
    ['Mon-Fri 15:00-20:00', 'GB', 'Europe/London', null],
    ['24/7', 'GB', 'Asia/Tokyo', null],
    ['Mon-Fri 9:00-21:00', 'US', 'Europe/London', null],
    ['Mon-Fri 15:00-20:00', 'GB', null, null],
  ])('%s of %s on the clocks of %s: %s', (hours, country, zone, words) =>
    expect(hoursIn(hours, country, zone, MONDAY)).toBe(words),
  );

  test('every zone named is one the browser knows', () => {
    for (const zone of Object.values(ZONES).flat()) expect(() => timeIn(zone, MONDAY)).not.toThrow();
  });

  test('both clocks stand beside the service', () => {
    const beat = referral({ name: 'Beat', hours: 'Mon-Fri 15:00-20:00' });
    const uk = [{ country: 'GB', name: 'United Kingdom', entries: [beat] }];
    part({ directory: uk, country: 'GB', now: MONDAY, here: 'Europe/Berlin' });
    expect(screen.getByText(/Mon-Fri 15:00-20:00; for you Mon-Fri 16:00-21:00; closed now/)).toBeVisible();
    expect(
      screen.getByText('It is 14:30 where they are.', { normalizer: (text) => text.replace('02:30 PM', '14:30') }),
    ).toBeVisible();
  });

  test('where a country has several zones, theirs is asked for, not guessed', async () => {
    const line = referral({ hours: 'Mon-Fri 9:00-21:00 Central' });
    const { onZone } = part({ directory: directory([line]), now: MONDAY });
    expect(screen.queryByText(/for them/)).toBeNull();
    await userEvent.click(screen.getByText('Whom it is for, language, time zone'));
    const choice = screen.getByRole('combobox', { name: 'Their time zone' });
    expect(choice).toHaveValue('');
    await userEvent.selectOptions(choice, 'America/Los_Angeles');
    expect(onZone).toHaveBeenCalledExactlyOnceWith('America/Los_Angeles');
    cleanup();
    part({ directory: directory([line]), now: MONDAY, zone: 'America/Los_Angeles' });
    expect(screen.getByText(/for them Mon-Fri 7:00-19:00; for you Mon-Fri 15:00-3:00 \(\+1\)/)).toBeVisible();
  });
});
