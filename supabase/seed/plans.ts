import type { PerTheme } from './stories.ts';

/** Dated events; without a site they concern everybody. */
export const milestones: readonly { site: string | null; heldOn: string; title: string }[] = [
	{ site: null, heldOn: '2025-01-20', title: 'Trust training' },
	{ site: 'Riverbend', heldOn: '2024-06-10', title: 'Safety plans redesigned' },
	{ site: 'Riverbend', heldOn: '2026-01-12', title: 'Two workers left' },
	{ site: 'Harbor House', heldOn: '2024-11-25', title: 'Two of five clinicians left' },
	{ site: 'Juniper', heldOn: '2024-02-05', title: 'Youth advisers hired' },
	{ site: 'Cedar Hill', heldOn: '2025-09-08', title: 'Building work' },
	{ site: 'North Pier', heldOn: '2024-08-19', title: 'New director' },
	{ site: 'Millbrook', heldOn: '2024-01-08', title: 'Opened' }
];

/** Targets 0…100 per theme. */
export const goals: readonly { site: string; targets: PerTheme<number>; dueOn: string }[] = [
	{ site: 'Riverbend', targets: [80, 80, 70], dueOn: '2027-03-31' },
	{ site: 'Harbor House', targets: [80, 75, 75], dueOn: '2027-03-31' },
	{ site: 'Millbrook', targets: [75, 75, 65], dueOn: '2027-10-31' },
	{ site: 'Lantern', targets: [85, 80, 75], dueOn: '2027-03-31' }
];
