const PATHS = {
  // Levels: shape differs, not only colour.
  note: 'M5 4h14v11l-5 5H5zM14 20v-5h5M8.5 8.5h7M8.5 12h4',
  ask: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM9.6 9.4a2.5 2.5 0 1 1 3.6 2.3c-.8.4-1.2 1-1.2 1.8M12 16.6v.1',
  soon: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7.5V12l3 2',
  urgent: 'M12 3.5 21.5 20h-19zM12 10v4.5M12 17.2v.1',
  now: 'M8.3 3h7.4L21 8.3v7.4L15.7 21H8.3L3 15.7V8.3zM12 7.5v5.5M12 16.3v.1',
  // Steps.
  empty: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16z',
  suggested: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM8.5 12h7',
  waiting: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM8.3 12h.1M12 12h.1M15.7 12h.1',
  confirmed: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM8.5 12.3l2.5 2.5 4.6-5',
  not_applicable: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM6.5 17.5l11-11',
  // Acts.
  insert: 'M12 4v11M7.5 11 12 15.5 16.5 11M5 20h14',
  copy: 'M9 9h11v11H9zM15 9V4H4v11h5',
  save: 'M6 4h12v16l-6-4.5L6 20z',
  edit: 'M4 20l1-4.5L16 4.5l3.5 3.5L8.5 19zM14 6.5l3.5 3.5',
  undo: 'M8 5 4 9l4 4M4 9h10a5.5 5.5 0 0 1 0 11h-4',
  phone:
    'M5 4h4l1.5 5-2.5 1.8a12 12 0 0 0 5.2 5.2l1.8-2.5 5 1.5v4a1.5 1.5 0 0 1-1.7 1.5C10.6 19.7 4.3 13.4 3.5 5.7A1.5 1.5 0 0 1 5 4z',
  message: 'M4 5h16v11h-9l-4.5 4v-4H4z',
  link: 'M10 14a4 4 0 0 0 5.7 0l3.1-3.1a4 4 0 0 0-5.7-5.7L12 6.3M14 10a4 4 0 0 0-5.7 0l-3.1 3.1a4 4 0 0 0 5.7 5.7l1.1-1.1',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.5 20.5 20.5',
  trash: 'M4 7h16M9 7V4h6v3M6.5 7l1 13h9l1-13M10 11v5.5M14 11v5.5',
  arrow: 'M9 5l7 7-7 7',
  back: 'M15 5l-7 7 7 7',
  check: 'M5 12.5 10 17.5 19.5 7',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6z',
  eye_off:
    'M4 4l16 16M9.5 6a9.5 9.5 0 0 1 2.5-.4c6 0 9.5 6.4 9.5 6.4a16 16 0 0 1-3 3.7M6.5 8a15 15 0 0 0-4 4s3.5 6.5 9.5 6.5a9 9 0 0 0 4-.9',
  pause: 'M9 5v14M15 5v14',
  gear: 'M12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM12 3v3M12 18v3M3 12h3M18 12h3M5.6 5.6l2.1 2.1M16.3 16.3l2.1 2.1M5.6 18.4l2.1-2.1M16.3 7.7l2.1-2.1',
} as const;

export type IconName = keyof typeof PATHS;

/** A drawn sign. It never stands alone for a meaning: the word is always beside it, so readers skip it. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.9" aria-hidden="true">
      <path d={PATHS[name]} strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
