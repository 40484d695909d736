import { useCallback, useMemo } from 'react';
import { useWatched } from '@/components/basics/use-watched';
import type { Referral } from '@/utils/packs';
import { redact } from '@/utils/privacy';
import { type Papers, readPapers, savePapers, watchPapers } from '@/utils/store';
import type { Pack } from './use-desk';

const NONE: Papers = { note: null, plan: {} };

/** The note and the plan typed beside one conversation; in memory only. */
export function usePapers(key: string) {
  const papers =
    useWatched(
      useCallback(() => readPapers(key), [key]),
      useCallback(
        (changed: () => void, signal: AbortSignal) => watchPapers((name) => name === key && changed(), signal),
        [key],
      ),
    ) ?? NONE;
  const keep = useCallback((changes: Partial<Papers>) => void savePapers(key, changes), [key]);
  return { papers, keep };
}

const numbersOf = ({ voice, sms, chatUrl }: Referral) =>
  [...voice, ...(sms ? [sms.number] : []), chatUrl].filter(Boolean);

/** The redaction with the pack's own numbers left alone: numbers of services say nothing about the person. */
export function useRedaction(pack: Pack) {
  return useMemo(() => {
    const numbers = pack.desk.referrals.flatMap(({ entries }) => entries.flatMap(numbersOf));
    return (text: string) => redact(text, numbers);
  }, [pack]);
}

/** Hands a text to the browser as a file to save; nothing leaves the machine. */
export function saveAsFile(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([`${text}\n`], { type: 'text/plain;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken hold of it by the next turn.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
