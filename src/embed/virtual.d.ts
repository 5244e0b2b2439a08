/** Made by tools/embed.js when the library is built. */
declare module 'virtual:embed' {
  // In a module's own declaration relative imports are not resolved.
  // eslint-disable-next-line @typescript-eslint/consistent-type-imports
  const settings: import('./request.js').EmbedSettings;
  export default settings;
}
