// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { type NameOf, SavedDetail } from '../../components/saved/SavedDetail';
import { SavedList } from '../../components/saved/SavedList';
import { saved, show } from './fixtures';

afterEach(cleanup);

const nameOf: NameOf = { skill: (id) => `skill ${id}`, category: (id) => `about ${id}`, level: (id) => `level ${id}` };
const date = (at: number) => new Date(at).toISOString().slice(0, 10);

test('each line opens one; what was really sent stands in front', async () => {
  const onChoose = vi.fn();
  const items = [saved(), saved({ id: 's2', sent: 'How would you do it?', context: '' })];
  show(<SavedList {...{ items, chosen: 's2', nameOf, date, onChoose }} />);
  const [first, second] = screen.getAllByRole('button');
  expect(first).toHaveTextContent(
    'Have you thought about how you would do it?After: “i want to end my life”2026-11-20',
  );
  expect(second).toHaveTextContent(/^How would you do it\?2026/);
  expect(second).toHaveAttribute('aria-current', 'true');
  await userEvent.click(first!);
  expect(onChoose).toHaveBeenCalledExactlyOnceWith('s1');
});

test('the detail shows everything that was stored, and takes focus', async () => {
  const acts = { onDelete: vi.fn(), onCopy: vi.fn(), onClose: vi.fn() };
  show(<SavedDetail item={saved({ sent: 'How would you do it?' })} {...{ nameOf, date, ...acts }} />);
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
  ])
    expect(article).toHaveTextContent(words);
  await userEvent.click(screen.getByRole('button', { name: 'Copy' }));
  expect(acts.onCopy).toHaveBeenCalledExactlyOnceWith('How would you do it?');
  await userEvent.click(screen.getByRole('button', { name: 'Delete' }));
  expect(acts.onDelete).toHaveBeenCalledOnce();
});
