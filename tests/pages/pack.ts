import type { CompiledPack } from '@/utils/packs';
import { categories, levels, referral, step } from '../components/fixtures';

/** A small pack with one of everything that the pages show. */
export const pack: CompiledPack = {
  format: 1,
  about: {
    id: 'core-en',
    name: 'Core',
    version: '1.2.3',
    locale: 'en',
    licence: 'CC BY 4.0',
    owner: 'us',
    reviewed: null,
    hash: 'abc123',
  },
  engine: {
    matcher: '',
    combinations: [],
    rules: [
      {
        id: 'suicide-active.end-my-life',
        kind: 'risk',
        speaker: 'person',
        category: 'suicide_active',
        level: 'soon',
        says: 'Thoughts of ending their life',
        why: '',
      },
    ],
  },
  guidance: {
    levels,
    categories,
    drafts: [{ id: 'asked_suicide', kind: 'strength', name: 'Asked about suicide', why: '', instead: '' }],
    suggestions: [
      {
        id: 'ask-1',
        skill: 'safety_first',
        kind: 'safety_question',
        categories: [],
        from: null,
        to: null,
        step: 'ask-suicide',
        text: 'Are you having thoughts of suicide?',
      },
      {
        id: 'hear-1',
        skill: 'active_listening',
        kind: 'open_question',
        categories: [],
        from: null,
        to: null,
        text: 'What was the hardest part of {when}?',
      },
    ],
  },
  desk: {
    steps: [step(), step({ id: 'tell', label: 'Tell your supervisor', phase: 'tell', answer: false })],
    checklists: [
      { id: 'base', title: 'Always', steps: ['ask-suicide', 'tell'], note: '' },
      { id: 'suicide_active', title: 'Thoughts of suicide', steps: ['ask-suicide'], note: 'Ask once.' },
      { id: 'panic', title: 'Panic', steps: ['tell'], note: '' },
    ],
    contacts: [
      {
        level: 'soon',
        supervisor: 'This shift',
        supervisorWithin: 60,
        emergency: 'Offer a line',
        others: '-',
        record: 'Same shift',
      },
    ],
    referrals: [
      {
        country: 'US',
        name: 'United States',
        entries: [
          referral({ id: 'us.911', name: 'Emergency', emergency: true, voice: ['911'], sms: null }),
          referral(),
        ],
      },
    ],
  },
};
