import { afterEach, expect, test, vi } from 'vitest';
import { openRedaction } from '@/entrypoints/chat.content/redaction';
import redactScript from '@/entrypoints/redact';
import { handover } from '@/utils/privacy';

afterEach(() => {
  delete handover.steadyHandRedact;
});

test('is brought when first needed, then it is there', async () => {
  const need = vi.fn(async () => {
    await redactScript.main();
    return { ready: true };
  });
  const redact = await openRedaction(need);
  expect(redact?.('my name is Sam Miller, call 020 7946 0018').text).toBe('my name is [NAME], call [PHONE]');
  await openRedaction(need);
  expect(need).toHaveBeenCalledTimes(1);
});

test.each([
  ['nobody answers', null],
  ['it could not be brought', { ready: false }],
  ['it is said to be there and is not', { ready: true }],
])('none where %s', async (_, answer) => {
  expect(await openRedaction(async () => answer)).toBeNull();
});
