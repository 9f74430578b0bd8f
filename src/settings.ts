/** Names of the settings that a command hands to the pages it builds. */
export const settings = {
  folder: 'CONSTATS_STUDY',
  address: 'CONSTATS_SITE',
  previous: 'CONSTATS_PREVIOUS',
} as const;
