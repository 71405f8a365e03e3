import type { Settings } from './settings.ts';

type SystemError = Error & { code: string; syscall?: string; hostname?: string; path?: string };

/** What keeps Plumbline from starting, for people: what is wrong and what to do; `null`: nothing we know. */
export function explainStart(error: unknown, settings: Settings): string | null {
	if (!isSystemError(error)) return null;
	return (
		explainListening(error, settings) ??
		explainDatabase(error, settings) ??
		explainFolder(error, settings)
	);
}

function explainListening({ code, syscall, hostname }: SystemError, { host, port }: Settings) {
	if (code === 'ENOTFOUND' && hostname === host) {
		return `HOST is "${host}", which no address belongs to. Use an address of this machine, such as 127.0.0.1.`;
	}
	if (syscall !== 'listen') return null;
	if (code === 'EADDRINUSE') {
		return `PORT ${port} is taken by another program. Stop it, or set PORT to another number.`;
	}
	if (code === 'EADDRNOTAVAIL') {
		return `HOST is "${host}", which is no address of this machine. Use one that is, such as 127.0.0.1.`;
	}
	if (code === 'EACCES') {
		return `PORT ${port} is only for programs with more rights. Set PORT to a number from 1024 on.`;
	}
	return null;
}

const UNREACHABLE =
	/^(ECONNREFUSED|ECONNRESET|ENOTFOUND|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|CONNECT_TIMEOUT)$/;

/** Never repeats DATABASE_URL: it may hold a password. */
function explainDatabase({ code }: SystemError, { backing }: Settings) {
	if (backing.kind !== 'postgres') return null;
	if (UNREACHABLE.test(code)) {
		return 'The PostgreSQL server of DATABASE_URL does not answer. Start it, or check the host and port in DATABASE_URL.';
	}
	if (code.startsWith('28')) {
		return 'The PostgreSQL server of DATABASE_URL refuses this user or password. Check both in DATABASE_URL.';
	}
	if (code === '3D000') {
		return 'The PostgreSQL server has no database of the name in DATABASE_URL. Create it, or name another.';
	}
	return null;
}

const FOLDER: Readonly<Record<string, string>> = {
	EACCES: 'this user may not write there',
	EPERM: 'this user may not write there',
	EROFS: 'it is on a disk that is read-only',
	ENOSPC: 'the disk is full',
	EEXIST: 'there is a file in its place',
	ENOTDIR: 'a part of that path is a file',
	ENOENT: 'it cannot be made there',
	// The lock is the first file opened in it.
	ERR_SQLITE_ERROR: 'its lock cannot be opened; perhaps this user may not write there'
};

function explainFolder({ code, path }: SystemError, { dataFolder }: Settings) {
	const why = FOLDER[code];
	const isElsewhere = path && !path.startsWith(dataFolder) && !dataFolder.startsWith(path);
	if (!why || isElsewhere) return null;
	return `The data folder ${dataFolder} cannot be used: ${why}. Nothing was changed. Set PLUMBLINE_DATA to another folder.`;
}

function isSystemError(error: unknown): error is SystemError {
	return error instanceof Error && 'code' in error && typeof error.code === 'string';
}
