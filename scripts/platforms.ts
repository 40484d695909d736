/**
 * The command that checks every platform entry against its saved page states: `npm run -s platforms [-- ID… | FILE.json]`.
 * A file is an organisation's own: its entries are checked for what an entry must look like. Exit 1 on any problem.
 */
import { existsSync, readFileSync } from 'node:fs';
import { Window } from 'happy-dom';
import { entries, parseEntries, parseEntry, seesMessages, tellsSpeakers } from '@/utils/platforms';
import { checkState, openSavedPage } from './saved-pages/saved-page';

const window = new Window();
const document = window.document as unknown as Document;

/** One line an entry; the number of problems. */
function checkEntry(id: string): number {
  const entry = entries.find((one) => one.id === id);
  const parsed = entry ? parseEntry(entry) : null;
  if (!entry || !parsed) {
    console.error(`${id}: there is no such entry`);
    return 1;
  }
  const problems = parsed.ok ? [] : parsed.problems.map(({ path, message }) => `${path}: ${message}`);
  const page = openSavedPage(id);
  const states = Object.keys(page.html);
  window.happyDOM.setURL(page.url);
  for (const state of states) problems.push(...checkState(page, state, document).map((one) => `${state}: ${one}`));
  const whose = !seesMessages(entry) ? 'learns all' : tellsSpeakers(entry) ? 'knows whose' : 'learns whose';
  console.log(
    `${problems.length === 0 ? 'ok  ' : 'FAIL'} ${id.padEnd(18)} ${whose.padEnd(12)} ${states.join(' ')} (${entry.confidence})`,
  );
  for (const problem of problems) console.error(`     ${problem}`);
  return problems.length;
}

function checkFile(path: string): number {
  const parsed = parseEntries(readFileSync(path, 'utf8'));
  if (parsed.ok) {
    for (const { id, name } of parsed.entries) console.log(`ok   ${id} (${name})`);
    return 0;
  }
  for (const { path: field, message } of parsed.problems)
    console.error(`${path}: ${field ? `${field}: ` : ''}${message}`);
  return parsed.problems.length;
}

const wanted = process.argv.slice(2);
const described = entries.map(({ id }) => id).filter((id) => id !== 'practice');
const problems = (wanted.length > 0 ? wanted : described)
  .map((one) => (one.endsWith('.json') && existsSync(one) ? checkFile(one) : checkEntry(one)))
  .reduce((sum, found) => sum + found, 0);
console.log(`${problems} problems`);
await window.happyDOM.close();
process.exitCode = problems > 0 ? 1 : 0;
