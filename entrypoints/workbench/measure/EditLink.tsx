import { useSay } from '@/components/basics/Words';
import { hashOf } from '../route';

/** The place of something in a pack: a link into the editor where it is the pack's own, else only its name. */
export function EditLink({
  project,
  file,
  line,
  own,
}: {
  project: string | null;
  file: string;
  line: number | null;
  own: boolean;
}) {
  const say = useSay();
  const place = line ? `${file}:${line}` : file;
  if (!file) return null;
  if (!own || project === null) return <span className="quiet">{own ? place : say('measure_in_base', place)}</span>;
  return <a href={hashOf('edit', project, file, ...(line ? [String(line)] : []))}>{place}</a>;
}
