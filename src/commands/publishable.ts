import type { Remember } from '#remember.ts';
import type { Site } from '#views/site/site.ts';
import { checkFormerSites } from './former-sites.ts';
import { clearRepairs } from './leftovers.ts';
import { openChecked } from './open-checked.ts';
import { checkOut } from './output-folder.ts';
import { printNotes, sumUp } from './print-notes.ts';
import { checkConfiguration, checkCompression, hostOf } from './publishing-host.ts';
import type { Request } from './request.ts';
import { findUnfinished } from './find-unfinished.ts';

/** Checks a study for a command that writes its site, and tells what the team should know of it. */
export async function openPublishable(request: Request, remember: Remember): Promise<Site> {
  const { study, out, site: address, pdf } = request;
  const host = hostOf(request);
  const found = findUnfinished(study, address);
  const site = await openChecked(study, address, { pdf, host, remember, found });
  console.log(`${sumUp(site.study)}: no problems`);
  printNotes([...site.study.notes, ...found.notes]);
  checkOut(out, study);
  checkFormerSites(site, out, study);
  checkCompression(request.compress, site.host);
  checkConfiguration(out, site.host);
  clearRepairs(study);
  return site;
}
