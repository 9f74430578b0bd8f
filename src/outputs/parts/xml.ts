/** A text as it stands in XML, also between quotation marks. `]]>` is allowed in none (XML 1.0, 2.4). */
export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll(']]>', ']]&gt;')
    .replaceAll('"', '&quot;');
}
