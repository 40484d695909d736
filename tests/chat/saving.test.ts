import { afterEach, expect, test, vi } from 'vitest';
import { openSaving } from '@/entrypoints/chat.content/saving';
import redactScript from '@/entrypoints/redact';
import { savingHandover } from '@/utils/on-page';

afterEach(() => {
  delete savingHandover.steadyHandSaving;
});

test('is brought when first needed, then it is there', async () => {
  const need = vi.fn(async () => {
    await redactScript.main();
    return { ready: true };
  });
  const saving = await openSaving(need);
  const sent = 'my name is Sam Miller, call 020 7946 0018';
  const offer = saving?.offer({ id: 'one', text: 'Who are you?', sent, contexts: [] });
  expect(offer?.kept).toEqual({ id: 'one', sent: 'my name is [NAME], call [PHONE]', context: '', outcome: '' });
  await openSaving(need);
  expect(need).toHaveBeenCalledTimes(1);
});

test.each([
  ['nobody answers', null],
  ['it could not be brought', { ready: false }],
  ['it is said to be there and is not', { ready: true }],
])('none where %s', async (_, answer) => {
  expect(await openSaving(async () => answer)).toBeNull();
});
