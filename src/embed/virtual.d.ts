/** Made by tools/embed.js when the library is built. */
declare module 'virtual:embed' {
  import type { EmbedSettings } from './request.js';
  const settings: EmbedSettings;
  export default settings;
}
