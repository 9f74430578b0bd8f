import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import writeWorkbook from 'write-excel-file/node';

/** As Excel saves it in French: Windows-1252, semicolons, decimal commas, a row of bases, a source below. */
export const excelFrench = Buffer.from(
  `Q12. Quand viendriez-vous ? (plusieurs réponses possibles);;;\r
;Femmes;Hommes;Ensemble\r
Le matin;30,0 %;21,7 %;26,4 %\r
L'après-midi;35,8 %;30,4 %;33,5 %\r
Le soir;60,0 %;52,2 %;56,6 %\r
Base;120;92;212\r
Source : enquête auprès des visiteurs;;;\r
`,
  'latin1',
);

/** As LibreOffice saves it: UTF-8, commas, numbers with decimal commas between quotes, a total below. */
export const libreOffice = `"Réponse","Effectif","%"
"Tout à fait d'accord",53,"25,0"
"Plutôt d'accord",71,"33,5"
"Ni d'accord ni pas d'accord",20,"9,4"
"Plutôt pas d'accord",40,"18,9"
"Pas du tout d'accord",28,"13,2"
"Total",212,"100,0"
`;

/** Counts of people by two groups, with both totals. */
export const countsCrossed = `Age,Women,Men,Total
18-24,20,22,42
25-34,31,19,50
35+,40,44,84
Total,91,85,176
`;

/** Percentages alone: a row for each statement, which readers agree with more or less. */
export const percentagesOnly = `How far do you agree?,Strongly agree,Agree,Neither,Disagree,Strongly disagree
The centre is easy to reach,40,30,10,15,5
The staff listen,50,30,10,5,5
Prices are fair,10,20,20,30,20
`;

/** A workbook of two sheets; the first has two header rows, the years over the groups. */
export async function twoHeaderRows(): Promise<Buffer> {
  const data = [
    [null, '2020', null, '2024', null],
    ['Lieu', 'Femmes', 'Hommes', 'Femmes', 'Hommes'],
    ['Ville', '20 %', '25 %', '35 %', '31 %'],
    ['Village', '10 %', '18 %', '28 %', '22 %'],
  ].map((row) => row.map((value) => (value === null ? null : { value, type: String })));
  const notes = [[{ value: 'Rien ici', type: String }]];
  return writeWorkbook([
    { sheet: 'Confiance', data },
    { sheet: 'Notes', data: notes },
  ]).toBuffer();
}

/** Writes spreadsheets into a folder, by their names. */
export function laySpreadsheets(
  folder: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): void {
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
}
