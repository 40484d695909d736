import type { PlatformEntry } from '../entry';

/** 7 Cups. What its messages look like is not known: learned from the specialist’s own. */
export const sevenCups: PlatformEntry = {
  id: '7cups',
  name: '7 Cups',
  hosts: ['www.7cups.com/*/connect/conversation*'],
  composer: '#chatForm textarea#Comment',
  confidence: 'third, old userscript, low',
};
