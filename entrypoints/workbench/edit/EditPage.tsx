import { useEffect, useState } from 'react';
import { useSay } from '@/components/basics/Words';
import type { Files, ProjectSession } from '@/utils/store';
import { BUILT_IN, builtInFiles } from '../pack-client';
import { useRoute } from '../route';
import { useProject } from '../use-project';
import { Desk } from './Desk';
import { Start } from './Start';
import './edit.css';

/** The pack under work; without one in the address all there are, and how to begin. */
export function EditPage() {
  const { rest } = useRoute();
  const [base, setBase] = useState<Files | null>(null);
  useEffect(() => {
    void builtInFiles().then(setBase);
  }, []);
  if (rest[0] === undefined) return <Start />;
  if (rest[0] === BUILT_IN) return base ? <Desk key={BUILT_IN} session={null} base={base} /> : null;
  return <Own key={rest[0]} base={base} />;
}

function Own({ base }: { base: Files | null }) {
  const say = useSay();
  const project = useProject();
  if (project.state === 'opening' || !base) return <p className="quiet">{say('work_opening')}</p>;
  if (project.state === 'none') return <Start missing />;
  if (project.state === 'failed') return <p className="error">{say(`panel_store_${project.error}`)}</p>;
  return <Desk session={project.session satisfies ProjectSession} base={base} />;
}
