/** Headlines as studies may have them: short and long, with their number at the start, within and at the end. */
export const headlines = [
  ['fr', '', '0,4 %', ' refusent'],
  ['fr', 'Les personnes interrogées le disent : « on nous oublie » ; soit ', '41 %', ', n’ont eu recours à aucun service communautaire de santé sexuelle durant l’année écoulée'],
  ['en', '', '1,718', ' people answered'],
  ['en', 'Among those who had moved to another country during the previous twelve months, ', '100%', ' were asked for identification documents at least once'],
  ['es', 'No recibió ninguna ayuda el ', '7 %', ''],
  ['es', '', '62,5 %', ' de las personas encuestadas no acudieron a los servicios comunitarios de salud sexual durante el último año'],
  ['pt', '', '48 %', ' não se identificam como trabalhadoras ou trabalhadores do sexo'],
  ['pt', 'Durante a pandemia, perderam rendimentos ', '83 %', ''],
  ['ro', '', '29 %', ' n-au folosit niciun serviciu'],
  ['ro', 'Dintre persoanele care locuiesc în străinătate, ', '55,1 %', ' spun că nu știu unde își pot face testul în apropierea locuinței'],
  ['de', '', '36 %', ' kennen keine Beratungsstelle'],
  ['de', 'Von Krankenversicherungsbeitragsrückerstattungen wussten ', '12,5 %', ' der Gesundheitsversorgungseinrichtungen, nicht aber von Sozialversicherungsbescheinigungen'],
  ['ar', 'أجاب ', '1,718', ' شخصًا'],
  ['ar', '', '41%', ' من المشاركين والمشاركات في الدراسة لم يلجؤوا إلى أي خدمة مجتمعية من خدمات الصحة الجنسية خلال السنة الماضية، مع أن أغلبهم يعرفون خدمة واحدة على الأقل'],
] as const; // oxfmt-ignore
