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
