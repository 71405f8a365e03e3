import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { openSchema, type Session } from './tests/session.ts';

/*
 * npm run types: writes src/lib/server/database.types.ts from the migrations, in the shape supabase-js
 * reads. With --check it writes nothing and fails when the file is not what the migrations say.
 */

const FILE = join(import.meta.dirname, '../src/lib/server/database.types.ts');

/** PostgreSQL's types as they arrive in JSON; what is not listed is an enum, or an error here. */
const SCALARS: Readonly<Record<string, string>> = {
	bool: 'boolean',
	date: 'string',
	float8: 'number',
	int2: 'number',
	int4: 'number',
	int8: 'number',
	json: 'Json',
	jsonb: 'Json',
	numeric: 'number',
	text: 'string',
	timestamptz: 'string',
	uuid: 'string',
	varchar: 'string',
	void: 'undefined'
};

type Column = {
	table: string;
	column: string;
	type: string;
	nullable: boolean;
	optional: boolean;
};
type Relationship = {
	table: string;
	name: string;
	columns: string[];
	referenced: string;
	referenced_columns: string[];
	one_to_one: boolean;
};
type Argument = { name: string; type: string; mode: string };
type Function = {
	name: string;
	inputs: Argument[];
	defaults: number;
	returns: string;
	set: boolean;
};
type Enum = { name: string; labels: string[] };

/** A domain is what it is made of; a column may be left out of an insert when something fills it. */
const COLUMNS = `
select class.relname::text as table, attribute.attname::text as column,
	coalesce(base.typname, type.typname)::text as type,
	not attribute.attnotnull as nullable,
	not attribute.attnotnull or attribute.atthasdef or attribute.attidentity <> '' as optional
from pg_attribute as attribute
join pg_class as class on class.oid = attribute.attrelid and class.relkind in ('r', 'p')
join pg_type as type on type.oid = attribute.atttypid
left join pg_type as base on base.oid = nullif(type.typbasetype, 0)
where class.relnamespace = 'public'::regnamespace and attribute.attnum > 0 and not attribute.attisdropped
order by class.relname::text collate "C", attribute.attname::text collate "C"`;

const KEYS = `
select class.relname::text as table, con.conname::text as name, referenced.relname::text as referenced,
	array(select attname::text from unnest(con.conkey) with ordinality as key (number, place)
		join pg_attribute on attrelid = con.conrelid and attnum = key.number order by place) as columns,
	array(select attname::text from unnest(con.confkey) with ordinality as key (number, place)
		join pg_attribute on attrelid = con.confrelid and attnum = key.number order by place) as referenced_columns,
	exists (
		select from pg_constraint as other
		where other.conrelid = con.conrelid and other.contype in ('p', 'u')
			and other.conkey @> con.conkey and other.conkey <@ con.conkey
	) as one_to_one
from pg_constraint as con
join pg_class as class on class.oid = con.conrelid
join pg_class as referenced on referenced.oid = con.confrelid
where con.contype = 'f' and class.relnamespace = 'public'::regnamespace
	and referenced.relnamespace = 'public'::regnamespace
order by con.conname::text collate "C"`;

const FUNCTIONS = `
select proname::text as name, pronargdefaults::integer as defaults, proretset as set,
	(select typname::text from pg_type where oid = prorettype) as returns,
	coalesce((
		select json_agg(json_build_object('name', argument.name, 'type', type.typname,
			'mode', coalesce(argument.mode, 'i')) order by argument.place)
		from unnest(coalesce(proallargtypes, proargtypes::oid[]), proargnames, proargmodes::text[])
			with ordinality as argument (type, name, mode, place)
		join pg_type as type on type.oid = argument.type
	), '[]') as inputs
from pg_proc
where pronamespace = 'public'::regnamespace and prorettype <> 'trigger'::regtype
order by proname::text collate "C"`;

const ENUMS = `
select typname::text as name,
	array(select enumlabel::text from pg_enum where enumtypid = pg_type.oid order by enumsortorder) as labels
from pg_type
where typtype = 'e' and typnamespace = 'public'::regnamespace
order by typname::text collate "C"`;

