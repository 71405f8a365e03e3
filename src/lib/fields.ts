import * as v from 'valibot';
import { isCalendarDate } from './domain/calendar.ts';
import type { Role } from './domain/person.ts';
import { m } from './messages.ts';

/*
 * The kinds of field our forms are made of, each with the sentence it answers with. What they let
 * through, the database can keep.
 */

type Sentence = () => string;

/** Line breaks and other characters nobody types; PostgreSQL cannot even keep the first of them. */
const isOneLine = (text: string) => !/\p{Cc}/u.test(text);
const isAtMost = (most: number) => (text: string) => [...text].length <= most;

/** One line of 1 to `most` characters, trimmed. */
export const line = (most: number, missing: Sentence) =>
	v.pipe(
		v.string(missing),
		v.trim(),
		v.minLength(1, missing),
		v.check(isAtMost(most), () => m.field_too_long({ most })),
		v.check(isOneLine, () => m.field_characters())
	);

/** One line of up to `most` characters; `null` when nothing was written. */
export const optionalLine = (most: number) =>
	v.pipe(
		v.string(() => m.field_characters()),
		v.trim(),
		v.check(isAtMost(most), () => m.field_too_long({ most })),
		v.check(isOneLine, () => m.field_characters()),
		v.transform((text) => text || null)
	);

/** An e-mail address in lower case. */
export const email = v.pipe(
	v.string(() => m.field_email_missing()),
	v.trim(),
	v.toLowerCase(),
	v.minLength(1, () => m.field_email_missing()),
	v.maxLength(254, () => m.field_too_long({ most: 254 })),
	v.rfcEmail(() => m.field_email_wrong()),
	v.regex(/@.+\../, () => m.field_email_wrong())
);

/** A password somebody already has. */
export const password = v.pipe(
	v.string(() => m.field_password_missing()),
	v.minLength(1, () => m.field_password_missing()),
	v.maxBytes(72, () => m.field_password_long())
);

/** A password somebody chooses: 10 characters at least; bcrypt reads no more than 72 bytes. */
export const newPassword = v.pipe(
	password,
	v.minLength(10, () => m.field_password_short()),
	v.check(isOneLine, () => m.field_characters())
);

/** A day that exists, as 2026-09-01. */
export const day = v.pipe(
	v.string(() => m.field_date_missing()),
	v.minLength(1, () => m.field_date_missing()),
	v.check(isCalendarDate, () => m.field_date_wrong())
);

/** A day that exists, as 2026-09-01; `null` when none was chosen. */
export const optionalDay = v.pipe(
	v.string(() => m.field_date_wrong()),
	v.check(
		(text) => text === '' || isCalendarDate(text),
		() => m.field_date_wrong()
	),
	v.transform((text) => text || null)
);

export const uuid = (wrong: Sentence) => v.pipe(v.string(wrong), v.uuid(wrong));

/** Any number of ticked boxes named `sites[]`; none ticked sends nothing at all. */
export const siteIds = v.pipe(
	v.union([v.literal(''), v.array(uuid(() => m.field_sites()))], () => m.field_sites()),
	v.transform((sites) => [...new Set(sites === '' ? [] : sites)])
);

export const timeZone = v.picklist(Intl.supportedValuesOf('timeZone'), () => m.field_time_zone());

const ROLES = ['owner', 'evaluator', 'director', 'staff', 'viewer'] as const satisfies Role[];
export const role = v.picklist(ROLES, () => m.field_role());
