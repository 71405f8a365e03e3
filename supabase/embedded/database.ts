/** Something that runs statements: a database, or a transaction on one. */
export type Runner = {
	/** Runs any number of statements without parameters. */
	exec(sql: string): Promise<void>;
	/** Runs one statement with $1, $2 … and returns its rows. */
	query<T>(sql: string, params?: unknown[]): Promise<T[]>;
};

/** What migrations, seeds and tests need of a database, whichever stands behind it. */
export type Database = Runner & {
	/** Commits what `work` did, or nothing of it when it throws. */
	transaction<T>(work: (db: Database) => Promise<T>): Promise<T>;
};

/** A database inside a transaction, where everything already is one. */
export function nested(runner: Runner): Database {
	const self: Database = { ...runner, transaction: (work) => work(self) };
	return self;
}
