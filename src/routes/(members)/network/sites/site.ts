import * as v from 'valibot';
import { line, optionalDay, optionalLine, uuid } from '$lib/fields.ts';
import { m } from '$lib/messages.ts';

export const SiteForm = v.object({
	name: line(120, () => m.field_name_missing()),
	programId: uuid(() => m.field_program()),
	region: optionalLine(80),
	setting: optionalLine(80),
	openedOn: optionalDay
});
