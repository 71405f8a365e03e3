import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

/** Tests that need a real PostgreSQL server run where there is one: in `npm run test:postgres`. */
const onPostgres = process.env.PLUMBLINE_TEST_POSTGRES !== undefined;

export default defineConfig({
	plugins: [
		paraglideVitePlugin({
			project: './src/lib/messages/project.inlang',
			outdir: './src/lib/paraglide',
			strategy: ['cookie', 'baseLocale']
		}),
		sveltekit()
	],
	test: {
		include: onPostgres
			? ['tests/**/*.postgres.test.ts']
			: ['src/**/*.test.ts', 'tests/**/!(*.postgres).test.ts'],
		testTimeout: 60_000,
		hookTimeout: 60_000,
		maxWorkers: 2,
		expect: { requireAssertions: true }
	}
});
