import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { startApp } from './app.ts';
import { keepAsTemplate } from './postgres.ts';

/** A data folder with the demo in it, copied by each test that wants one of its own. */
export const TEMPLATE = join(import.meta.dirname, '../../test-results/template');

/** Builds the app if need be and loads the demo once, through the front door. */
export default async function prepare(): Promise<void> {
	const app = await startApp({});
	await app.close();
	await rm(TEMPLATE, { recursive: true, force: true });
	await cp(app.data, TEMPLATE, { recursive: true });
	await rm(app.data, { recursive: true, force: true });
	if (app.databaseUrl) await keepAsTemplate(app.databaseUrl);
}
