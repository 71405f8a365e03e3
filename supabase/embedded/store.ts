import type { Connection } from '@supabase/lite';
import type { Database } from './database.ts';
import type { Exclusive } from './serialise.ts';

/** An open database: lite's connection to it, ours, and the rule for taking turns. */
export type Store = {
	connection: Connection;
	/** Not queued: wrap it in `exclusive` once requests are being served. */
	database: Database;
	exclusive: Exclusive;
	/** The whole data folder as a gzipped tar; `null` where the server makes its own backups. */
	snapshot: (() => Promise<Uint8Array>) | null;
	close(): Promise<void>;
};
