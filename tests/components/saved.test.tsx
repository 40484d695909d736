// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { ReviewedItem } from '@/utils/store';
import { type NameOf, SavedDetail } from '../../components/saved/SavedDetail';
import { SavedLine } from '../../components/saved/SavedLine';
import {
  chooseAll,
  NOTHING_CHOSEN,
  reachTo,
  tagsFrom,
  toggle,
  without,
  withoutTags,
  withTags,
} from '../../components/saved/selection';
import { TagsEdit } from '../../components/saved/TagsEdit';
import { saved, show } from './fixtures';

afterEach(cleanup);

const nameOf: NameOf = { skill: (id) => `skill ${id}`, category: (id) => `about ${id}`, level: (id) => `level ${id}` };
const date = (at: number) => new Date(at).toISOString().slice(0, 10);
const item = (change: Partial<ReviewedItem> = {}): ReviewedItem => ({
  ...saved(),
  tags: [],
  rating: null,
  journal: null,
  hints: null,
  rewrite: null,
  verdict: null,
  outcome: '',
  from: null,
  changedAt: 0,
  ...change,
});

test('a line opens one and chooses it; what was really sent stands in front', async () => {
  const onPick = vi.fn();
  const line = { due: true, href: '#/library/s1', chosen: false, active: true, nameOf, date, onPick };
  show(<SavedLine item={item({ sent: 'How would you do it?', tags: ['night'] })} {...line} />);
  const link = screen.getByRole('link');
  expect(link).toHaveAttribute('href', '#/library/s1');
  expect(link).toHaveTextContent(/^How would you do it\?After: “i want to end my life”2026-11-20/);
  expect(link).toHaveTextContent('Card due#night');
  await userEvent.click(screen.getByRole('checkbox', { name: 'Choose: How would you do it?' }));
  expect(onPick).toHaveBeenLastCalledWith('s1', false);
  const user = userEvent.setup();
  await user.keyboard('{Shift>}');
  await user.click(screen.getByRole('checkbox'));
  expect(onPick).toHaveBeenLastCalledWith('s1', true);
});

test('the detail shows everything that was stored, and takes focus', async () => {
  const acts = { onDelete: vi.fn(), onCopy: vi.fn() };
  const kept = item({ sent: 'How would you do it?', outcome: 'said_more', rule: 'a.rule' });
  show(<SavedDetail item={kept} {...{ nameOf, date, ...acts }} tags={<p>tags here</p>} />);
  expect(screen.getByRole('heading', { name: 'Saved suggestion' })).toHaveFocus();
  const article = screen.getByRole('article');
  for (const words of [
    'Have you thought about how you would do it?',
    'How would you do it?',
    'i want to end my life',
    'skill safety_first',
    'about suicide_active',
    'level soon',
    'Practice chat, localhost',
    '2026-11-20',
    'core-en 1.0.0',
    'a.rule',
    'They said more',
    'tags here',
  ])
    expect(article).toHaveTextContent(words);
  await userEvent.click(screen.getByRole('button', { name: 'Copy' }));
  expect(acts.onCopy).toHaveBeenCalledExactlyOnceWith('How would you do it?');
  await userEvent.click(screen.getByRole('button', { name: 'Delete' }));
  expect(acts.onDelete).toHaveBeenCalledOnce();
});

test('tags are put on by writing and taken off by pressing; the same one is not there twice', async () => {
  const onChange = vi.fn();
  show(<TagsEdit tags={['night']} known={['hard']} onChange={onChange} />);
  await userEvent.type(screen.getByLabelText('Tags'), 'Hard,  NIGHT , {Enter}');
  expect(onChange).toHaveBeenLastCalledWith(['night', 'Hard']);
  await userEvent.type(screen.getByLabelText('Tags'), 'night{Enter}');
  expect(onChange).toHaveBeenCalledTimes(1);
  await userEvent.click(screen.getByRole('button', { name: 'Take off the tag “night”' }));
  expect(onChange).toHaveBeenLastCalledWith([]);
});

describe('choosing', () => {
  const order = ['a', 'b', 'c', 'd', 'e'];
  const chosen = (selection: { chosen: ReadonlySet<string> }) => [...selection.chosen].sort().join('');

  test('a range goes from the last one chosen by itself, either way, and keeps what was chosen', () => {
    const one = toggle(NOTHING_CHOSEN, 'd');
    expect(chosen(reachTo(one, 'b', order))).toBe('bcd');
    expect(chosen(reachTo(reachTo(one, 'b', order), 'e', order))).toBe('bcde');
    expect(chosen(reachTo(NOTHING_CHOSEN, 'c', order))).toBe('c');
    expect(chosen(reachTo(toggle(NOTHING_CHOSEN, 'x'), 'c', order))).toBe('cx');
    expect(chosen(reachTo(one, 'gone', order))).toBe('d');
  });
  test('released, all, and without what is gone', () => {
    expect(chosen(toggle(toggle(NOTHING_CHOSEN, 'a'), 'a'))).toBe('');
    const all = chooseAll(NOTHING_CHOSEN, order);
    expect(chosen(all)).toBe('abcde');
    expect(chosen(without(all, (id) => id === 'c'))).toBe('abde');
    expect(without(all, () => false)).toBe(all);
  });
  test('tags: commas between, spaces tidied, no two alike, 40 characters', () => {
    expect(tagsFrom(' a  b ,A B,, c')).toEqual(['a b', 'c']);
    expect(tagsFrom('x'.repeat(50))[0]).toHaveLength(40);
    const tags = ['Night'];
    expect(withTags(tags, ['night'])).toBe(tags);
    expect(withTags(tags, ['hard'])).toEqual(['Night', 'hard']);
    expect(withoutTags(tags, ['hard'])).toBe(tags);
    expect(withoutTags(tags, ['NIGHT'])).toEqual([]);
  });
});
