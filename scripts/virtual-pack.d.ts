declare module 'virtual:pack/core-en' {
  import type { CompiledPack } from '@/utils/packs';

  const pack: CompiledPack;
  export default pack;
}

declare module 'virtual:pack-files/core-en' {
  /** The built-in pack as its author wrote it: path within the pack → text. */
  const readFiles: () => Record<string, string>;
  export default readFiles;
}

declare module 'virtual:pack-template/our-line' {
  /** A first pack of one's own: path within the pack → text. */
  const readFiles: () => Record<string, string>;
  export default readFiles;
}

declare module 'virtual:pack-name/core-en' {
  /** Which pack the build put in, without the pack. `hash`: of its content. */
  const name: { format: import('@/utils/packs').CompiledPack['format']; hash: string };
  export default name;
}
