import { routesOf } from '@/components/basics/routes';

export const PAGES = ['library', 'cards', 'practice', 'progress', 'share'] as const;
export type Page = (typeof PAGES)[number];
export const { readRoute, hashOf, useRoute } = routesOf(PAGES);
