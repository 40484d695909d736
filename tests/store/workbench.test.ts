import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  changeBetween,
  changeFiles,
  closeStore,
  listProjects,
  newProject,
  openProject,
  type ProjectSession,
  putBackProject,
  readProject,
  removeAllProjects,
  removeProject,
  watchProject,
} from '@/utils/store';
import { writeProject } from '@/utils/store/workbench';
import { applied, joined, reversed } from '@/utils/store/workbench-change';
import { value } from './saved-draft';

const FILES = { 'pack.yaml': 'id: ours\n', 'rules/a.yaml': '- id: a.b\n' };
const opened: ProjectSession[] = [];
const open = async (id: string): Promise<ProjectSession> => {
  const session = value(await openProject(id));
  if (!session) throw new Error('there is no such project');
  opened.push(session);
  return session;
};

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(async () => {
  for (const session of opened.splice(0)) await session.close();
  await closeStore();
});

describe('a project', () => {
  test('all are deleted with files and history, and a page that has one open writes nothing more', async () => {
    const id = value(await newProject('Ours', FILES, 5));
    await newProject('Theirs', FILES, 6);
    const session = await open(id);
    session.change({ 'pack.yaml': 'id: mine\n' });
    await session.flush();
    expect(value(await removeAllProjects())).toBe(2);
    expect(value(await listProjects())).toEqual([]);
    expect(value(await readProject(id))).toBeNull();
    session.change({ 'pack.yaml': 'id: again\n' });
    expect(await session.flush()).toEqual({ ok: false, error: 'failed' });
    expect(value(await readProject(id))).toBeNull();
  });

  test('is made, listed, read, removed and put back, whole', async () => {
    const id = value(await newProject('Ours', FILES, 5));
    expect(value(await listProjects())).toMatchObject([{ id, name: 'Ours', createdAt: 5, savedAt: 5 }]);
    expect(value(await readProject(id))?.files).toEqual(FILES);
    await changeFiles(id, { 'lists.yaml': 'a: [b]\n' });
    const before = value(await readProject(id));
    const removed = value(await removeProject(id));
    expect(value(await readProject(id))).toBeNull();
    expect(value(await removeProject(id))).toBeNull();
    if (!removed) throw new Error('nothing was removed');
    expect((await putBackProject(removed)).ok).toBe(true);
    expect(value(await readProject(id))).toEqual(before);
    expect((await putBackProject(removed)).ok).toBe(false);
  });

  test('another project with a longer id keeps its files', async () => {
    const one = value(await newProject('One', FILES, 1));
    const two = value(await newProject('Two', FILES, 2));
    await removeProject(one);
    expect(value(await readProject(two))?.files).toEqual(FILES);
  });

  test('what is changed is in the store within a second, with its history', async () => {
    const id = value(await newProject('Ours', FILES, 5));
    const session = await open(id);
    session.change({ 'pack.yaml': 'id: ours\nname: O\n' }, 10);
    expect(session.view().saved).toBe('saving');
    await vi.waitFor(
      async () => expect(value(await readProject(id))?.files['pack.yaml']).toBe('id: ours\nname: O\n'),
      1000,
    );
    await vi.waitFor(() => expect(session.view().saved).toBe('saved'));
  });

  test('undo and redo go over all files, and survive closing', async () => {
    const id = value(await newProject('Ours', FILES, 5));
    const session = await open(id);
    session.change({ 'pack.yaml': 'id: theirs\n', 'rules/a.yaml': null }, 10_000);
    session.change({ 'lists.yaml': 'x: []\n' }, 20_000);
    await session.close();
    opened.length = 0;
    const again = await open(id);
    expect(again.view().files).toEqual({ 'pack.yaml': 'id: theirs\n', 'lists.yaml': 'x: []\n' });
    expect(again.undo()?.[0]?.path).toBe('lists.yaml');
    again.undo();
    expect(again.view().files).toEqual(FILES);
    expect(again.view()).toMatchObject({ canUndo: false, canRedo: true });
    expect(again.undo()).toBeNull();
    again.redo();
    expect(again.view().files).toEqual({ 'pack.yaml': 'id: theirs\n' });
    again.change({ 'pack.yaml': 'id: mine\n' }, 30_000);
    expect(again.view().canRedo).toBe(false);
    await again.flush();
    expect([...(value(await readProject(id))?.steps.keys() ?? [])]).toEqual([1, 2]);
    again.undo();
    again.undo();
    await again.flush();
    expect(value(await readProject(id))?.files).toEqual(FILES);
  });

  test('typing that goes on is undone in one go, a pause begins a new one', async () => {
    const id = value(await newProject('Ours', { 'a.yaml': '' }, 5));
    const session = await open(id);
    for (const [i, text] of ['h', 'he', 'hey'].entries()) session.change({ 'a.yaml': text }, 1000 + i * 200);
    session.change({ 'a.yaml': 'hey you' }, 9000);
    session.undo();
    expect(session.view().files['a.yaml']).toBe('hey');
    session.undo();
    expect(session.view().files['a.yaml']).toBe('');
  });

  test('what was written since is not written over: it is said, and the page keeps its own', async () => {
    const id = value(await newProject('Ours', FILES, 5));
    const session = await open(id);
    expect(
      value(
        await writeProject(
          id,
          { rev: session.view().info.rev, files: { 'pack.yaml': 'other\n' }, steps: [], done: 0, name: 'Ours' },
          6,
        ),
      ),
    ).not.toBeNull();
    session.change({ 'pack.yaml': 'mine\n' }, 10);
    expect((await session.flush()).ok).toBe(false);
    expect(session.view()).toMatchObject({ mine: false, saved: 'failed' });
    expect(session.view().files['pack.yaml']).toBe('mine\n');
    expect(value(await readProject(id))?.files['pack.yaml']).toBe('other\n');
    expect(session.change({ 'pack.yaml': 'more' })).toBe(false);
  });

  test('a full disk is said, and the next change tries again', async () => {
    const id = value(await newProject('Ours', FILES, 5));
    const session = await open(id);
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    });
    session.change({ 'pack.yaml': 'mine\n' }, 10);
    expect(await session.flush()).toEqual({ ok: false, error: 'full' });
    expect(session.view()).toMatchObject({ saved: 'failed', error: 'full', mine: true });
    put.mockRestore();
    expect((await session.flush()).ok).toBe(true);
    expect(value(await readProject(id))?.files['pack.yaml']).toBe('mine\n');
  });

  test('other windows are told', async () => {
    const id = value(await newProject('Ours', FILES, 5));
    const over = new AbortController();
    const heard = vi.fn();
    watchProject(id, heard, over.signal);
    expect(value(await changeFiles(id, { 'pack.yaml': 'new\n' }))).toBe(true);
    await vi.waitFor(() => expect(heard).toHaveBeenCalled());
    over.abort();
    expect(value(await changeFiles('nobody', {}))).toBe(false);
  });
});

