import type { Kind } from './patterns';

/** What stands in the place of what was replaced. */
export const LABELS: { [K in Kind]: string } = {
  name: '[NAME]',
  place: '[PLACE]',
  date: '[DATE]',
  age: '[90+]',
  phone: '[PHONE]',
  email: '[EMAIL]',
  id: '[ID]',
  link: '[LINK]',
  ip: '[ADDRESS]',
};
