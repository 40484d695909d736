import { routesOf } from '@/components/basics/routes';

export const PAGES = ['edit', 'try', 'measure', 'compare', 'teach', 'ship'] as const;
export const { hashOf, useRoute } = routesOf(PAGES);
