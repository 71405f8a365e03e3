import { NodeFS } from '@electric-sql/pglite/nodefs';
import type { PGlite } from '@electric-sql/pglite';
import { fsyncSync } from 'node:fs';
import { fsyncFolder } from './files.ts';

type EmscriptenOptions = Parameters<NodeFS['init']>[1];
/** `nfd`: Node's file descriptor; folders have none. */
type Stream = { nfd?: number; node: unknown };
type Nodefs = {
	realPath(node: unknown): string;
	stream_ops: { fsync?: (stream: Stream) => number };
};

/**
 * PGlite's Node file system with the one call it leaves out: fsync. Without it a power cut may
 * take acknowledged writes along.
 */
export class DurableNodeFS extends NodeFS {
	override async init(pg: PGlite, options: EmscriptenOptions) {
		const { emscriptenOpts } = await super.init(pg, options);
		return { emscriptenOpts: { ...emscriptenOpts, preRun: [addFsync, ...steps(emscriptenOpts)] } };
	}
}

function steps(options: EmscriptenOptions) {
	const preRun = options.preRun ?? [];
	return Array.isArray(preRun) ? preRun : [preRun];
}

function addFsync(module: { FS: { filesystems: unknown } }): void {
	const { NODEFS } = module.FS.filesystems as { NODEFS: Nodefs };
	NODEFS.stream_ops.fsync = ({ nfd, node }) => {
		if (nfd === undefined) fsyncFolder(NODEFS.realPath(node));
		else fsyncSync(nfd);
		return 0;
	};
}
