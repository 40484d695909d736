import { type Browser, browser } from 'wxt/browser';
import { type Answer, type Answered, type Ask, isEnvelope, type MessageName, type Sender } from './answer';

/** Answers one message. What it throws becomes `{ ok: false, error: 'failed' }`. */
export type Handler<N extends MessageName> = (ask: Ask<N>, from: Sender) => Answer<N> | Promise<Answer<N>>;
export type Handlers<P extends MessageName> = { [N in P]: Handler<N> };

/** A payload as agreed, or null: nobody is handed anything else. */
export type Check<N extends MessageName> = (ask: unknown) => Ask<N> | null;
export type Checks<P extends MessageName> = { [N in P]: Check<N> };

export type Reply = Answered<MessageName> | Promise<Answered<MessageName>>;

/** Hears every message until the signal aborts; what `take` gives null for is left to other contexts. */
export function hear(
  signal: AbortSignal | undefined,
  take: (name: string, ask: unknown, from: Browser.runtime.MessageSender) => Reply | null,
): void {
  const listener = (message: unknown, sender: Browser.runtime.MessageSender, respond: (answer: unknown) => void) => {
    if (!isEnvelope(message)) return false;
    const reply = take(message.name, message.ask, sender);
    // Not our name: another context of the extension may answer it.
    if (reply === null) return false;
    Promise.resolve(reply).then(respond, () => respond({ ok: false, error: 'failed' }));
    return true;
  };
  if (signal?.aborted) return;
  browser.runtime.onMessage.addListener(listener as never);
  signal?.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener as never), { once: true });
}

/** Checks one payload and lets its handler answer. */
export function run<N extends MessageName>(
  name: N,
  handlers: { [K in N]: Handler<K> },
  checks: Checks<N>,
  ask: unknown,
  from: Sender,
): Reply {
  const checked = checks[name](ask);
  if (checked === null) return refuse('bad_payload');
  try {
    const answer = handlers[name](checked, from);
    return Promise.resolve(answer).then(
      (value): Answered<MessageName> => ({ ok: true, answer: value }),
      () => refuse('failed'),
    );
  } catch {
    return refuse('failed');
  }
}

export const refuse = (error: 'untrusted' | 'bad_payload' | 'failed'): Answered<MessageName> => ({ ok: false, error });