const session = await openSchema('');
const source = await write(session);
await session.close();

if (!process.argv.includes('--check')) {
	writeFileSync(FILE, source);
} else if (readFileSync(FILE, 'utf8') !== source) {
	console.error('src/lib/server/database.types.ts is not what the migrations say: npm run types');
	process.exitCode = 1;
}

async function write(db: Session): Promise<string> {
	const enums = await db.query<Enum>(ENUMS);
	const types = { ...SCALARS };
	for (const { name } of enums) types[name] = `Database['public']['Enums']['${name}']`;
	const text = `
		/* Written by supabase/types.ts from the migrations: npm run types. */

		export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[];

		export type Database = {
			public: {
				Tables: {${tables(await db.query<Column>(COLUMNS), await db.query<Relationship>(KEYS), types)}};
				Views: { [_ in never]: never };
				Functions: {${(await db.query<Function>(FUNCTIONS)).map((f) => functionOf(f, types)).join('\n')}};
				Enums: {${enums.map(({ name, labels }) => `${name}: ${labels.map(quote).join(' | ')};`).join('\n')}};
				CompositeTypes: { [_ in never]: never };
			};
		};

		type Public = Database['public'];

		export type Tables<Name extends keyof Public['Tables']> = Public['Tables'][Name]['Row'];
		export type TablesInsert<Name extends keyof Public['Tables']> = Public['Tables'][Name]['Insert'];
		export type TablesUpdate<Name extends keyof Public['Tables']> = Public['Tables'][Name]['Update'];
		export type Enums<Name extends keyof Public['Enums']> = Public['Enums'][Name];
	`;
	return format(text, { ...(await resolveConfig(FILE)), parser: 'typescript' });
}

function tables(columns: Column[], keys: Relationship[], types: Record<string, string>): string {
	const groups = Object.entries(Object.groupBy(columns, ({ table }) => table));
	return groups
		.map(([table, of = []]) => {
			const shape = (mark: (column: Column) => string) =>
				of.map((each) => `${each.column}${mark(each)}: ${valueOf(each, types)};`).join('\n');
			const relationships = keys.filter((key) => key.table === table).map(relationshipOf);
			return `${table}: {
				Row: {${shape(() => '')}};
				Insert: {${shape(({ optional }) => (optional ? '?' : ''))}};
				Update: {${shape(() => '?')}};
				Relationships: [${relationships.join(', ')}];
			};`;
		})
		.join('\n');
}

function valueOf({ type, nullable }: Column, types: Record<string, string>): string {
	return typeOf(type, types) + (nullable ? ' | null' : '');
}

function relationshipOf(key: Relationship): string {
	return `{
		foreignKeyName: ${quote(key.name)};
		columns: [${key.columns.map(quote).join(', ')}];
		isOneToOne: ${key.one_to_one};
		referencedRelation: ${quote(key.referenced)};
		referencedColumns: [${key.referenced_columns.map(quote).join(', ')}];
	}`;
}

function functionOf(
	{ name, inputs, defaults, returns, set }: Function,
	types: Record<string, string>
) {
	const given = inputs.filter(({ mode }) => mode === 'i');
	const args = given.map(
		(input, index) =>
			`${input.name}${index >= given.length - defaults ? '?' : ''}: ${typeOf(input.type, types)}`
	);
	const columns = inputs.filter(({ mode }) => mode === 't');
	const row = `{ ${columns.map((column) => `${column.name}: ${typeOf(column.type, types)}`).join('; ')} }`;
	const result = columns.length > 0 ? row : typeOf(returns, types);
	return `${name}: {
		Args: ${args.length > 0 ? `{ ${args.join('; ')} }` : 'Record<PropertyKey, never>'};
		Returns: ${result}${set ? '[]' : ''};
	};`;
}

function typeOf(name: string, types: Record<string, string>): string {
	const known = types[name.replace(/^_/, '')];
	if (!known) throw new Error(`supabase/types.ts does not know the type "${name}".`);
	return name.startsWith('_') ? `${known}[]` : known;
}

function quote(text: string): string {
	return `'${text}'`;
}
