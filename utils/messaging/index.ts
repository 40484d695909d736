/**
 * The door of messaging: typed protocol, payload checks, sender trust. Errors are values:
 * `const sent = await send('page.report', {…}); if (sent.ok) use(sent.answer.view)`.
 */
export { type Answer, type Answered, type Ask, type MessageError, type Sender, send, sendToTab } from './answer';
export { type BackgroundOptions, type Handler, type Handlers, onMessage, onTabMessage } from './listen';
export type * from './protocol';