describe('changes', () => {
  test.each([
    ['abc', 'abXc'],
    ['aaa', 'aa'],
    ['aa', 'aaa'],
    ['', 'x'],
    ['x', ''],
    ['one two', 'one three two'],
  ])('from %j to %j and back', (before, after) => {
    const change = changeBetween('f', before, after);
    if (!change) throw new Error('nothing changed');
    expect(applied({ f: before }, [change])).toEqual({ f: after });
    expect(applied({ f: after }, reversed([change]))).toEqual({ f: before });
  });

  test('what does not fit is refused', () => {
    const change = changeBetween('f', 'abc', 'abd');
    if (!change) throw new Error('nothing changed');
    expect(() => applied({ f: 'xyz' }, [change])).toThrow();
    expect(() => applied({}, [change])).toThrow();
    expect(changeBetween('f', 'a', 'a')).toBeNull();
    expect(changeBetween('f', undefined, null)).toBeNull();
  });

  test('deleting goes on in both directions', () => {
    const step = (before: string, after: string, at: number) => {
      const change = changeBetween('f', before, after);
      return { at, parts: change ? [change] : [] };
    };
    expect(joined(step('abcd', 'abc', 0), step('abc', 'ab', 10))?.parts).toEqual([
      { path: 'f', from: 2, removed: 'cd', inserted: '' },
    ]);
    expect(joined(step('abcd', 'acd', 0), step('acd', 'ad', 10))?.parts).toEqual([
      { path: 'f', from: 1, removed: 'bc', inserted: '' },
    ]);
    expect(joined(step('abcd', 'abc', 0), step('abc', 'ab', 5000))).toBeNull();
  });
});
