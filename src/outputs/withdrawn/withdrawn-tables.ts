import { csvText } from '#outputs/tables/csv.ts';
import { tableDocument } from '#outputs/tables/csvw.ts';
import { workbook } from '#outputs/tables/xlsx.ts';
import { studyMetadata } from '#views/data/study-metadata.ts';
import type { Column } from '#views/finding/table-columns.ts';
import type { Site } from '#views/site/site.ts';
import type { WithdrawnView } from '#views/withdrawn/withdrawn-view.ts';

/** One row that says it, under the names of columns that programs can ask for. */
export function withdrawnCsv(view: WithdrawnView): string {
  return csvText(columnsOf(view));
}

/** The description of that row for programs. */
export function withdrawnCsvw(view: WithdrawnView, site: Site): string {
  const { id, lang, title: name, reason: description, address } = view;
  const table = { id, lang, name, description, address, columns: columnsOf(view), key: [] };
  return `${JSON.stringify(tableDocument(studyMetadata(site, lang), table), null, 2)}\n`;
}

/** The same for programs that read JSON. */
export function withdrawnJson(view: WithdrawnView): string {
  const { id, lang: language, title, date, why: reason, address, study } = view;
  const said = { id, language, title, withdrawn: { date, reason }, address, study };
  return `${JSON.stringify(said, null, 2)}\n`;
}

/** The same as a workbook of one sheet. */
export function withdrawnXlsx(view: WithdrawnView): Promise<Uint8Array<ArrayBuffer>> {
  const { dir, lang, title, reason, study, publisher, address, t } = view;
  const text = (value: string) => [{ value, type: String, wrap: true } as const];
  const sheet = {
    sheet: t('sheet.about'),
    data: [title, reason, study, address].map(text),
    columns: [{ width: 90 }],
    rightToLeft: dir === 'rtl',
  };
  const creator = publisher.name;
  return workbook([sheet], {
    title,
    subject: reason,
    creator,
    language: lang,
    identifier: address,
  });
}

function columnsOf({ title, date, why, address, t }: WithdrawnView): Column[] {
  const note = (name: string, label: string, cell: string, type: Column['type'] = 'text') =>
    ({ name, label, role: 'note', type, cells: [cell] }) as const;
  return [
    note('notice', t('column.notes'), title),
    note('withdrawn', title, date),
    note('reason', t('column.notes'), why),
    note('address', t('column.address'), address, 'address'),
  ];
}
