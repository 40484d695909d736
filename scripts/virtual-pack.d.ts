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

declare module 'virtual:pack-sources/core-en' {
  /** Path within the pack → text. */
  const files: Record<string, string>;
  export default files;
}

declare module 'virtual:pack-template/our-line' {
  /** Path within the pack → text. */
  const files: Record<string, string>;
  export default files;
}
