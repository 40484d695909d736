/** Syllables make words nobody uses, so that no two rules meet by chance. */
const SYLLABLES = ['ba', 'de', 'fi', 'go', 'hu', 'ka', 'le', 'mi', 'no', 'pu', 'ra', 'se', 'ti', 'vo', 'wu', 'za'];
const word = (n: number): string => {
  let rest = n + 4096;
  let made = '';
  for (; rest > 0; rest = Math.floor(rest / SYLLABLES.length)) made += SYLLABLES[rest % SYLLABLES.length];
  return made;
};
const CATEGORIES = 25;

/** An overlay on core-en with so many rules and phrases, each rule with a sentence that fires and one that stays quiet. */
export function hugePack(rules: number, phrases: number): Record<string, string> {
  const each = Math.max(1, Math.round(phrases / rules));
  const files: Record<string, string> = {
    'pack.yaml':
      'id: huge\nname: Huge\nversion: "1.0.0"\nlocale: en\nlicence: own\nowner: bench\nreviewed: null\nextends: core-en\n',
    'categories.yaml': Array.from(
      { length: CATEGORIES },
      (_, c) => `- {id: made_${c}, name: Made ${c}, says: Words made for a bench.}\n`,
    ).join(''),
  };
  const perFile = Math.ceil(rules / CATEGORIES);
  for (let c = 0; c < CATEGORIES; c++) {
    let text = '';
    for (let r = c * perFile; r < Math.min(rules, (c + 1) * perFile); r++) {
      const said = Array.from({ length: each }, (_, p) => `${word(r * each + p)} my ${word(r + 7)}`);
      text += `- id: made.${r}\n  level: soon\n  says: Made ${r}\n  why: A bench asks.\n  source: own\n  phrases:\n${said.map((phrase) => `    - ${phrase}\n`).join('')}  fires: [so ${said[0]} again]\n  quiet: [a walk by the ${word(r)} river]\n`;
    }
    files[`rules/made_${c}.yaml`] = text;
  }
  return files;
}
