/**
 * Source text that, evaluated in a page of the extension, puts so many made-up items into its open store, as the store
 * itself writes them. As text: nothing of this module's tools may leak into the page.
 */
export const fillStore = (count: number): string => `new Promise((done, fail) => {
  const words = 'sounds heavy tonight alone tired mother school work sleep friend week nothing help talk listen hard maybe sorry thank you hope quiet room night call hospital anger shame café'.split(' ');
  let seed = 20261123;
  const random = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
  const pick = (list) => list[Math.floor(random() * list.length)];
  const sentence = (length) => Array.from({ length }, () => pick(words)).join(' ');
  const open = indexedDB.open('steady-hand');
  open.onerror = fail;
  open.onsuccess = () => {
    const db = open.result;
    const tx = db.transaction('saved', 'readwrite');
    const now = Date.now();
    for (let i = 0; i < ${count}; i += 1) {
      const at = now - i * 60000;
      const id = 'made-' + i;
      tx.objectStore('saved').add({ id, at, of: '', rev: 1, body: {
        id, savedAt: at, suggestion: 's' + i, text: sentence(18), sent: sentence(25),
        skill: pick(['active_listening', 'empathy_in_action', 'practical_support', 'safety_first']),
        category: pick(['bereavement', 'suicide_active', 'self_harm', 'warning_signs', 'basic_needs']),
        level: pick(['note', 'ask', 'soon', 'urgent', 'now', null]), rule: 'a.rule',
        pack: { id: 'core-en', version: '1' }, platform: pick(['Converse.js, localhost', 'Discord, discord.com']),
        context: sentence(15), tags: random() < 0.3 ? [pick(['night', 'hard', 'good'])] : [],
        rating: null, journal: null, hints: null, rewrite: null, verdict: null, outcome: '', from: null, changedAt: at,
      } });
    }
    tx.oncomplete = () => { db.close(); done(null); };
    tx.onabort = fail;
  };
})`;
