/** Names of the settings that a command hands to the pages it builds. */
export const settings = {
  folder: 'CONSTATS_STUDY',
  address: 'CONSTATS_SITE',
  previous: 'CONSTATS_PREVIOUS',
  /** The folder where drawn pictures are kept for the next build; where there is none, each is drawn. */
  pictures: 'CONSTATS_PICTURES',
  /** Whether posters are printed as PDF once the pages are made: "yes", or absent. */
  pdf: 'CONSTATS_PDF',
} as const;
