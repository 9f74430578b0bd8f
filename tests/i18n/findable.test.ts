import { expect, it } from 'vitest';
import { findable } from '#i18n/findable.ts';

it.each([
  ['<p>1\u202f718 personnes</p>', '<p>1\u00a0718 personnes</p>'],
  ['<text y="2">12\u202f345\u202f678</text>', '<text y="2">12\u00a0345\u00a0678</text>'],
  // Between words and their signs the space stays narrow; numbers that are no groups of digits stay, too.
  ['<p>Combien\u202f? 2\u202f000</p>', '<p>Combien\u202f? 2\u00a0000</p>'],
  ['<p>1\u202f71</p>', '<p>1\u202f71</p>'],
  // What is copied as it is, or read by programs, is left alone.
  ['<textarea>1\u202f718</textarea>', '<textarea>1\u202f718</textarea>'],
  ['<script type="x">"1\u202f718"</script>', '<script type="x">"1\u202f718"</script>'],
  ['<a title="1\u202f718">1 718</a>', '<a title="1\u202f718">1 718</a>'],
])('finds numbers in %s', (page, handedOut) => {
  expect(findable(page)).toBe(handedOut);
});
