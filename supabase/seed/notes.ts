import type { Perspective } from '../../src/lib/domain/assessment.ts';

/** What raters write beside a rating: about the program, never about a young person. */
export const notes: Readonly<Record<Perspective, readonly string[]>> = {
	self: [
		'Checked against our log for the period; three entries were missing.',
		'True on weekdays. Weekends depend on who is on shift.',
		'New workers have not been trained in this yet.',
		'The policy is written. I am not sure that everybody follows it.',
		'Two posts were vacant for most of the period.',
		'The count was made by hand; the shared sheet starts next quarter.',
		'One level lower than last time: there is nothing somebody else could look at.'
	],
	consensus: [
		'Agreed after some talk; the first ratings were one level apart.',
		'The team chose the lower level because the log has gaps.',
		'Better since the team meeting moved to the morning.',
		'We have the wording. The next step is to watch each other use it.'
	],
	external: [
		'Seen in the sample of files, in most of them.',
		'Described alike by everybody asked during the visit.',
		'The policy was shown; how it is followed could not be seen.'
	],
	staff: ['Depends on the shift.', 'I know the rule and have not seen it written down.']
};
