import type { PackChange, Readiness } from '@/components/ship/facts';
import type { Checked, CompiledPack, LockPolicy, PackMade, Problem, ShippedPack, SigningKey } from '@/utils/packs';

/** Which packs are taken here, and what they may open. */
export interface ShipPolicy {
  unlock: LockPolicy['unlock'];
  packKeys: string[];
  packHash: string | null;
}

/** What the page asks of its worker. */
export type ShipAsk =
  /** A file that came from outside; `running`: the file in use, to say what would change (null: the built-in pack). */
  | { kind: 'take'; bytes: Uint8Array; policy: ShipPolicy; compare: { running: string | null } | null }
  /** The sources of a project, before they are exported. */
  | { kind: 'check'; files: Record<string, string>; unlock: LockPolicy['unlock'] }
  | { kind: 'export'; files: Record<string, string>; unlock: LockPolicy['unlock']; key: SigningKey | null };

/** A file that passed every check. */
export interface Taken {
  text: string;
  about: ShippedPack['about'];
  hash: string;
  signedWith: string | null;
  signed: Checked | 'none';
  pack: CompiledPack;
  made: PackMade | null;
  change: PackChange | null;
}

export type ShipAnswer =
  | { kind: 'take'; taken: Taken | null; problems: Problem[] }
  | { kind: 'check'; ready: Readiness }
  | {
      kind: 'export';
      file: { text: string; name: string; hash: string; signedWith: string | null } | null;
      problems: Problem[];
    };
export type ShipAnswerTo<K extends ShipAsk['kind']> = Extract<ShipAnswer, { kind: K }>;
