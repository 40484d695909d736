import '@testing-library/jest-dom/vitest';
import { render } from '@testing-library/react';
import type { ReactElement } from 'react';
import type { NoticedFinding, StepView } from '@/utils/conversation';
import { say } from '@/utils/locale';
import type { CategoryWords, LevelWords, Referral, Step } from '@/utils/packs';
import type { SavedItem } from '@/utils/store';
import { Words } from '../../components/basics/Words';

/** Renders a part with the real sentences. */
export const show = (part: ReactElement) => render(<Words say={say}>{part}</Words>);

export const levels: LevelWords[] = [
  { id: 'note', name: 'Note', firstMove: 'Keep it in mind.' },
  { id: 'ask', name: 'Ask', firstMove: 'Ask directly, give support, note it.' },
  {
    id: 'soon',
    name: 'Soon, this shift',
    firstMove: 'Ask directly, plan for safety, tell your supervisor this shift.',
  },
  { id: 'urgent', name: 'Urgent', firstMove: 'Supervisor within minutes; safety steps; warm hand-off today.' },
  { id: 'now', name: 'Now', firstMove: 'Emergency services and supervisor at once. Stay in the chat.' },
];

export const categories: CategoryWords[] = [
  { id: 'suicide_active', name: 'Thoughts of suicide', says: 'May be thinking of suicide.', consider: 'Ask by name.' },
  { id: 'self_harm', name: 'Self-harm', says: 'May be hurting themselves.', consider: 'Not always about dying.' },
];

export const finding = (change: Partial<NoticedFinding> = {}): NoticedFinding => ({
  category: 'suicide_active',
  level: 'soon',
  rule: 'suicide-active.end-my-life',
  start: 7,
  end: 18,
  words: 'end my life',
  says: 'Thoughts of ending their life',
  why: 'Naming it plainly is the first thing to ask about.',
  tags: [],
  by: 'phrase',
  message: 'm1',
  at: 1_000,
  lowered: null,
  ...change,
});

export const step = (change: Partial<Step> = {}): Step => ({
  id: 'ask-suicide',
  label: 'Ask about suicide directly',
  how: 'Use the word. Asking does not put the idea there.',
  phase: 'ask',
  strengths: ['asked_suicide'],
  answer: true,
  manual: false,
  locked: true,
  ...change,
});

export const stepView = (change: Partial<StepView> = {}): StepView => ({
  id: 'ask-suicide',
  status: 'empty',
  answer: null,
  words: null,
  reason: null,
  from: 'base',
  ...change,
});

export const referral = (change: Partial<Referral> = {}): Referral => ({
  id: 'us.988',
  name: '988 Suicide and Crisis Lifeline',
  emergency: false,
  categories: [],
  audience: '',
  voice: ['988'],
  sms: { number: '988', keyword: '' },
  chatUrl: 'https://988lifeline.org',
  hours: '24/7',
  languages: ['en', 'es'],
  cost: 'free',
  notes: '',
  sources: ['P'],
  verified: '2026-11-01',
  confidence: 'A',
  ...change,
});

export const saved = (change: Partial<SavedItem> = {}): SavedItem => ({
  id: 's1',
  savedAt: Date.UTC(2026, 10, 20),
  suggestion: 'suicide-active.ask-how',
  text: 'Have you thought about how you would do it?',
  sent: '',
  skill: 'safety_first',
  category: 'suicide_active',
  level: 'soon',
  rule: 'suicide-active.end-my-life',
  pack: { id: 'core-en', version: '1.0.0' },
  platform: 'Practice chat, localhost',
  context: 'i want to end my life',
  ...change,
});
