import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import { defineConfig } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** What each folder of src/lib may import besides itself. Everything else is refused, so imports run one way. */
const MAY_IMPORT = {
	domain: [],
	format: [],
	geometry: ['domain'],
	outbox: ['domain'],
	state: ['domain', 'format', 'outbox'],
	charts: ['domain', 'format', 'geometry', 'state'],
	components: ['charts', 'domain', 'format', 'geometry', 'outbox', 'state'],
	server: ['domain']
};
const FOLDERS = /** @type {(keyof typeof MAY_IMPORT)[]} */ (Object.keys(MAY_IMPORT));
const PURE = ['domain', 'geometry'];
const OUTSIDE_WORLD = ['svelte', 'svelte/*', '$app/*', '$env/*', '@supabase/*', '@sveltejs/*'];

/** @type {import('eslint').Linter.Config[]} */
const oneWay = FOLDERS.map((folder) => {
	/** @type {readonly string[]} */
	const allowed = MAY_IMPORT[folder];
	const banned = FOLDERS.filter((other) => other !== folder && !allowed.includes(other));
	const ways = banned.flatMap((other) => [`$lib/${other}/**`, `**/../${other}/**`]);
	return {
		files: [`src/lib/${folder}/**/*.{ts,svelte}`],
		ignores: ['**/*.test.ts'],
		rules: {
			'no-restricted-imports': [
				'error',
				{
					patterns: [
						{
							group: [...ways, '**/routes/**', '**/supabase/**', '**/tests/**'],
							message: `src/lib/${folder} may import only: ${allowed.join(', ') || 'itself'}.`
						},
						...(PURE.includes(folder)
							? [{ group: OUTSIDE_WORLD, message: `src/lib/${folder} is pure.` }]
							: [])
					]
				}
			]
		}
	};
});

/** @type {import('eslint').Linter.Config} */
const repositoriesOnly = {
	files: ['src/**/*.{ts,svelte}'],
	ignores: ['src/lib/server/repositories/**'],
	rules: {
		'no-restricted-syntax': [
			'error',
			{
				selector:
					'CallExpression[callee.object.name="client"][callee.property.name=/^(from|rpc)$/]',
				message: 'Tables and functions are reached through src/lib/server/repositories only.'
			},
			{
				selector:
					'CallExpression[callee.object.property.name="client"][callee.property.name=/^(from|rpc)$/]',
				message: 'Tables and functions are reached through src/lib/server/repositories only.'
			}
		]
	}
};

export default defineConfig(
	{
		ignores: [
			'build/',
			'.svelte-kit/',
			'.data/',
			'src/lib/paraglide/',
			'test-results/',
			'playwright-report/'
		]
	},
	js.configs.recommended,
	ts.configs.strict,
	svelte.configs.recommended,
	prettier,
	svelte.configs.prettier,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		rules: {
			'no-undef': 'off',
			'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }],
			'@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
			// Addresses are resolved where they are made, then handed down as props.
			'svelte/no-navigation-without-resolve': ['error', { ignoreLinks: true, ignoreGoto: true }],
			'max-lines': ['warn', { max: 200, skipBlankLines: true, skipComments: true }],
			'max-lines-per-function': ['warn', { max: 40, skipBlankLines: true, skipComments: true }],
			'@typescript-eslint/no-floating-promises': 'error'
		}
	},
	{
		files: ['**/*.ts', '**/*.svelte', '**/*.svelte.ts'],
		languageOptions: {
			parserOptions: {
				projectService: true,
				extraFileExtensions: ['.svelte'],
				parser: ts.parser,
				svelteConfig
			}
		}
	},
	{
		files: ['**/*.js'],
		extends: [ts.configs.disableTypeChecked],
		rules: { '@typescript-eslint/no-floating-promises': 'off' }
	},
	{
		files: ['**/*.test.ts', '**/*.spec.ts', 'src/lib/server/database.types.ts'],
		rules: { 'max-lines': 'off', 'max-lines-per-function': 'off' }
	},
	...oneWay,
	repositoriesOnly
);
