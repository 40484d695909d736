import { useState } from 'react';
import { UndoNotice } from '@/components/basics/UndoNotice';
import { useSay } from '@/components/basics/Words';
import type { Problem } from '@/utils/packs';
import type { Stored } from '@/utils/store';
import { ExportPart } from './ExportPart';
import { RunningPart } from './RunningPart';
import type { Taken } from './ship-requests';
import { TakePart } from './TakePart';
import { usePacks } from './use-packs';
import '@/components/ship/ship.css';

/** A pack is put out as one file, taken in from one, and every version that ran can run again. */
export function ShipPage() {
  const say = useSay();
  const packs = usePacks();
  const [notice, setNotice] = useState<{ text: string; undo?: () => void } | null>(null);
  const [busy, setBusy] = useState('');
  const [refused, refuse] = useState<{ name: string; problems: readonly Problem[] } | null>(null);
  const [offered, offer] = useState<File | null>(null);
  if (!packs.now || !packs.versions) return <p className="quiet">{say('panel_loading')}</p>;
  const { now, versions } = packs;

  const tell = (result: Stored<unknown>, done: string, undo?: () => void) =>
    setNotice(
      result.ok
        ? { text: done, ...(undo ? { undo } : {}) }
        : { text: say('ship_install_failed', say(`panel_store_${result.error}`)) },
    );
  const use = async (hash: string) => {
    const version = versions.find((one) => one.hash === hash);
    if (!version) return;
    const { name, version: number } = version.about;
    setBusy(say('ship_reading', name));
    refuse(null);
    const answer = await packs.read(version, now.policy);
    setBusy('');
    if (!answer?.taken) return refuse({ name: `${name} ${number}`, problems: answer?.problems ?? [] });
    await install(answer.taken, say('ship_use_done', name, number));
  };
  const back = async () => {
    const before = now.running?.file?.hash;
    tell(await packs.backToBuiltIn(), say('ship_back_done'), before ? () => void use(before) : undefined);
  };
  const install = async (taken: Taken, done = say('ship_installed', taken.about.name, taken.about.version)) => {
    const before = now.running?.file?.hash ?? null;
    const undo = before === taken.hash ? undefined : () => void (before === null ? back() : use(before));
    tell(await packs.install(taken), done, undo);
  };

  return (
    <div className="ship">
      <div aria-live="polite">
        {notice && (
          <UndoNotice
            text={notice.text}
            {...(notice.undo
              ? {
                  onUndo: () => {
                    setNotice(null);
                    notice.undo?.();
                  },
                }
              : {})}
            onDismiss={() => setNotice(null)}
          />
        )}
        {busy && <p className="quiet">{busy}</p>}
      </div>
      <RunningPart
        now={now}
        versions={versions}
        busy={busy !== ''}
        refused={refused}
        onUse={(version) => void use(version.hash)}
        onBack={() => void back()}
        onRemove={(version) => void packs.remove(version).then((gone) => tell(gone, say('ship_removed')))}
      />
      <TakePart policy={now.policy} offered={offered} onInstall={install} />
      <ExportPart
        versions={versions}
        unlock={now.policy.unlock}
        tell={(text) => setNotice({ text })}
        onInstallIt={(file) => {
          offer(file);
          document.getElementById('take-heading')?.scrollIntoView({ block: 'start' });
        }}
      />
    </div>
  );
}
