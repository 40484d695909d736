import { vi } from 'vitest';
import { Session, type SessionParts } from '@/entrypoints/chat.content/session';
import type { ConversationEvent, ConversationState } from '@/utils/conversation';
import { open, reduce, view } from '@/utils/conversation';
import type { Reading, ScanContext } from '@/utils/engine';
import type { Level, Speaker } from '@/utils/level';
import { say } from '@/utils/locale';
import type { PageSettings } from '@/utils/messaging';
import { savingWith } from '@/utils/on-page';
import type { Guidance, Suggestion } from '@/utils/packs';
import { platformFor } from '@/utils/platforms';
import { mendingWith, type Redact, replaceSpans } from '@/utils/privacy';

const RISKS: [words: string, level: Level, category: string][] = [
  ['hopeless', 'ask', 'warning_signs'],
  ['end my life', 'soon', 'suicide_active'],
  ['bought the pills', 'urgent', 'suicide_plan_intent'],
];

/** An engine of a few words, enough to see what the page does with findings. */
export const engine = {
  read(text: string, speaker: Speaker, context: ScanContext = {}): Reading {
    const table: typeof RISKS =
      speaker === 'person'
        ? [
            ...RISKS,
            ...((context.asked ?? []).includes('asked_plan')
              ? [['yes', 'urgent', 'suicide_plan_intent'] as const]
              : []),
          ].map((r) => [...r])
        : [
            ['at least', 'note', 'minimising'],
            ['have a plan', 'note', 'asked_plan'],
          ];
    const findings = table.flatMap(([words, level, category]) => {
      const start = text.indexOf(words);
      if (start < 0) return [];
      const end = start + words.length;
      const says = `${category} said`;
      return [
        {
          category,
          level,
          rule: `${category}.rule`,
          start,
          end,
          words,
          says,
          why: `${category} why`,
          tags: [],
          by: 'phrase' as const,
        },
      ];
    });
    return { findings, concepts: [], steps: [] };
  },
};

const stem: Pick<Suggestion, 'kind' | 'categories' | 'from' | 'to'> = {
  kind: 'open_question',
  categories: [],
  from: null,
  to: null,
};
export const guidance: Guidance = {
  suggestions: [
    { ...stem, id: 'plain', skill: 'safety_first', text: 'Are you thinking about suicide?' },
    { ...stem, id: 'blank', skill: 'active_listening', text: 'It sounds like {event} made you {feeling}.' },
    { ...stem, id: 'third', skill: 'empathy_in_action', text: 'Thank you for telling me.' },
    { ...stem, id: 'fourth', skill: 'trust_and_rapport', text: 'What has kept you here?' },
  ],
  drafts: [
    {
      id: 'minimising',
      kind: 'flag',
      name: 'Makes it smaller',
      why: 'It ranks pain.',
      instead: 'That sounds so hard.',
    },
    { id: 'asked_plan', kind: 'strength', name: 'Asked about a plan', why: '', instead: '' },
  ],
  categories: [],
  levels: (['note', 'ask', 'soon', 'urgent', 'now'] as const).map((id) => ({
    id,
    name: `Level ${id}`,
    firstMove: `Move ${id}`,
  })),
};

/** A background that keeps conversations as the real one does. */
export class FakeBackground {
  readonly states = new Map<string, ConversationState>();
  readonly events: ConversationEvent[] = [];
  answers = true;
  settings: PageSettings = { drafts: true, messages: true, ignored: [], theme: 'system' };
  readonly report = vi.fn(async ({ key, events }: { key: string; events: ConversationEvent[] }) => {
    if (!this.answers) return null;
    this.events.push(...events);
    const before = this.states.get(key) ?? open(key, { platform: '', host: '' }, 0);
    this.states.set(key, events.reduce(reduce, before));
    return { view: this.viewOf(key) };
  });
  readonly hello = vi.fn(async ({ key }: { key: string }) => ({ settings: this.settings, view: this.viewOf(key) }));
  readonly openPanel = vi.fn(async () => ({ opened: true }));
  readonly save = vi.fn(async () => ({ id: '1' }));
  readonly ignoreOnSite = vi.fn(async () => ({}));
  viewOf(key: string) {
    const state = this.states.get(key);
    return state ? view(state, { steps: [], checklists: [], contacts: [], referrals: [] }, []) : null;
  }
}

export const PRACTICE =
  '<main data-practice-chat data-conversation="one"><ol data-messages></ol><textarea data-composer></textarea></main>';

/** Stands in for the redaction: knows one name. */
export const redactSam: Redact = (text) =>
  replaceSpans(
    text,
    [...text.matchAll(/Sam/g)].map(({ index }) => ({ kind: 'name', start: index, end: index + 3 })),
  );

/** Sets a page with the chip on it. */
export async function stage(html: string, background = new FakeBackground(), given: Partial<SessionParts> = {}) {
  document.body.innerHTML = html;
  const host = document.body.appendChild(document.createElement('steady-hand-ui'));
  const root = host.attachShadow({ mode: 'closed' });
  const container = root.appendChild(document.createElement('div'));
  const stop = new AbortController();
  let clock = 1000;
  const session = new Session({
    entry: platformFor(new URL(document.location.href), document),
    engine,
    guidance,
    about: { id: 'test', version: '1' },
    background,
    saving: async () => savingWith(mendingWith(redactSam)),
    say,
    ui: { root, container },
    now: () => clock++,
    signal: stop.signal,
    ...given,
  });
  await session.start();
  const find = <T extends HTMLElement = HTMLElement>(selector: string) => root.querySelector<T>(selector);
  return {
    background,
    session,
    root,
    host,
    stop,
    find,
    text: () => container.textContent ?? '',
    /** Presses as a person does. */
    press(selector: string) {
      const target = find(selector);
      if (!target) throw new Error(`Nothing to press: ${selector}`);
      dispatch(target, 'click');
    },
    key(target: EventTarget, key: string, more: KeyboardEventInit = {}) {
      const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...more });
      Object.defineProperty(event, 'isTrusted', { value: true });
      target.dispatchEvent(event);
      return event;
    },
    write(field: HTMLTextAreaElement, value: string) {
      field.focus();
      field.value = value;
      field.setSelectionRange(value.length, value.length);
      field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    },
  };
}

export function dispatch(target: EventTarget, type: string, trusted = true): void {
  const event = new MouseEvent(type, { bubbles: true, composed: true, cancelable: true });
  Object.defineProperty(event, 'isTrusted', { value: trusted });
  target.dispatchEvent(event);
}

let count = 0;
export function says(from: 'person' | 'me', text: string): HTMLElement {
  const item = document.createElement('li');
  item.dataset.messageId = `m${count++}`;
  item.dataset.from = from;
  const words = item.appendChild(document.createElement('p'));
  words.dataset.text = '';
  words.textContent = text;
  document.querySelector('ol')?.append(item);
  return item;
}

export const composer = () => document.querySelector('textarea') as HTMLTextAreaElement;
