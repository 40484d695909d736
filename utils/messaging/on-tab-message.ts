import { type Checks, type Handlers, hear, refuse, run } from './hear';
import type { PageSettings, TabProtocol } from './protocol';
import { backgroundSender } from './trust';

/** A content script's ear: only our own background is heard. Runs until the signal aborts. */
export function onTabMessage(handlers: Handlers<keyof TabProtocol>, signal?: AbortSignal): void {
  hear(signal, (name, ask, raw) => {
    if (!Object.hasOwn(checks, name)) return null;
    const from = backgroundSender(raw);
    return from ? run(name as keyof TabProtocol, handlers, checks, ask, from) : refuse('untrusted');
  });
}

/**
 * What a content script takes. It comes from our own background only, so these few are written by hand: zod would be
 * a tenth of what every switched-on page has to load. Of a view only the outline is checked.
 */
const checks: Checks<keyof TabProtocol> = {
  'tab.insert': (ask) => {
    const { text, suggestion } = fields(ask);
    if (!isWords(text, 20_000) || (suggestion !== undefined && !isWords(suggestion, 400))) return null;
    return { text, ...(suggestion === undefined ? {} : { suggestion }) };
  },
  'tab.view': (ask) => {
    const { view } = fields(ask);
    return typeof fields(view).key === 'string' ? { view: view as never } : null;
  },
  'tab.settings': (ask) => {
    const settings = fields(fields(ask).settings);
    return isSettings(settings) ? { settings } : null;
  },
  'tab.inspect': (ask) => (ask === fields(ask) ? {} : null),
  'tab.point': (ask) => (ask === fields(ask) ? {} : null),
  'tab.platforms': (ask) => (ask === fields(ask) ? {} : null),
  'tab.stop': (ask) => (ask === fields(ask) ? {} : null),
};

/** The fields of a plain object; none of anything else. */
const fields = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
const isWords = (value: unknown, most: number): value is string => typeof value === 'string' && value.length <= most;
const THEMES: readonly unknown[] = ['system', 'light', 'dark'];
const isSettings = (value: object): value is PageSettings => {
  const { drafts, messages, ignored, theme } = value as { [K in keyof PageSettings]: unknown };
  return (
    typeof drafts === 'boolean' &&
    typeof messages === 'boolean' &&
    Array.isArray(ignored) &&
    ignored.every((rule) => typeof rule === 'string') &&
    THEMES.includes(theme)
  );
};
