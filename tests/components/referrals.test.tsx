// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import type { CountryReferrals } from '@/utils/packs';
import { chooseReferrals } from '../../components/referrals/choose';
import { EmergencyLine } from '../../components/referrals/EmergencyLine';
import { freshness } from '../../components/referrals/freshness';
import { Referrals } from '../../components/referrals/Referrals';
import { referral, show } from './fixtures';

afterEach(cleanup);

const NOW = Date.UTC(2026, 10, 23);
const emergency = referral({ id: 'us.911', name: 'Emergency', emergency: true, voice: ['911'], sms: null });
const directory = (entries = [referral(), emergency]): CountryReferrals[] => [
  { country: 'US', name: 'United States', entries },
];
const part = (change: Partial<Parameters<typeof Referrals>[0]> = {}) => {
  const acts = { onCountry: vi.fn(), onCopy: vi.fn(), onInsert: vi.fn() };
  show(<Referrals {...{ directory: directory(), country: 'US', categories: [], now: NOW, ...acts, ...change }} />);
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
