import { type Handlers, hear, refuse, run } from './hear';
import { backgroundChecks } from './payloads';
import type { Protocol } from './protocol';
import { deskSender, pageSender } from './trust';

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
  hear(options.signal, (name, ask, raw) => {
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
