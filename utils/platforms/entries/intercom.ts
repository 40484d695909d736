import type { PlatformEntry } from '../entry';

/** Intercom's inbox. Direction stands in a number: 3 is a teammate, where the page still has it. */
export const intercom: PlatformEntry = {
  id: 'intercom',
  name: 'Intercom',
  hosts: ['app.intercom.com', 'app.eu.intercom.com', 'app.au.intercom.com'],
  composer:
    '[data-conversation-reply-composer] .ProseMirror[contenteditable=true], .embercom-prosemirror-composer-editor',
  list: '[data-testid=conversation-stream-scroll-container]',
  item: "[class*='group/content-part'], [data-part-group-id]",
  text: '.prose, [data-content-block], p',
  drop: 'blockquote, time, button',
  insert: 'paste',
  confidence: 'third 2026-04, medium; words low',
};
