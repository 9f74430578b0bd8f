/** Makes what is asked for by texts once for each of them; it is kept for good, so there must be few, and nobody may change it. */
export function once<Texts extends string[], Made>(
  make: (...texts: Texts) => Made,
): (...texts: Texts) => Made {
  const made = new Map<string, Made>();
  return (...texts) => {
    const key = texts.join('/');
    const known = made.get(key) ?? make(...texts);
    made.set(key, known);
    return known;
  };
}
