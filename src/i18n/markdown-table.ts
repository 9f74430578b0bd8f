import type { RendererObject, RendererThis, Tokens } from 'marked';
import { escapeMarkup } from '#markup.ts';

/** Tables of at most so many rows are not torn apart on paper. */
const shortTable = 15;

/**
 * Renders tables in frames that scroll where a table is wider than its page, which depends on words and fonts that are
 * not known here: so the keyboard reaches every one, by the names of its columns in the language `tag`.
 */
export function framedTables(tag: string): RendererObject {
  return {
    table(table) {
      const [header, ...rows] = [table.header, ...table.rows].map(
        (cells) => `<tr>\n${cells.map((cell) => this.tablecell(cell)).join('')}</tr>\n`,
      );
      const body = rows.length === 0 ? '' : `<tbody>${rows.join('')}</tbody>`;
      const short = rows.length <= shortTable ? ' short' : '';
      return `<div class="frame${short}"${region(nameOf(this, table, tag))} tabindex="0"><table>\n<thead>\n${header}</thead>\n${body}</table></div>\n`;
    },
    tablecell({ tokens, header, align }) {
      const text = this.parser.parseInline(tokens);
      const set = align === null || align === 'left' ? '' : ` class="${align}"`;
      return header && text !== ''
        ? `<th scope="col"${set}>${text}</th>\n`
        : `<td${set}>${text}</td>\n`;
    },
  };
}

/** A frame is a part of its page only where it has a name. */
function region(name: string): string {
  return name === '' ? '' : ` role="region" aria-label="${name}"`;
}

function nameOf({ parser }: RendererThis, { header }: Tokens.Table, tag: string): string {
  const columns = header
    .map(({ tokens }) => parser.parseInline(tokens, parser.textRenderer))
    .filter((name) => name !== '');
  return escapeMarkup(new Intl.ListFormat(tag).format(columns));
}
