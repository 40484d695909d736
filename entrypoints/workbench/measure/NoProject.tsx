import { useSay } from '@/components/basics/Words';
import { hashOf } from '../route';
import type { OpenProject } from '../use-project';

/** Said in place of a page that needs a pack under work. */
export function NoProject({ project }: { project: OpenProject }) {
  const say = useSay();
  if (project.state === 'opening') return <p role="status">{say('measure_opening')}</p>;
  if (project.state === 'failed') return <p role="alert">{say('measure_store_failed')}</p>;
  return (
    <p>
      {say('measure_no_project')} <a href={hashOf('edit')}>{say('measure_start_one')}</a>
    </p>
  );
}
