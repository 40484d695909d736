import { useCallback, useEffect, useState } from 'react';
import { useWatched } from '@/components/basics/use-watched';
import { useSay } from '@/components/basics/Words';
import { canSign, keepKey, newKeys } from '@/utils/packs';
import { listKeys, removeKey, saveKey } from '@/utils/store';
import { saveFile } from './save-file';

/** Larger than any PEM of one key. */
const LARGEST = 10_000;

/** The organisation's keys of this browser, and what can be done with them. */
export function useKeys(tell: (text: string) => void) {
  const say = useSay();
  const [can, setCan] = useState<boolean | null>(null);
  const [turn, setTurn] = useState(0);
  const [chosen, onChoose] = useState('');
  const [backup, setBackup] = useState<{ of: string; text: string } | null>(null);
  useEffect(() => void canSign().then(setCan), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another turn is another question
  const read = useCallback(async () => listKeys(), [turn]);
  const stored = useWatched(read, nothingElse);
  const list = stored?.ok ? stored.value : [];

  const keep = async (pem: string, done: string): Promise<string | null> => {
    const key = await keepKey(pem);
    if (!key) {
      tell(say('ship_key_wrong'));
      return null;
    }
    const saved = await saveKey({ ...key, madeAt: Date.now() });
    if (!saved.ok) {
      tell(say('options_failed', say(`panel_store_${saved.error}`)));
      return null;
    }
    setTurn((n) => n + 1);
    onChoose(key.publicKey);
    tell(done);
    return key.publicKey;
  };

  return {
    keys: can === false ? null : list,
    chosen,
    chosenKey: list.find(({ publicKey }) => publicKey === chosen) ?? null,
    backup: backup?.text ?? null,
    onChoose,
    onMake: () =>
      void newKeys().then(async ({ privateKey }) => {
        const of = await keep(privateKey, say('ship_key_made'));
        if (of) setBackup({ of, text: privateKey });
      }),
    onTake: (file: File) =>
      void (async () => {
        const text = file.size > LARGEST ? '' : await file.text().catch(() => '');
        await keep(text, say('ship_key_taken'));
      })(),
    onSaveBackup: () => {
      if (!backup) return;
      saveFile(`steady-hand-key-${backup.of.slice(0, 8).replace(/[^A-Za-z0-9]/g, '-')}.pem`, backup.text, 'text/plain');
      setBackup(null);
    },
    onForget: (publicKey: string) =>
      void removeKey(publicKey).then(() => {
        setTurn((n) => n + 1);
        setBackup(null);
        onChoose('');
      }),
  };
}

/** Keys change only by what is done here, and that counts turns. */
const nothingElse = () => undefined;
