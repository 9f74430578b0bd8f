/** Leads somewhere; `current` where that is the page itself. */
export interface LinkView {
  text: string;
  href: string;
  current?: boolean;
}
