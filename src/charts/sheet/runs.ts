/** Neighbours that are alike, together, in their order. */
export function runs<Item>(items: readonly Item[], likeness: (item: Item) => string): Item[][] {
  const found: Item[][] = [];
  let last: string | undefined;
  for (const item of items) {
    const own = likeness(item);
    if (own === last) found.at(-1)?.push(item);
    else found.push([item]);
    last = own;
  }
  return found;
}
