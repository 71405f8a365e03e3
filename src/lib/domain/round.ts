export type RoundStatus = 'planned' | 'open' | 'closed';

/** A dated administration of one instrument version across sites. `heldOn` is its place on time axes (UTC midnight). */
export type Round = {
	id: string;
	name: string;
	heldOn: Date;
	opensOn: Date;
	closesOn: Date;
	status: RoundStatus;
	versionId: string;
	versionNumber: number;
};
