import type { LetterBox, Wrapped } from '@/utils/privacy';

/**
 * The one row that says how rows are sealed; no row, no passphrase. `way`: `sealing` while older rows are still to be
 * sealed, `sealed` when all are, `opening` while they are being opened again. New rows follow `way` at once.
 */
export interface VaultRow {
  id: 'vault';
  /** Names the key; every sealed row carries it. */
  key: string;
  lock: Wrapped;
  letters: LetterBox;
  way: 'sealing' | 'sealed' | 'opening';
  /** Locks itself after so many minutes without use. */
  idleMinutes: number;
}
