import { useSay } from '@/components/basics/Words';

/** work_edit */
export function EditPage() {
  const say = useSay();
  return <h2>{say('work_edit')}</h2>;
}
