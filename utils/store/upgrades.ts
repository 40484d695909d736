import type { IDBPDatabase, IDBPTransaction } from 'idb';

type Upgrade = (db: IDBPDatabase, tx: IDBPTransaction<unknown, string[], 'versionchange'>) => Promise<void>;

/**
 * `UPGRADES[n]` turns version n into version n + 1. Never edit one that was shipped: add the next. Nothing from other
 * files is used here, so that a change of today's code cannot change what happens to yesterday's data. Only requests of
 * the transaction may be awaited.
 */
export const UPGRADES: readonly Upgrade[] = [
  async (db) => {
    db.createObjectStore('saved', { keyPath: 'id' }).createIndex('savedAt', 'savedAt');
  },
  // The review: rows with a body that can be sealed, shelves for cards, reviews, practice and comments, the vault.
  async (db, tx) => {
    const saved = tx.objectStore('saved');
    for (let cursor = await saved.openCursor(); cursor; cursor = await cursor.continue())
      await cursor.update(rowOfVersion1(cursor.value));
    saved.deleteIndex('savedAt');
    for (const name of ['cards', 'log', 'runs', 'comments']) db.createObjectStore(name, { keyPath: 'id' });
    for (const name of ['saved', 'cards', 'log', 'runs', 'comments']) {
      tx.objectStore(name).createIndex('at', 'at');
      tx.objectStore(name).createIndex('of', 'of');
    }
    db.createObjectStore('vault', { keyPath: 'id' });
  },
  // The workbench: packs under work, a row a file so that a keystroke writes one file, and what undo needs.
  async (db) => {
    db.createObjectStore('projects', { keyPath: 'id' });
    db.createObjectStore('projectFiles', { keyPath: ['project', 'path'] });
    db.createObjectStore('projectSteps', { keyPath: ['project', 'n'] });
  },
];

/** A damaged old item must not keep the others from being read: what is missing becomes empty, the rest stays. */
function rowOfVersion1(old: Record<string, unknown>) {
  const words = (key: string) => (typeof old[key] === 'string' ? old[key] : '');
  const at = typeof old.savedAt === 'number' && Number.isFinite(old.savedAt) ? old.savedAt : 0;
  const pack = (old.pack ?? {}) as Record<string, unknown>;
  const body = {
    id: old.id,
    savedAt: at,
    suggestion: typeof old.suggestion === 'string' ? old.suggestion : null,
    text: words('text'),
    sent: words('sent'),
    skill: words('skill'),
    category: words('category'),
    level: typeof old.level === 'string' ? old.level : null,
    rule: typeof old.rule === 'string' ? old.rule : null,
    pack: { id: String(pack.id ?? ''), version: String(pack.version ?? '') },
    platform: words('platform'),
    context: words('context'),
    tags: [],
    rating: null,
    journal: null,
    hints: null,
    rewrite: null,
    verdict: null,
    outcome: '',
    from: null,
    changedAt: at,
  };
  return { id: old.id, at, of: '', rev: 1, body };
}
