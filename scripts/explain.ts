/** `npm run -s pack:explain -- "text"`: what the engine finds in one message of the person, how it came about, and which words counted by how much. */
import { openStudy } from '@/utils/engine';
import { loadPack } from './load-pack';

const text = process.argv.slice(2).join(' ');
if (!text) {
  console.error('usage: npm run -s pack:explain -- "what the person wrote"');
  process.exit(2);
}
const { engine } = await loadPack('prompts/packs/core-en');
const { findings, weighing } = openStudy(engine).explain(text, 'person');
for (const { category, level, rule, words, tags, by, also, guards, says } of findings) {
  console.log(
    `${level.padEnd(6)} ${category}  “${words}”  ${rule} (${by}${tags.length ? `; ${tags.join(', ')}` : ''})`,
  );
  console.log(`       ${says}`);
  if (also?.length) console.log(`       also ${also.join(', ')}`);
  for (const guard of guards) console.log(`       quietened by ${guard.rule}: “${guard.words}”`);
}
if (!weighing) console.log('This pack has no learned layer: npm run pack:train');
else {
  console.log(`ask ${weighing.asks.toFixed(2)}, soon ${weighing.soon.toFixed(2)} (above 0 is yes)`);
  for (const { words, weight } of weighing.words) console.log(`  ${weight.toFixed(2).padStart(6)}  ${words}`);
  console.log(`most like: ${weighing.categories.map(({ id, odds }) => `${id} ${odds.toFixed(2)}`).join(', ')}`);
}
