import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findIdentifying, findIdentifyingInLink, redact } from './identifying.ts';

const kindsIn = (text: string) =>
	findIdentifying(text).map(({ kind, text: found }) => `${kind}: ${found}`);

describe('what could point to a young person is found', () => {
	it.each([
		['Call (555) 123-4567 tonight', 'phone: (555) 123-4567'],
		['Call 555-123-4567.', 'phone: 555-123-4567'],
		['or +1 555.123.4567', 'phone: +1 555.123.4567'],
		['London: +44 20 7946 0958', 'phone: +44 20 7946 0958'],
		['the number is 555-0142', 'phone: 555-0142'],
		['Write to ana.b@example.org first', 'email: ana.b@example.org'],
		['She posts as @sunny_girl.09 a lot', 'handle: @sunny_girl.09'],
		['born 2009', 'date: born 2009'],
		['DOB: 03/12/2009', 'date: 03/12/2009'],
		['on 3.12.09 she left', 'date: 3.12.09'],
		['since 2009-03-12', 'date: 2009-03-12'],
		['on March 12, 2009 we met', 'date: March 12, 2009'],
		['on 12th of March 2009', 'date: 12th of March 2009'],
		['her birthday is March 12', 'date: birthday is March 12'],
		['after the move to Elm Street', 'address: Elm Street'],
		['lives at 1420 N. Maple Grove Ave.', 'address: 1420 N. Maple Grove Ave.'],
		['at 12 oak court', 'address: 12 oak court'],
		['now at 5th Avenue', 'address: 5th Avenue'],
		['moved to Apt 4B', 'address: Apt 4B'],
		['TX 78701 is far', 'address: TX 78701'],
		['see case #4711', 'case_number: case #4711'],
		['case no. JV-2024-00123 closed', 'case_number: case no. JV-2024-00123'],
		['JV-2024-00123 closed', 'case_number: JV-2024-00123'],
		['SSN 123-45-6789', 'case_number: 123-45-6789'],
		['the file 20240119', 'case_number: file 20240119'],
		['under 84731920 now', 'case_number: 84731920'],
		['J.M. missed three Tuesdays', 'initials: J.M.'],
		['J. M. missed three', 'initials: J. M.'],
		['a 15-year-old came back', 'age: 15-year-old'],
		['one is 14 yo', 'age: 14 yo'],
		['a girl aged 15 left', 'age: aged 15'],
		['Maria, 15, came back', 'age: Maria, 15'],
		['a girl named Maria Lopez', 'name: Maria Lopez']
	])('in “%s”', (text, expected) => {
		expect(kindsIn(text)).toEqual([expected]);
	});

	it('finds each of several, in reading order', () => {
		expect(kindsIn('J.M. missed three Tuesdays after the move to Elm Street')).toEqual([
			'initials: J.M.',
			'address: Elm Street'
		]);
	});
});

describe('an ordinary program note stays quiet', () => {
	it.each([
		'Trained the whole team in March 2026; 12 of 15 came.',
		'Q3 2026 was better than Q2 2026.',
		'39 of 48 contacts held, 81%, up from 64% in 2025.',
		'Supervision every 2 weeks since January. Log on the shared drive.',
		'The youth program serves ages 12 to 17, some aged 16–18.',
		'15-year-olds and older get the long form; age 12 and up.',
		'Our Street Outreach team works 24/7. Street outreach on Fridays.',
		'Staffing: 3.5 FTE, caseload 1:12, budget $120,000.',
		'Policy 4.2 (p. 17) was revised, e.g. the U.S. rules and the a.m. shift.',
		'Family Court and Drug Court referrals took 10 days.',
		'Met with D.C. and N.Y. partners, Ph.D. students and the P.O. team.',
		'Open 9-5 on weekdays, 10-14 on Saturdays; 2024-2026 plan.',
		'Case notes sampled: 20 of 64 files. Case closed 12 times.',
		'The record of 2026 shows 90 records checked.',
		'See TR4 and section 12b, version 2.',
		'🙂 Приклад нотатки. 日本語のメモ。',
		'In May we lost two workers. May 2026 was hard.',
		'Monday, 15 people came. Training, 12 hours.'
	])('“%s”', (text) => {
		expect(kindsIn(text)).toEqual([]);
	});
});

