import { isAway } from './errors.ts';

export type Supervised = {
	/** Resolves when the database answers. */
	probe(): Promise<unknown>;
	/** Throws the connections away, with all that waits on them, and makes new ones. */
	renew(): void;
};

const every = 2000;

/**
 * When a server dies under it, postgres.js throws where nobody can catch it, and leaves
 * connections on which queries wait for ever. So: such errors do not end the process, and while
 * the database is away its connections are renewed. Returns what stops it.
 */
export function supervise({ probe, renew }: Supervised): () => void {
	const timer = setInterval(() => void probe().catch(renew), every);
	timer.unref();
	const onException = (error: unknown) => {
		if (isDriverFailure(error)) renew();
		else leaveUnlessOthersListen('uncaughtException', error);
	};
	const onRejection = (error: unknown) => {
		if (!isDriverFailure(error)) leaveUnlessOthersListen('unhandledRejection', error);
	};
	process.on('uncaughtException', onException);
	process.on('unhandledRejection', onRejection);
	return () => {
		clearInterval(timer);
		process.off('uncaughtException', onException);
		process.off('unhandledRejection', onRejection);
	};
}

function isDriverFailure(error: unknown): boolean {
	if (!(error instanceof Error)) return false;
	if ('code' in error && typeof error.code === 'string' && isAway(error.code)) return true;
	return /[\\/]postgres[\\/]\w+[\\/]connection\.js/.test(error.stack ?? '');
}

/** What Node does by itself, had we not asked to be told. */
function leaveUnlessOthersListen(
	event: 'uncaughtException' | 'unhandledRejection',
	error: unknown
) {
	if (process.listenerCount(event) > 1) return;
	console.error(error);
	process.exit(1);
}
