import { defineConfig } from 'wxt';

export default defineConfig({
  imports: false,
  webExt: { disabled: true },
  modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill'],
});
