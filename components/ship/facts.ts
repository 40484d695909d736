import type { Problem } from '@/utils/packs';

/** What a pack changes against the one that runs. */
export interface PackChange {
  /** Example sentences of both packs that were read. */
  lines: number;
  caught: number;
  missed: number;
  /** Another level or category. */
  other: number;
  /** Wordings, numbers and parts. */
  words: number;
  /** The ones to look at first: `now` and `urgent` that are lower or gone, emergency numbers. */
  grave: string[];
}

/** What stands between a project and its publication, and what a careful organisation would add. */
export interface Readiness {
  problems: Problem[];
  about: { id: string; name: string; version: string; owner: string; licence: string; locale: string } | null;
  sentences: number;
  reviewed: { by: string; on: string } | null;
  /** The day of the next review; empty: none. `due`: it has passed. */
  reviewBy: string;
  reviewDue: boolean;
  /** Rules of this pack that name no source, and those without an owner. */
  withoutSource: string[];
  withoutOwner: string[];
  /** Null: no change report was written. */
  approved: { by: string; on: string } | null;
  opened: number;
}
