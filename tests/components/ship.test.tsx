// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import '@testing-library/jest-dom/vitest';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { say } from '@/utils/locale';
import { Words } from '../../components/basics/Words';
import { ChangeFacts } from '../../components/ship/ChangeFacts';
import type { Readiness } from '../../components/ship/facts';
import { KeyPart } from '../../components/ship/KeyPart';
import { PackFactList } from '../../components/ship/PackFactList';
import { ProblemList } from '../../components/ship/ProblemList';
import { ReadyList } from '../../components/ship/ReadyList';
import { TakeFile } from '../../components/ship/TakeFile';
import { VersionList } from '../../components/ship/VersionList';

afterEach(cleanup);
const show = (part: ReactElement) => render(<Words say={say}>{part}</Words>);

const about = {
  id: 'ours',
  name: 'Ours',
  version: '1.2.0',
  locale: 'en',
  licence: '',
  owner: 'Team',
  reviewed: null,
  review_by: '',
  extends: 'core-en',
  approved: { by: 'Ben', on: '2026-11-23' },
};
const ready: Readiness = {
  problems: [],
  about: { id: 'ours', name: 'Ours', version: '1.2.0', owner: 'Team', licence: '', locale: 'en' },
  sentences: 12,
  reviewed: null,
  reviewBy: '2026-01-01',
  reviewDue: true,
  withoutSource: ['rules/x.yaml:3 ours.a names no source.'],
  withoutOwner: [],
  approved: null,
  opened: 0,
};

test('problems name the place and what to do; a long list has an end', () => {
  show(
    <ProblemList
      problems={Array.from({ length: 60 }, (_, i) => ({
        file: 'rules/x.yaml',
        path: '',
        line: i + 1,
        message: 'Wrong.',
        fix: 'Mend it.',
      }))}
    />,
  );
  expect(screen.getAllByRole('listitem')).toHaveLength(50);
  expect(screen.getAllByRole('listitem')[2]).toHaveTextContent('rules/x.yaml, line 3Wrong.Mend it.');
  expect(screen.getByText('And 10 more.')).toBeVisible();
});

test('what a pack says of itself, with what is missing said', () => {
  show(<PackFactList about={about} hash="abc" signedWith="KEY" signed="unknown" />);
  for (const words of ['Ours (ours)', 'core-en', 'No clinician has reviewed it', 'Ben, 2026-11-23', 'KEY', 'abc'])
    expect(screen.getByText(words)).toBeVisible();
  expect(screen.getByText(/nobody may say whether it fits/)).toBeVisible();
});

test('the list before it goes out: done, missing, to be mended', () => {
  show(<ReadyList ready={ready} versionTaken />);
  const lines = screen.getAllByRole('listitem').map((line) => line.textContent);
  expect(lines[0]).toBe('In order: All 12 sentences do as they say');
  expect(lines).toContain('In order: Owner: Team');
  expect(lines).toContain('Missing: No licence is named. Write licence: in pack.yaml');
  expect(lines).toContain('Missing: The review was due on 2026-01-01');
  expect(lines).toContain('Missing: Version 1.2.0 is known here with other content. Raise version: in pack.yaml');
  expect(lines.find((line) => line?.startsWith('Missing: Rules without a source: 1'))).toContain('rules/x.yaml:3');
  cleanup();
  show(
    <ReadyList
      ready={{ ...ready, about: null, problems: [{ file: 'x', path: '', message: 'Wrong.' }] }}
      versionTaken={false}
    />,
  );
  expect(screen.getAllByRole('listitem').map((line) => line.textContent)).toEqual([
    'Must be mended: Problems to be mended',
  ]);
});

test('what would change, the grave first', () => {
  show(<ChangeFacts change={{ lines: 9, caught: 1, missed: 2, other: 3, words: 4, grave: ['“x”: now → –'] }} />);
  expect(screen.getByRole('listitem')).toHaveTextContent('“x”: now → –');
  expect(
    screen.getByText(/On 9 example sentences of both packs: 1 newly caught, 2 newly silent, 3 at another/),
  ).toBeVisible();
});

test('a file is chosen or dropped; what is no file is said', async () => {
  const onFile = vi.fn();
  const onNothing = vi.fn();
  const { container } = show(<TakeFile label="Pack file" busy={false} onFile={onFile} onNothing={onNothing} />);
  const file = new File(['{}'], 'pack.json', { type: 'application/json' });
  await userEvent.upload(screen.getByLabelText('Pack file'), file);
  expect(onFile).toHaveBeenCalledExactlyOnceWith(file);
  const drop = container.querySelector('.ship-drop')!;
  fireEvent.drop(drop, { dataTransfer: { files: [file] } });
  expect(onFile).toHaveBeenCalledTimes(2);
  fireEvent.drop(drop, { dataTransfer: { files: [] } });
  expect(onNothing).toHaveBeenCalledOnce();
});

test('versions: one press to go back, none where the policy says which', async () => {
  const version = (hash: string) => ({ hash, about, text: '', signedWith: null, from: 'file' as const, takenAt: 0 });
  const onUse = vi.fn();
  const given = { running: 'b', busy: false, day: () => 'a day', onUse, onRemove: vi.fn() };
  show(<VersionList versions={[version('a'), version('b')]} locked="" {...given} />);
  const [a, b] = screen.getAllByRole('listitem');
  await userEvent.click(within(a!).getByRole('button', { name: /Use this version/ }));
  expect(onUse).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ hash: 'a' }));
  expect(within(b!).getByText('Running')).toBeVisible();
  expect(within(b!).queryByRole('button')).toBeNull();
  cleanup();
  show(<VersionList versions={[version('a')]} locked="By policy." {...given} />);
  expect(screen.queryByRole('button', { name: /Use this version/ })).toBeNull();
});

test('a browser without Ed25519 says so, and a new key asks for its backup', async () => {
  const given = {
    chosen: 'PUBLIC',
    day: () => 'a day',
    onChoose: vi.fn(),
    onMake: vi.fn(),
    onTake: vi.fn(),
    onSaveBackup: vi.fn(),
    onCopy: vi.fn(),
    onForget: vi.fn(),
  };
  show(<KeyPart keys={null} backup={null} {...given} />);
  expect(screen.getByText(/cannot make or check Ed25519/)).toBeVisible();
  cleanup();
  show(<KeyPart keys={[{ publicKey: 'PUBLIC', privateKey: {} as CryptoKey, madeAt: 0 }]} backup="PEM" {...given} />);
  expect(screen.getByRole('alert')).toHaveTextContent('without it the key is lost');
  await userEvent.click(screen.getByRole('button', { name: 'Save the backup' }));
  expect(given.onSaveBackup).toHaveBeenCalledOnce();
  expect(screen.getByText('PUBLIC')).toBeVisible();
});
