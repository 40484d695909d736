// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import type { SeenMessage } from '@/utils/platforms';
import { OwnWords } from '../../entrypoints/chat.content/own-words';

const seen = (id: string, text: string, speaker: SeenMessage['speaker'] = 'unknown'): SeenMessage => {
  const element = document.createElement('p');
  return { id, order: 0, speaker, text, element, parts: [element] };
};

test('what was just sent is the specialist’s, and stays so; the same words later are not', () => {
  let now = 0;
  const own = new OwnWords(() => now, vi.fn());
  own.sent('yes');
  const speakerOf = (message: SeenMessage) => own.settle([message])[0]?.speaker;
  expect(speakerOf(seen('a', 'yes'))).toBe('specialist');
  now = 60_000;
  expect(speakerOf(seen('a', 'yes'))).toBe('specialist');
  // The person's answer to a question about suicide must never be taken for the specialist's.
  expect(speakerOf(seen('b', 'yes'))).toBe('unknown');
});

test('an entry that takes own words for the person’s twice in a row is told of', () => {
  const misread = vi.fn();
  const own = new OwnWords(() => 0, misread);
  own.sent('how are you');
  own.settle([seen('a', 'how are you', 'person')]);
  expect(misread).not.toHaveBeenCalled();
  own.settle([seen('b', 'how are you', 'person')]);
  expect(misread).toHaveBeenCalled();
});
