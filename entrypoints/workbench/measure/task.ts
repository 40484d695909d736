import type { Comparison, CompiledPack, Problem } from '@/utils/packs';
import type { TeachResult } from '../teach/teach-pack';
import type { MeasureResult } from './measure-pack';

/** The files of a pack: path within the pack → text. */
export type Files = Readonly<Record<string, string>>;
/** A file somebody chose: its name and what stands in it. */
export interface LoadedFile {
  name: string;
  text: string;
}
/** A pack to compare: its sources, or only what it compiled to. */
export type Side = { files: Files } | { compiled: CompiledPack };

/** Heavy work that a page gives to its worker. */
export type Task =
  | {
      kind: 'measure';
      files: Files;
      bases: Readonly<Record<string, Files>>;
      today: string;
      labelled: LoadedFile | null;
      neutral: LoadedFile | null;
    }
  | {
      kind: 'compare';
      before: Side;
      after: { files: Files };
      bases: Readonly<Record<string, Files>>;
      labelled: LoadedFile | null;
    }
  | { kind: 'teach'; files: Files; bases: Readonly<Record<string, Files>>; labelled: LoadedFile; today: string };

export type TaskKind = Task['kind'];
export interface Results {
  measure: MeasureResult;
  compare: ComparedPacks;
  teach: TeachResult;
}
export interface ComparedPacks {
  comparison: Comparison;
  /** Rule → file and line where it stands in the newer pack's own files. */
  places: Record<string, Place>;
  /** What stands between the pack and its publication (utils/packs/approval.ts). */
  open: Problem[];
}
export interface Place {
  file: string;
  line: number;
  /** False: it comes from the pack this one stands on. */
  own: boolean;
}

/** Which part of the work is being done, and how far it is. */
export interface Progress {
  stage: 'load' | 'sentences' | 'labelled' | 'neutral' | 'review' | 'before' | 'after' | 'learn' | 'check';
  done: number;
  total: number;
}
export type Outcome<K extends TaskKind> = { ok: true; value: Results[K] } | { ok: false; problems: Problem[] };
export type Report = (stage: Progress['stage'], done: number, total: number) => void;

/** What the worker says. */
export type FromWorker = { progress: Progress } | { outcome: Outcome<TaskKind> } | { broken: string };
