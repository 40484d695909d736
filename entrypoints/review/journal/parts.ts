import type { ReviewedItem } from '@/utils/store';
import type { useActs } from './use-act';

/** What every part of the journal gets. */
export type PartProps = { item: ReviewedItem } & Pick<ReturnType<typeof useActs>, 'act' | 'write'>;
