import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { basePack, overlayPack } from './base-pack';

const SLOW = 120_000;
let home: string;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'pack-'));
  write('base', basePack());
  write(
    'ours',
    overlayPack({
      'rules/suicide_active.yaml':
        '- {id: ours.a, level: soon, says: S, why: W, phrases: [to the quarry], fires: [to the quarry], quiet: [a quarry]}\n',
    }),
  );
  write('wrong', overlayPack({ 'adjust.yaml': 'rules:\n  - {id: suicide-active.plan, because: x, off: true}\n' }));
  write(
    'quieter',
    basePack({
      'rules/suicide_active.yaml': basePack()['rules/suicide_active.yaml']!.replace('level: urgent', 'level: ask'),
    }),
  );
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

function write(name: string, files: Record<string, string>) {
  for (const [path, text] of Object.entries(files)) {
    const full = join(home, name, path);
    mkdirSync(dirname(full), { recursive: true });
    writeFileSync(full, text);
  }
}
const at = (name: string) => join(home, name);
const pack = (...given: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/pack.ts', ...given], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
};

test(
  'check: 0 in order, 1 with the place of the mistake, 2 for wrong use',
  () => {
    expect(pack('check', at('ours'), '--base', at('base'))).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('0 problems'),
    });
    const wrong = pack('check', at('wrong'), '--base', at('base'));
    expect(wrong.status).toBe(1);
    expect(wrong.stderr).toMatch(/wrong\/adjust\.yaml:2:\d+ .*is locked/);
    expect(pack('check', at('nowhere')).status).toBe(2);
    expect(pack('check').status).toBe(2);
    expect(pack('dance', at('base')).status).toBe(2);
  },
  SLOW,
);

test(
  'test: JUnit for CI, and bounds fail',
  () => {
    writeFileSync(
      at('labelled.jsonl'),
      '{"text":"i am off to the quarry","categories":["suicide_active"],"level":"soon"}\n{"text":"cannot be found","categories":["suicide_active"],"level":"soon"}\n',
    );
    const done = pack(
      'test',
      at('ours'),
      '--base',
      at('base'),
      '--labelled',
      at('labelled.jsonl'),
      '--min-recall',
      '0.9',
      '--junit',
      at('j.xml'),
    );
    expect(done.status).toBe(1);
    expect(done.stderr).toContain('min-recall is 0.500, bound 0.9');
    expect(readFileSync(at('j.xml'), 'utf8')).toMatch(/<testsuite name="pack" tests="\d+" failures="1">/);
    expect(pack('test', at('ours'), '--base', at('base')).status).toBe(0);
  },
  SLOW,
);

test(
  'compare: 1 until what is grave is marked; approval by the second person',
  () => {
    expect(pack('compare', at('base'), at('quieter')).status).toBe(1);
    expect(pack('compare', at('base'), at('quieter'), '--write', '--by', 'Ada Maker').status).toBe(1);
    const { comparison } = JSON.parse(pack('compare', at('base'), at('quieter'), '--json').stdout);
    const keys = [...comparison.changes, ...comparison.words].filter(({ grave }) => grave).map(({ key }) => key);
    const file = join(at('quieter'), 'changes.yaml');
    const marked = readFileSync(file, 'utf8').replace(
      'intended: []',
      `intended: [${keys.map((key) => `{change: "${key}", why: Agreed}`)}]`,
    );
    writeFileSync(file, marked);
    expect(pack('compare', at('base'), at('quieter')).status).toBe(0);
    expect(pack('compare', at('base'), at('quieter'), '--approved').status).toBe(1);
    writeFileSync(file, marked.replace('approved: null', 'approved: {by: Ben Second, on: "2026-11-23"}'));
    expect(pack('compare', at('base'), at('quieter'), '--approved').status).toBe(0);
  },
  SLOW,
);

test(
  'keys, sign, verify: what was changed on the way is refused',
  () => {
    expect(pack('keys', at('key')).status).toBe(0);
    expect(pack('keys', at('key')).status).toBe(2);
    const out = at('ours.json');
    expect(pack('sign', at('ours'), '--base', at('base'), '--out', out).status).toBe(2);
    expect(pack('sign', at('ours'), '--base', at('base'), '--key', at('key'), '--out', out).status).toBe(0);
    expect(pack('verify', out, '--base', at('base'), '--key', `${at('key')}.pub`)).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('signature fits'),
    });
    writeFileSync(out, readFileSync(out, 'utf8').replace('to the quarry', 'to the quarrx'));
    expect(pack('verify', out, '--base', at('base'))).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('The hash does not fit'),
    });
  },
  SLOW,
);

test(
  'new: the template is in order on core-en as it stands',
  () => {
    expect(pack('new', at('first')).status).toBe(0);
    expect(pack('new', at('first')).status).toBe(2);
    const checked = pack('check', at('first'));
    expect(checked.stderr).toBe('');
    expect(checked.status).toBe(0);
  },
  SLOW,
);

test(
  'JUnit and HTML for CI: a check and a comparison leave a file, whether they pass or not',
  () => {
    const file = at('checked.xml');
    expect(pack('check', at('ours'), '--base', at('base'), '--junit', file).status).toBe(0);
    expect(readFileSync(file, 'utf8')).toContain('failures="0"');
    expect(pack('check', at('wrong'), '--base', at('base'), '--junit', file).status).toBe(1);
    expect(readFileSync(file, 'utf8')).toMatch(
      /<testcase classname="check" name="adjust\.yaml[^"]*" file="adjust\.yaml" line="2"><failure/,
    );
    const report = at('changes.html');
    // As nobody has marked anything yet, whatever the tests before this one wrote.
    rmSync(join(at('quieter'), 'changes.yaml'), { force: true });
    expect(pack('compare', at('base'), at('quieter'), '--junit', file, '--report', report)).toMatchObject({
      status: 1,
      stdout: expect.stringMatching(/^\d+ sentences compared: .* The report: \S+changes\.html\n$/),
    });
    expect(readFileSync(file, 'utf8')).toContain('classname="compare"');
    expect(readFileSync(report, 'utf8')).toMatch(/^<!doctype html>/);
  },
  SLOW,
);

test(
  'a first pack: made, changed, its mistake named, mended, handed out and verified, nothing by hand but its files',
  () => {
    const home = at('first-line');
    expect(pack('new', home)).toMatchObject({ status: 0, stdout: expect.stringContaining('check') });
    const rules = (fires: string) =>
      writeFileSync(
        join(home, 'rules/suicide_plan_intent.yaml'),
        `- id: first-line.quarry\n  level: urgent\n  says: A place\n  why: It means one thing here.\n  source: own\n  phrases: ["walking to <ourplaces>"]\n  fires: [${fires}]\n  quiet: [the quarry is shut]\n`,
      );
    rules('im walking to the querry');
    const wrong = pack('check', home);
    expect(wrong.status).toBe(1);
    expect(wrong.stderr).toMatch(
      /rules\/suicide_plan_intent\.yaml:7:\d+ .*first-line\.quarry does not fire.* Widen a phrase/,
    );
    expect(wrong.stdout).toContain('1 problem\n');
    rules('im walking to the quarry');
    const out = at('first-line.json');
    expect(pack('ship', home, '--out', out).status).toBe(0);
    expect(pack('verify', out)).toMatchObject({ status: 0, stdout: expect.stringContaining('first-line 1.0.0') });
  },
  SLOW * 3,
);
