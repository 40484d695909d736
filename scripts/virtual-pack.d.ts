declare module 'virtual:pack/core-en' {
  import type { CompiledPack } from '@/utils/packs';

  const pack: CompiledPack;
  export default pack;
}
