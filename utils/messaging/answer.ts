import { browser } from 'wxt/browser';
import type { Protocol, TabProtocol } from './protocol';

/** Both protocols as one table of names. */
export type Messages = Protocol & TabProtocol;
export type MessageName = keyof Messages;
export type Ask<N extends MessageName> = Messages[N]['ask'];
export type Answer<N extends MessageName> = Messages[N]['answer'];

/**
 * Why a message has no answer. `untrusted`: that sender may not say this. `bad_payload`: not the agreed shape.
 * `failed`: the handler threw. `unreachable`: nobody listens (no such tab, extension reloaded).
 */
export type MessageError = 'untrusted' | 'bad_payload' | 'failed' | 'unreachable';
export type Answered<N extends MessageName> = { ok: true; answer: Answer<N> } | { ok: false; error: MessageError };

/** What is known of a sender, as the browser tells it. */
export interface Sender {
  tabId: number | null;
  windowId: number | null;
  /** The frame of the tab; 0 is the page itself. Null for our own pages. */
  frameId: number | null;
  /** Origin of the page, as a string like `https://chat.example`; of the extension for its own pages. */
  origin: string;
}

/** What travels. */
export interface Envelope {
  name: string;
  ask: unknown;
}

export const isEnvelope = (message: unknown): message is Envelope =>
  typeof message === 'object' && message !== null && typeof (message as Envelope).name === 'string';

/** Sends to the background; errors come back as values, never thrown. */
export async function send<N extends keyof Protocol>(name: N, ask: Ask<N>): Promise<Answered<N>> {
  try {
    return asAnswered<N>(await browser.runtime.sendMessage({ name, ask } satisfies Envelope));
  } catch {
    return { ok: false, error: 'unreachable' };
  }
}

/** Sends to the content script of one tab; errors come back as values, never thrown. */
export async function sendToTab<N extends keyof TabProtocol>(
  tabId: number,
  name: N,
  ask: Ask<N>,
): Promise<Answered<N>> {
  try {
    return asAnswered<N>(await browser.tabs.sendMessage(tabId, { name, ask } satisfies Envelope));
  } catch {
    return { ok: false, error: 'unreachable' };
  }
}

const asAnswered = <N extends MessageName>(value: unknown): Answered<N> =>
  typeof value === 'object' && value !== null && typeof (value as { ok?: unknown }).ok === 'boolean'
    ? (value as Answered<N>)
    : { ok: false, error: 'unreachable' };
