/** What migrations, seeds and tests need of a database, whichever stands behind it. */
export type Database = {
	/** Runs any number of statements without parameters. */
	exec(sql: string): Promise<void>;
	/** Runs one statement with $1, $2 … and returns its rows. */
	query<T>(sql: string, params?: unknown[]): Promise<T[]>;
	/** Commits what `work` did, or nothing of it when it throws. */
	transaction<T>(work: (db: Database) => Promise<T>): Promise<T>;
};
