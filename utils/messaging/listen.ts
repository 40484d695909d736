import { type Browser, browser } from 'wxt/browser';
import { type Answer, type Answered, type Ask, isEnvelope, type MessageName, type Sender } from './answer';
import { backgroundChecks, type Checks, tabChecks } from './payloads';
import type { Protocol, TabProtocol } from './protocol';
import { backgroundSender, deskSender, pageSender } from './trust';

/** Answers one message. What it throws becomes `{ ok: false, error: 'failed' }`. */
export type Handler<N extends MessageName> = (ask: Ask<N>, from: Sender) => Answer<N> | Promise<Answer<N>>;
export type Handlers<P extends MessageName> = { [N in P]: Handler<N> };

export interface BackgroundOptions {
  /** Is this origin switched on? Content scripts of other origins are not trusted. */
  enabled(origin: string): Promise<boolean>;
  /**
   * Messages whose handler must start within the listener itself, because `sidePanel.open` forgets the click after the
   * first `await`: they are not asked whether their site is switched on. They must do nothing else.
   */
  atOnce: readonly (keyof Protocol)[];
  signal?: AbortSignal;
}

/**
 * The background's ear. `page.*` is taken from our content scripts on switched-on sites, `desk.*` from our own pages;
 * every payload is checked; every message is answered, with a value or with why not.
 */
export function onMessage(handlers: Handlers<keyof Protocol>, options: BackgroundOptions): void {
  const checks = backgroundChecks();
  listen(options.signal, (name, ask, raw) => {
    if (!Object.hasOwn(checks, name)) return null;
    const known = name as keyof Protocol;
    const page = known.startsWith('page.');
    const from = page ? pageSender(raw) : deskSender(raw);
    if (!from) return refuse('untrusted');
    if (!page || options.atOnce.includes(known)) return run(known, handlers, checks, ask, from);
    return options
      .enabled(from.origin)
      .then((enabled) => (enabled ? run(known, handlers, checks, ask, from) : refuse('untrusted')));
  });
}

/** A content script's ear: only our own background is heard. Runs until the signal aborts. */
export function onTabMessage(handlers: Handlers<keyof TabProtocol>, signal?: AbortSignal): void {
  const checks = tabChecks();
  listen(signal, (name, ask, raw) => {
    if (!Object.hasOwn(checks, name)) return null;
    const from = backgroundSender(raw);
    return from ? run(name as keyof TabProtocol, handlers, checks, ask, from) : refuse('untrusted');
  });
}

type Reply = Answered<MessageName> | Promise<Answered<MessageName>>;

function listen(
  signal: AbortSignal | undefined,
  take: (name: string, ask: unknown, from: Browser.runtime.MessageSender) => Reply | null,
) {
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

function run<N extends MessageName>(
  name: N,
  handlers: { [K in N]: Handler<K> },
  checks: Checks<N>,
  ask: unknown,
  from: Sender,
): Reply {
  const parsed = checks[name].safeParse(ask);
  if (!parsed.success) return refuse('bad_payload');
  try {
    const answer = handlers[name](parsed.data as Ask<N>, from);
    return Promise.resolve(answer).then(
      (value): Answered<MessageName> => ({ ok: true, answer: value }),
      () => refuse('failed'),
    );
  } catch {
    return refuse('failed');
  }
}

const refuse = (error: 'untrusted' | 'bad_payload' | 'failed'): Answered<MessageName> => ({ ok: false, error });
