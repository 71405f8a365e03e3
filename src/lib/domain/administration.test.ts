import { expect, it } from 'vitest';
import { listSetupSteps, nextRoundStatus } from './administration.ts';
import { belongsToSites, mayReadPeople, rolesInvitedBy } from './permissions.ts';

it('walks a new organization through program, site, round and people', () => {
	expect(listSetupSteps({ program: 1, site: 2, round: 0, people: 0 })).toEqual([
		{ step: 'program', done: true },
		{ step: 'site', done: true },
		{ step: 'round', done: false },
		{ step: 'people', done: false }
	]);
});

it('opens a planned round, closes an open one, and leaves a closed one closed', () => {
	expect(nextRoundStatus('planned')).toBe('open');
	expect(nextRoundStatus('open')).toBe('closed');
	expect(nextRoundStatus('closed')).toBeNull();
});

it('lets directors invite staff and nobody else', () => {
	expect(rolesInvitedBy('director')).toEqual(['staff']);
	expect(rolesInvitedBy('evaluator')).toEqual([]);
	expect(rolesInvitedBy('owner')).toContain('evaluator');
});

it('keeps the list of people from staff and viewers', () => {
	expect(mayReadPeople('staff')).toBe(false);
	expect(mayReadPeople('viewer')).toBe(false);
	expect(mayReadPeople('director')).toBe(true);
});

it('ties directors and staff to sites, and nobody else', () => {
	expect(belongsToSites('director')).toBe(true);
	expect(belongsToSites('staff')).toBe(true);
	expect(belongsToSites('owner')).toBe(false);
});