describe('what a link gives away is found', () => {
	it.each([
		['https://drive.example.org/Case%204711%20plan.pdf', 'case_number: Case 4711'],
		['https://drive.example.org/case_4711_plan.pdf', 'case_number: case 4711'],
		['https://drive.example.org/plans/client-4711.pdf', 'case_number: client-4711'],
		['https://drive.example.org/JV-2024-00123.pdf', 'case_number: JV-2024-00123'],
		['https://drive.example.org/J.M.%20plan.docx', 'initials: J.M.'],
		['https://drive.example.org/dob_March_12_2009', 'date: dob March 12'],
		['https://drive.example.org/plan?for=ana@example.org', 'email: ana@example.org'],
		['https://drive.example.org/plan?for=ana%40example.org', 'email: ana@example.org'],
		['https://ana@example.org/plan', 'email: ana@example.org'],
		['https://social.example.org/@sunny.girl', 'handle: @sunny.girl'],
		['https://drive.example.org/1420+Maple+Ave.pdf', 'address: 1420 Maple Ave.'],
		['https://drive.example.org/#a%2015-year-old', 'age: 15-year-old']
	])('in %s', (link, expected) => {
		expect(findIdentifyingInLink(link).map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
			expected
		]);
	});

	it.each([
		'https://docs.example.org/document/d/1AbC-dEf_GhIjK123456789lMnO/edit#gid=1234567890',
		'https://wiki.example.org/spaces/team/pages/123456789/Supervision+log',
		'https://share.example.org/Shared%20Documents/team-meeting-2026-03-12.pdf',
		'https://share.example.org/550e8400-e29b-41d4-a716-446655440000?v=%E6%97%A5%ff',
		'https://elm-street.example.org/policy_4.2.pdf?intake=2026',
		'https://drive.example.org/Supervision%20log%20Q3%202026.xlsx',
		'not a link yet'
	])('but not in %s', (link) => {
		expect(findIdentifyingInLink(link)).toEqual([]);
	});
});

describe('taking out', () => {
	it('leaves a mark where something stood, and the rest untouched', () => {
		const text = 'J.M. moved to Elm Street, so we went there';
		expect(redact(text, findIdentifying(text))).toBe('[…] moved to […], so we went there');
	});

	const texts = fc.array(
		fc.oneof(
			fc.string({ unit: 'grapheme' }),
			fc.constantFrom('J.M.', '555-123-4567', 'a@b.co', '12 Elm St', '1/2/2009', 'aged 15', ' ')
		)
	);

	it('finds ranges that are in the text, in order and apart, whatever the text', () => {
		fc.assert(
			fc.property(texts, (parts) => {
				const text = parts.join(' ');
				let end = 0;
				for (const { from, to, text: found } of findIdentifying(text)) {
					expect(from).toBeGreaterThanOrEqual(end);
					expect(text.slice(from, to)).toBe(found);
					expect(to).toBeGreaterThan(from);
					end = to;
				}
			})
		);
	});

	it('takes out all that was found, so that none of it is left to read', () => {
		fc.assert(
			fc.property(
				fc.constantFrom('J.M.', '555-123-4567', 'a@b.co', '1/2/2009'),
				texts,
				(told, parts) => {
					const text = [...parts, told].join(' ');
					expect(redact(text, findIdentifying(text))).not.toContain(told);
				}
			)
		);
	});

	it('reads a very long note in an instant, so that typing never stalls', () => {
		const long = 'A. 1-'.repeat(800) + 'a '.repeat(2000) + '1 '.repeat(2000);
		const before = performance.now();
		findIdentifying(long);
		expect(performance.now() - before).toBeLessThan(500);
	});
});
