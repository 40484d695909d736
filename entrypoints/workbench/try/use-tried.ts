import { useEffect, useState } from 'react';
import { packFilesOf } from '@/utils/packs';
import type { Files } from '@/utils/store';
import { today } from '../edit/use-checks';
import { packClient } from '../pack-client';
import type { Checked, Tried } from '../pack-requests';
import type { Pasted } from './messages';

export interface Trying {
  /** Null until the pack was read, or where there is nothing to read yet. */
  tried: Tried | null;
  checked: Checked | null;
  /** What is shown is of an older pack or text. */
  busy: boolean;
}

/** What the pack under work makes of messages, live: after a change of either, as soon as the worker is done. */
export function useTried(project: string, files: Files, pasted: Pasted, at: number): Trying {
  const [checked, setChecked] = useState<{ of: Files; answer: Checked } | null>(null);
  const [tried, setTried] = useState<{ of: Pasted; at: number; pack: Files; answer: Tried | null } | null>(null);
  useEffect(() => {
    let over = false;
    void (async () => {
      const client = await packClient();
      const answer = await client.latest({ kind: 'check', project, files: packFilesOf(files), today: today() });
      if (answer && !over) setChecked({ of: files, answer });
    })();
    return () => {
      over = true;
    };
  }, [project, files]);
  const pack = checked?.of;
  useEffect(() => {
    if (!pack) return undefined;
    const timer = setTimeout(async () => {
      const client = await packClient();
      const answer = await client.latest({ kind: 'try', messages: pasted.messages, chat: pasted.chat, at });
      if (answer) setTried({ of: pasted, at, pack, answer: answer.tried });
    }, 80);
    return () => clearTimeout(timer);
  }, [pack, pasted, at]);
  return {
    tried: tried?.of === pasted ? tried.answer : null,
    checked: checked?.answer ?? null,
    busy: pack !== files || tried?.of !== pasted || tried.at !== at || tried.pack !== pack,
  };
}
