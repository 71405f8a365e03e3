import { counted } from './harness/counted.ts';
import { ensurePgtap, startPostgres } from './harness/postgres-server.ts';

/*
 * npm run test:postgres: starts a private PostgreSQL server as an unprivileged user on a free port, runs
 * the database tests, the tests that need a real server, and the browser tests against it, and leaves
 * nothing behind.
 */

const server = await startPostgres('fsync=off', 'max_connections=200');
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
	process.on(signal, () => void server.remove().then(() => process.exit(1)));
}
try {
	await ensurePgtap(server.url);
	const database = counted('supabase/tests/run.ts', [], { DATABASE_URL: server.url });
	const others = counted('tests/run.ts', ['unit', 'browser'], {
		PLUMBLINE_TEST_POSTGRES: server.url
	});
	const failed = database.failed + others.failed;
	console.log(`${database.passed + others.passed} passed, ${failed} failed`);
	process.exitCode = failed === 0 ? 0 : 1;
} finally {
	await server.remove();
}
