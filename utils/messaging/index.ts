/**
 * The door of messaging: typed protocol, payload checks, sender trust. Errors are values:
 * `const sent = await send('page.report', {…}); if (sent.ok) use(sent.answer.view)`.
 */
export { type Answer, type Answered, type Ask, type MessageError, type Sender, send, sendToTab } from './answer';
export type { Handler, Handlers } from './hear';
export { type BackgroundOptions, onMessage } from './on-message';
export { onTabMessage } from './on-tab-message';
export type * from './protocol';
