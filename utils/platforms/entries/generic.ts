import type { PlatformEntry } from '../entry';

/**
 * Any page with an editable field. It reads the draft and what the specialist selects by hand, and says that it
 * cannot see who said what. Fields for names, secrets, searches and numbers are no composers.
 */
export const generic: PlatformEntry = {
  id: 'generic',
  name: 'This page',
  hosts: ['*'],
  composer: [
    'textarea:not([readonly], [disabled])',
    'input:is([type=text], :not([type])):not([readonly], [disabled], [role=searchbox], [autocomplete^=cc-], [autocomplete*=name], [autocomplete*=password], [autocomplete=one-time-code], [autocomplete*=email], [autocomplete*=tel])',
    '[contenteditable=""]',
    '[contenteditable=true]',
    '[contenteditable=plaintext-only]',
  ].join(', '),
  confidence: 'generic',
};
