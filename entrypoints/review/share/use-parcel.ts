import { useEffect, useMemo, useState } from 'react';
import type { Desk, Referral } from '@/utils/packs';
import { type Mending, mendingWith, redact } from '@/utils/privacy';
import { exportRecords, type ReviewFile, readDesk, readExchangeName, type StoreError } from '@/utils/store';
import { fieldsOf, itemsOf, PARTS, type Part, type TextField, withParts, withTexts } from './parcel';

type Line = ReturnType<Mending['open']>;

/** What leaves, as it stands now. */
interface Ready {
  state: 'ready';
  /** Mended, without the parts that stay: what is saved, to the letter. */
  file: ReviewFile;
  /** Texts by item. */
  fields: ReadonlyMap<string, TextField[]>;
  /** The own texts among them, looked through. */
  lines: ReadonlyMap<string, Line>;
  parts: ReadonlySet<Part>;
  /** As it is being typed. */
  name: string;
  /** Chosen, but gone meanwhile. */
  missing: number;
  mending: Mending;
  setParts: (parts: ReadonlySet<Part>) => void;
  setName: (name: string) => void;
  setLine: (key: string, line: Line) => void;
}
export type Parcel = Ready | { state: 'looking' } | { state: 'failed'; error: StoreError };

/** Lines looked through before the page may breathe again. */
const AT_ONCE = 200;

const numbersOf = ({ voice, sms, chatUrl }: Referral) =>
  [...voice, ...(sms ? [sms.number] : []), chatUrl].filter(Boolean);
/** Numbers of services say nothing about the person: those of the pack in use stay. */
function mendingFor(desk: Desk | null): Mending {
  const numbers = desk?.referrals.flatMap(({ entries }) => entries.flatMap(numbersOf)) ?? [];
  return mendingWith((text) => redact(text, numbers));
}

/** Reads what was chosen, looks through every own text, and keeps what was mended while the page is open. */
export function useParcel(ids: readonly string[]): Parcel {
  const [source, setSource] = useState<ReviewFile | StoreError | null>(null);
  const [lines, setLines] = useState<ReadonlyMap<string, Line> | null>(null);
  const [mending, setMending] = useState<Mending>(() => mendingFor(null));
  const [parts, setParts] = useState<ReadonlySet<Part>>(new Set(PARTS));
  const [name, setName] = useState('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the page is made anew for another choice
  useEffect(() => {
    let over = false;
    const load = async () => {
      const by = await readExchangeName().catch(() => '');
      const read = await exportRecords(ids, by, Date.now());
      if (over) return;
      if (!read.ok) return setSource(read.error);
      const fitting = mendingFor(await readDesk().catch(() => null));
      const looked = new Map<string, Line>();
      const own = fieldsOf(read.value).filter((field) => field.own);
      for (const [at, { key, text }] of own.entries()) {
        if (at % AT_ONCE === AT_ONCE - 1) await new Promise((resolve) => setTimeout(resolve));
        if (over) return;
        looked.set(key, fitting.open(text));
      }
      setMending(fitting);
      setName(by);
      setSource(read.value);
      setLines(looked);
    };
    void load();
    return () => {
      over = true;
    };
  }, []);

  const whole = typeof source === 'string' ? null : source;
  const fields = useMemo(() => {
    const byItem = new Map<string, TextField[]>();
    for (const field of whole ? fieldsOf(withParts(whole, parts)) : [])
      byItem.set(field.item, [...(byItem.get(field.item) ?? []), field]);
    return byItem;
  }, [whole, parts]);
  const file = useMemo(() => {
    if (!whole || !lines) return null;
    const texts = new Map([...lines].map(([key, { text }]) => [key, text]));
    return { ...withParts(withTexts(whole, texts), parts), by: name.trim() };
  }, [whole, lines, parts, name]);

  if (typeof source === 'string') return { state: 'failed', error: source };
  if (!file || !lines || !whole) return { state: 'looking' };
  const leaving = new Set([...fields.values()].flatMap((some) => some.map(({ key }) => key)));
  const left = new Map([...lines].filter(([key]) => leaving.has(key)));
  return {
    state: 'ready',
    file,
    fields,
    lines: left,
    parts,
    name,
    missing: ids.length - itemsOf(whole).length,
    mending,
    setParts,
    setName,
    setLine: (key, line) => setLines((now) => new Map(now ?? []).set(key, line)),
  };
}
