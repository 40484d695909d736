import { BUILT_IN, builtInFiles } from '../pack-client';
import { useProject, useProjectView } from '../use-project';
import type { Files } from './task';

export { useProject, useProjectView };

/** The packs that a project may stand on. */
export const readBases = async (): Promise<Record<string, Files>> => ({ [BUILT_IN]: await builtInFiles() });

/** 2026-11-23 */
export const today = (): string => new Date().toISOString().slice(0, 10);
