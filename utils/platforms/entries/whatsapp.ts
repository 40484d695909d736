import type { PlatformEntry } from '../entry';

/** WhatsApp in the browser. Its class names are going away, so whose a message is has to be learned; the address never changes, so the name above the chat is the thread. */
export const whatsapp: PlatformEntry = {
  id: 'whatsapp',
  name: 'WhatsApp',
  hosts: ['web.whatsapp.com'],
  composer: '#main footer [contenteditable=true][role=textbox]',
  list: '#main',
  item: '#main [data-id]',
  text: '.copyable-text[data-pre-plain-text] .selectable-text, [data-testid=selectable-text]',
  drop: '.quoted-mention, [aria-label^=Quoted], blockquote',
  id_attr: 'data-id',
  key: { selector: '#main header' },
  insert: 'paste',
  confidence: 'composer third 2026-06; self low (class names changing)',
};
