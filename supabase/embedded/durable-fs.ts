import { NodeFS } from '@electric-sql/pglite/nodefs';
import type { PGlite } from '@electric-sql/pglite';
import { fsyncSync } from 'node:fs';

type EmscriptenOptions = Parameters<NodeFS['init']>[1];
type Stream = { nfd: number };
type StreamOperations = { fsync?: (stream: Stream) => number };
type FileSystems = { NODEFS: { stream_ops: StreamOperations } };

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
	const { NODEFS } = module.FS.filesystems as FileSystems;
	NODEFS.stream_ops.fsync = (stream) => {
		fsyncSync(stream.nfd);
		return 0;
	};
}
