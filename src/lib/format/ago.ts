import { getLocale } from '../messages.ts';

const UNITS: readonly { unit: Intl.RelativeTimeFormatUnit; seconds: number }[] = [
	{ unit: 'day', seconds: 86_400 },
	{ unit: 'hour', seconds: 3_600 },
	{ unit: 'minute', seconds: 60 },
	{ unit: 'second', seconds: 1 }
];

/** How long ago, in the largest whole unit: "2 seconds ago", "3 days ago". `seconds` ≥ 0. */
export function formatAgo(seconds: number): string {
	const { unit, seconds: size } = UNITS.find((step) => seconds >= step.seconds) ?? {
		unit: 'second',
		seconds: 1
	};
	return new Intl.RelativeTimeFormat(getLocale()).format(-Math.floor(seconds / size), unit);
}
