/* Written by supabase/types.ts from the migrations: npm run types. */

export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[];

export type Database = {
	public: {
		Tables: {
			assessments: {
				Row: {
					finalized_at: string | null;
					id: string;
					instrument_version_id: string;
					organization_id: string;
					perspective: Database['public']['Enums']['perspective'];
					rater_code: string | null;
					rater_id: string | null;
					round_id: string;
					site_id: string;
					started_at: string;
					status: Database['public']['Enums']['assessment_status'];
					submitted_at: string | null;
				};
				Insert: {
					finalized_at?: string | null;
					id?: string;
					instrument_version_id: string;
					organization_id: string;
					perspective: Database['public']['Enums']['perspective'];
					rater_code?: string | null;
					rater_id?: string | null;
					round_id: string;
					site_id: string;
					started_at?: string;
					status?: Database['public']['Enums']['assessment_status'];
					submitted_at?: string | null;
				};
				Update: {
					finalized_at?: string | null;
					id?: string;
					instrument_version_id?: string;
					organization_id?: string;
					perspective?: Database['public']['Enums']['perspective'];
					rater_code?: string | null;
					rater_id?: string | null;
					round_id?: string;
					site_id?: string;
					started_at?: string;
					status?: Database['public']['Enums']['assessment_status'];
					submitted_at?: string | null;
				};
				Relationships: [
					{
						foreignKeyName: 'assessments_organization_id_round_id_instrument_version_id_fkey';
						columns: ['organization_id', 'round_id', 'instrument_version_id'];
						isOneToOne: false;
						referencedRelation: 'rounds';
						referencedColumns: ['organization_id', 'id', 'instrument_version_id'];
					},
					{
						foreignKeyName: 'assessments_organization_id_site_id_fkey';
						columns: ['organization_id', 'site_id'];
						isOneToOne: false;
						referencedRelation: 'sites';
						referencedColumns: ['organization_id', 'id'];
					}
				];
			};
			fidelity_scores: {
				Row: {
					assessment_id: string;
					instrument_version_id: string;
					of_record: boolean;
					organization_id: string;
					organization_score: number | null;
					perspective: Database['public']['Enums']['perspective'];
					practice_score: number | null;
					round_id: string;
					score: number | null;
					site_id: string;
					status: Database['public']['Enums']['assessment_status'];
				};
				Insert: {
					assessment_id: string;
					instrument_version_id: string;
					of_record?: boolean;
					organization_id: string;
					organization_score?: number | null;
					perspective: Database['public']['Enums']['perspective'];
					practice_score?: number | null;
					round_id: string;
					score?: number | null;
					site_id: string;
					status: Database['public']['Enums']['assessment_status'];
				};
				Update: {
					assessment_id?: string;
					instrument_version_id?: string;
					of_record?: boolean;
					organization_id?: string;
					organization_score?: number | null;
					perspective?: Database['public']['Enums']['perspective'];
					practice_score?: number | null;
					round_id?: string;
					score?: number | null;
					site_id?: string;
					status?: Database['public']['Enums']['assessment_status'];
				};
				Relationships: [
					{
						foreignKeyName: 'fidelity_scores_assessment_id_organization_id_site_id_roun_fkey';
						columns: [
							'assessment_id',
							'organization_id',
							'site_id',
							'round_id',
							'instrument_version_id',
							'perspective',
							'status'
						];
						isOneToOne: false;
						referencedRelation: 'assessments';
						referencedColumns: [
							'id',
							'organization_id',
							'site_id',
							'round_id',
							'instrument_version_id',
							'perspective',
							'status'
						];
					}
				];
			};
			goals: {
				Row: {
					due_on: string;
					id: string;
					organization_id: string;
					site_id: string;
					target: number;
					theme_key: string;
				};
				Insert: {
					due_on: string;
					id?: string;
					organization_id: string;
					site_id: string;
					target: number;
					theme_key: string;
				};
				Update: {
					due_on?: string;
					id?: string;
					organization_id?: string;
					site_id?: string;
					target?: number;
					theme_key?: string;
				};
				Relationships: [
					{
						foreignKeyName: 'goals_organization_id_site_id_fkey';
						columns: ['organization_id', 'site_id'];
						isOneToOne: false;
						referencedRelation: 'sites';
						referencedColumns: ['organization_id', 'id'];
					}
				];
			};
			instrument_versions: {
				Row: {
					assumed_reliability: number;
					bands: Json;
					criterion: number;
					id: string;
					instrument_id: string;
					minimum_coverage: number;
					number: number;
					organization_id: string | null;
					published_at: string | null;
					scale_max: number;
					status: Database['public']['Enums']['version_status'];
				};
				Insert: {
					assumed_reliability?: number;
					bands?: Json;
					criterion?: number;
					id?: string;
					instrument_id: string;
					minimum_coverage?: number;
					number: number;
					organization_id?: string | null;
					published_at?: string | null;
					scale_max?: number;
					status?: Database['public']['Enums']['version_status'];
				};
				Update: {
					assumed_reliability?: number;
					bands?: Json;
					criterion?: number;
					id?: string;
					instrument_id?: string;
					minimum_coverage?: number;
					number?: number;
					organization_id?: string | null;
					published_at?: string | null;
					scale_max?: number;
					status?: Database['public']['Enums']['version_status'];
				};
				Relationships: [
					{
						foreignKeyName: 'instrument_versions_instrument_id_fkey';
						columns: ['instrument_id'];
						isOneToOne: false;
						referencedRelation: 'instruments';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'instrument_versions_organization_id_fkey';
						columns: ['organization_id'];
						isOneToOne: false;
						referencedRelation: 'organizations';
						referencedColumns: ['id'];
					}
				];
			};
			instruments: {
				Row: { id: string; key: string; organization_id: string | null };
				Insert: { id?: string; key: string; organization_id?: string | null };
				Update: { id?: string; key?: string; organization_id?: string | null };
				Relationships: [
					{
						foreignKeyName: 'instruments_organization_id_fkey';
						columns: ['organization_id'];
						isOneToOne: false;
						referencedRelation: 'organizations';
						referencedColumns: ['id'];
					}
				];
			};
			invitations: {
				Row: {
					accepted_at: string | null;
					created_at: string;
					created_by: string | null;
					display_name: string;
					email: string;
					expires_at: string;
					id: string;
					organization_id: string;
					revoked_at: string | null;
					role: Database['public']['Enums']['member_role'];
					site_ids: string[];
				};
				Insert: {
					accepted_at?: string | null;
					created_at?: string;
					created_by?: string | null;
					display_name: string;
					email: string;
					expires_at?: string;
					id?: string;
					organization_id: string;
					revoked_at?: string | null;
					role: Database['public']['Enums']['member_role'];
					site_ids?: string[];
				};
				Update: {
					accepted_at?: string | null;
					created_at?: string;
					created_by?: string | null;
					display_name?: string;
					email?: string;
					expires_at?: string;
					id?: string;
					organization_id?: string;
					revoked_at?: string | null;
					role?: Database['public']['Enums']['member_role'];
					site_ids?: string[];
				};
				Relationships: [
					{
						foreignKeyName: 'invitations_organization_id_fkey';
						columns: ['organization_id'];
						isOneToOne: false;
						referencedRelation: 'organizations';
						referencedColumns: ['id'];
					}
				];
			};
			item_counts: {
				Row: {
					dont_know: number;
					item_id: string;
					n: number;
					not_applicable: number;
					organization_id: string;
					perspective: Database['public']['Enums']['perspective'];
					ratings: number[];
					round_id: string;
				};
				Insert: {
					dont_know: number;
					item_id: string;
					n: number;
					not_applicable: number;
					organization_id: string;
					perspective: Database['public']['Enums']['perspective'];
					ratings: number[];
					round_id: string;
				};
				Update: {
					dont_know?: number;
					item_id?: string;
					n?: number;
					not_applicable?: number;
					organization_id?: string;
					perspective?: Database['public']['Enums']['perspective'];
					ratings?: number[];
					round_id?: string;
				};
				Relationships: [
					{
						foreignKeyName: 'item_counts_item_id_fkey';
						columns: ['item_id'];
						isOneToOne: false;
						referencedRelation: 'items';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'item_counts_organization_id_round_id_fkey';
						columns: ['organization_id', 'round_id'];
						isOneToOne: false;
						referencedRelation: 'rounds';
						referencedColumns: ['organization_id', 'id'];
					}
				];
			};
			item_texts: {
				Row: {
					anchors: string[];
					evidence: string[];
					guidance: string;
					item_id: string;
					locale: string;
					next_steps: Json;
					not_applicable_reason: string | null;
					organization_id: string | null;
					probe: string;
					short_name: string;
					source_idea: string;
					statement: string;
					tally_denominator: string | null;
					tally_numerator: string | null;
					why: string;
				};
				Insert: {
					anchors: string[];
					evidence: string[];
					guidance: string;
					item_id: string;
					locale: string;
					next_steps: Json;
					not_applicable_reason?: string | null;
					organization_id?: string | null;
					probe: string;
					short_name: string;
					source_idea: string;
					statement: string;
					tally_denominator?: string | null;
					tally_numerator?: string | null;
					why: string;
				};
				Update: {
					anchors?: string[];
					evidence?: string[];
					guidance?: string;
					item_id?: string;
					locale?: string;
					next_steps?: Json;
					not_applicable_reason?: string | null;
					organization_id?: string | null;
					probe?: string;
					short_name?: string;
					source_idea?: string;
					statement?: string;
					tally_denominator?: string | null;
					tally_numerator?: string | null;
					why?: string;
				};
				Relationships: [
					{
						foreignKeyName: 'item_texts_item_id_fkey';
						columns: ['item_id'];
						isOneToOne: false;
						referencedRelation: 'items';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'item_texts_organization_id_fkey';
						columns: ['organization_id'];
						isOneToOne: false;
						referencedRelation: 'organizations';
						referencedColumns: ['id'];
					}
				];
			};
			items: {
				Row: {
					code: string;
					domain: string;
					evidence_kinds: string[];
					id: string;
					instrument_version_id: string;
					key: string;
					level: Database['public']['Enums']['item_level'];
					not_applicable_allowed: boolean;
					organization_id: string | null;
					position: number;
					principle: string;
					sources: string[];
					tally_thresholds: Json | null;
					theme_id: string;
					weight: number;
				};
				Insert: {
					code: string;
					domain: string;
					evidence_kinds?: string[];
					id?: string;
					instrument_version_id: string;
					key: string;
					level: Database['public']['Enums']['item_level'];
					not_applicable_allowed?: boolean;
					organization_id?: string | null;
					position: number;
					principle: string;
					sources?: string[];
					tally_thresholds?: Json | null;
					theme_id: string;
					weight?: number;
				};
				Update: {
					code?: string;
					domain?: string;
					evidence_kinds?: string[];
					id?: string;
					instrument_version_id?: string;
					key?: string;
					level?: Database['public']['Enums']['item_level'];
					not_applicable_allowed?: boolean;
					organization_id?: string | null;
					position?: number;
					principle?: string;
					sources?: string[];
					tally_thresholds?: Json | null;
					theme_id?: string;
					weight?: number;
				};
				Relationships: [
					{
						foreignKeyName: 'items_instrument_version_id_theme_id_fkey';
						columns: ['instrument_version_id', 'theme_id'];
						isOneToOne: false;
						referencedRelation: 'themes';
						referencedColumns: ['instrument_version_id', 'id'];
					},
					{
						foreignKeyName: 'items_organization_id_fkey';
						columns: ['organization_id'];
						isOneToOne: false;
						referencedRelation: 'organizations';
						referencedColumns: ['id'];
					}
				];
			};
			memberships: {
				Row: {
					created_at: string;
					display_name: string;
					email: string;
					id: string;
					organization_id: string;
					role: Database['public']['Enums']['member_role'];
					user_id: string;
				};
				Insert: {
					created_at?: string;
					display_name: string;
					email: string;
					id?: string;
					organization_id: string;
					role: Database['public']['Enums']['member_role'];
					user_id: string;
				};
				Update: {
					created_at?: string;
					display_name?: string;
					email?: string;
					id?: string;
					organization_id?: string;
					role?: Database['public']['Enums']['member_role'];
					user_id?: string;
				};
				Relationships: [
					{
						foreignKeyName: 'memberships_organization_id_fkey';
						columns: ['organization_id'];
						isOneToOne: false;
						referencedRelation: 'organizations';
						referencedColumns: ['id'];
					}
				];
			};
			milestones: {
				Row: {
					held_on: string;
					id: string;
					organization_id: string;
					site_id: string | null;
					title: string;
				};
				Insert: {
					held_on: string;
					id?: string;
					organization_id: string;
					site_id?: string | null;
					title: string;
				};
				Update: {
					held_on?: string;
					id?: string;
					organization_id?: string;
					site_id?: string | null;
					title?: string;
				};
				Relationships: [
					{
						foreignKeyName: 'milestones_organization_id_fkey';
						columns: ['organization_id'];
						isOneToOne: false;
						referencedRelation: 'organizations';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'milestones_organization_id_site_id_fkey';
						columns: ['organization_id', 'site_id'];
						isOneToOne: false;
						referencedRelation: 'sites';
						referencedColumns: ['organization_id', 'id'];
					}
				];
			};
			organizations: {
				Row: {
					created_at: string;
					id: string;
					locale: string;
					minimum_comment_n: number;
					minimum_staff_n: number;
					name: string;
					synthetic: boolean;
					time_zone: string;
				};
				Insert: {
					created_at?: string;
					id?: string;
					locale?: string;
					minimum_comment_n?: number;
					minimum_staff_n?: number;
					name: string;
					synthetic?: boolean;
					time_zone?: string;
				};
				Update: {
					created_at?: string;
					id?: string;
					locale?: string;
					minimum_comment_n?: number;
					minimum_staff_n?: number;
					name?: string;
					synthetic?: boolean;
					time_zone?: string;
				};
				Relationships: [];
			};
			programs: {
				Row: { id: string; name: string; organization_id: string };
				Insert: { id?: string; name: string; organization_id: string };
				Update: { id?: string; name?: string; organization_id?: string };
				Relationships: [
					{
						foreignKeyName: 'programs_organization_id_fkey';
						columns: ['organization_id'];
						isOneToOne: false;
						referencedRelation: 'organizations';
						referencedColumns: ['id'];
					}
				];
			};
			responses: {
				Row: {
					assessment_id: string;
					evidence_url: string | null;
					instrument_version_id: string;
					item_id: string;
					not_applicable_reason: string | null;
					note: string | null;
					organization_id: string;
					perspective: Database['public']['Enums']['perspective'];
					rating: number | null;
					revision: number;
					round_id: string;
					saved_at: string;
					site_id: string;
					state: Database['public']['Enums']['answer_state'];
					status: Database['public']['Enums']['assessment_status'];
					tally_denominator: number | null;
					tally_numerator: number | null;
				};
				Insert: {
					assessment_id: string;
					evidence_url?: string | null;
					instrument_version_id: string;
					item_id: string;
					not_applicable_reason?: string | null;
					note?: string | null;
					organization_id: string;
					perspective: Database['public']['Enums']['perspective'];
					rating?: number | null;
					revision?: number;
					round_id: string;
					saved_at?: string;
					site_id: string;
					state?: Database['public']['Enums']['answer_state'];
					status?: Database['public']['Enums']['assessment_status'];
					tally_denominator?: number | null;
					tally_numerator?: number | null;
				};
				Update: {
					assessment_id?: string;
					evidence_url?: string | null;
					instrument_version_id?: string;
					item_id?: string;
					not_applicable_reason?: string | null;
					note?: string | null;
					organization_id?: string;
					perspective?: Database['public']['Enums']['perspective'];
					rating?: number | null;
					revision?: number;
					round_id?: string;
					saved_at?: string;
					site_id?: string;
					state?: Database['public']['Enums']['answer_state'];
					status?: Database['public']['Enums']['assessment_status'];
					tally_denominator?: number | null;
					tally_numerator?: number | null;
				};
				Relationships: [
					{
						foreignKeyName: 'responses_assessment_id_organization_id_site_id_round_id_i_fkey';
						columns: [
							'assessment_id',
							'organization_id',
							'site_id',
							'round_id',
							'instrument_version_id',
							'perspective',
							'status'
						];
						isOneToOne: false;
						referencedRelation: 'assessments';
						referencedColumns: [
							'id',
							'organization_id',
							'site_id',
							'round_id',
							'instrument_version_id',
							'perspective',
							'status'
						];
					},
					{
						foreignKeyName: 'responses_instrument_version_id_item_id_fkey';
						columns: ['instrument_version_id', 'item_id'];
						isOneToOne: false;
						referencedRelation: 'items';
						referencedColumns: ['instrument_version_id', 'id'];
					}
				];
			};
			round_summaries: {
				Row: {
					median: number;
					n: number;
					organization_id: string;
					q1: number;
					q3: number;
					round_id: string;
					theme_id: string | null;
				};
				Insert: {
					median: number;
					n: number;
					organization_id: string;
					q1: number;
					q3: number;
					round_id: string;
					theme_id?: string | null;
				};
				Update: {
					median?: number;
					n?: number;
					organization_id?: string;
					q1?: number;
					q3?: number;
					round_id?: string;
					theme_id?: string | null;
				};
				Relationships: [
					{
						foreignKeyName: 'round_summaries_organization_id_round_id_fkey';
						columns: ['organization_id', 'round_id'];
						isOneToOne: false;
						referencedRelation: 'rounds';
						referencedColumns: ['organization_id', 'id'];
					},
					{
						foreignKeyName: 'round_summaries_theme_id_fkey';
						columns: ['theme_id'];
						isOneToOne: false;
						referencedRelation: 'themes';
						referencedColumns: ['id'];
					}
				];
			};
			rounds: {
				Row: {
					closed_at: string | null;
					closes_on: string;
					held_on: string;
					id: string;
					instrument_version_id: string;
					name: string;
					opens_on: string;
					organization_id: string;
					status: Database['public']['Enums']['round_status'];
				};
				Insert: {
					closed_at?: string | null;
					closes_on: string;
					held_on: string;
					id?: string;
					instrument_version_id: string;
					name: string;
					opens_on: string;
					organization_id: string;
					status?: Database['public']['Enums']['round_status'];
				};
				Update: {
					closed_at?: string | null;
					closes_on?: string;
					held_on?: string;
					id?: string;
					instrument_version_id?: string;
					name?: string;
					opens_on?: string;
					organization_id?: string;
					status?: Database['public']['Enums']['round_status'];
				};
				Relationships: [
					{
						foreignKeyName: 'rounds_instrument_version_id_fkey';
						columns: ['instrument_version_id'];
						isOneToOne: false;
						referencedRelation: 'instrument_versions';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'rounds_organization_id_fkey';
						columns: ['organization_id'];
						isOneToOne: false;
						referencedRelation: 'organizations';
						referencedColumns: ['id'];
					}
				];
			};
			site_assignments: {
				Row: { membership_id: string; organization_id: string; site_id: string };
				Insert: { membership_id: string; organization_id: string; site_id: string };
				Update: { membership_id?: string; organization_id?: string; site_id?: string };
				Relationships: [
					{
						foreignKeyName: 'site_assignments_organization_id_membership_id_fkey';
						columns: ['organization_id', 'membership_id'];
						isOneToOne: false;
						referencedRelation: 'memberships';
						referencedColumns: ['organization_id', 'id'];
					},
					{
						foreignKeyName: 'site_assignments_organization_id_site_id_fkey';
						columns: ['organization_id', 'site_id'];
						isOneToOne: false;
						referencedRelation: 'sites';
						referencedColumns: ['organization_id', 'id'];
					}
				];
			};
			site_attributes: {
				Row: {
					opened_on: string | null;
					organization_id: string;
					region: string | null;
					setting: string | null;
					site_id: string;
				};
				Insert: {
					opened_on?: string | null;
					organization_id: string;
					region?: string | null;
					setting?: string | null;
					site_id: string;
				};
				Update: {
					opened_on?: string | null;
					organization_id?: string;
					region?: string | null;
					setting?: string | null;
					site_id?: string;
				};
				Relationships: [
					{
						foreignKeyName: 'site_attributes_organization_id_site_id_fkey';
						columns: ['organization_id', 'site_id'];
						isOneToOne: true;
						referencedRelation: 'sites';
						referencedColumns: ['organization_id', 'id'];
					}
				];
			};
			sites: {
				Row: { id: string; name: string; organization_id: string; program_id: string };
				Insert: { id?: string; name: string; organization_id: string; program_id: string };
				Update: { id?: string; name?: string; organization_id?: string; program_id?: string };
				Relationships: [
					{
						foreignKeyName: 'sites_organization_id_fkey';
						columns: ['organization_id'];
						isOneToOne: false;
						referencedRelation: 'organizations';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'sites_organization_id_program_id_fkey';
						columns: ['organization_id', 'program_id'];
						isOneToOne: false;
						referencedRelation: 'programs';
						referencedColumns: ['organization_id', 'id'];
					}
				];
			};
			theme_scores: {
				Row: {
					assessment_id: string;
					dont_know: number;
					instrument_version_id: string;
					items: number;
					not_applicable: number;
					of_record: boolean;
					organization_id: string;
					organization_score: number | null;
					perspective: Database['public']['Enums']['perspective'];
					practice_score: number | null;
					rated: number;
					round_id: string;
					score: number | null;
					site_id: string;
					status: Database['public']['Enums']['assessment_status'];
					theme_id: string;
				};
				Insert: {
					assessment_id: string;
					dont_know: number;
					instrument_version_id: string;
					items: number;
					not_applicable: number;
					of_record?: boolean;
					organization_id: string;
					organization_score?: number | null;
					perspective: Database['public']['Enums']['perspective'];
					practice_score?: number | null;
					rated: number;
					round_id: string;
					score?: number | null;
					site_id: string;
					status: Database['public']['Enums']['assessment_status'];
					theme_id: string;
				};
				Update: {
					assessment_id?: string;
					dont_know?: number;
					instrument_version_id?: string;
					items?: number;
					not_applicable?: number;
					of_record?: boolean;
					organization_id?: string;
					organization_score?: number | null;
					perspective?: Database['public']['Enums']['perspective'];
					practice_score?: number | null;
					rated?: number;
					round_id?: string;
					score?: number | null;
					site_id?: string;
					status?: Database['public']['Enums']['assessment_status'];
					theme_id?: string;
				};
				Relationships: [
					{
						foreignKeyName: 'theme_scores_assessment_id_organization_id_site_id_round_i_fkey';
						columns: [
							'assessment_id',
							'organization_id',
							'site_id',
							'round_id',
							'instrument_version_id',
							'perspective',
							'status'
						];
						isOneToOne: false;
						referencedRelation: 'assessments';
						referencedColumns: [
							'id',
							'organization_id',
							'site_id',
							'round_id',
							'instrument_version_id',
							'perspective',
							'status'
						];
					},
					{
						foreignKeyName: 'theme_scores_theme_id_fkey';
						columns: ['theme_id'];
						isOneToOne: false;
						referencedRelation: 'themes';
						referencedColumns: ['id'];
					}
				];
			};
			theme_texts: {
				Row: {
					description: string;
					locale: string;
					name: string;
					organization_id: string | null;
					theme_id: string;
				};
				Insert: {
					description: string;
					locale: string;
					name: string;
					organization_id?: string | null;
					theme_id: string;
				};
				Update: {
					description?: string;
					locale?: string;
					name?: string;
					organization_id?: string | null;
					theme_id?: string;
				};
				Relationships: [
					{
						foreignKeyName: 'theme_texts_organization_id_fkey';
						columns: ['organization_id'];
						isOneToOne: false;
						referencedRelation: 'organizations';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'theme_texts_theme_id_fkey';
						columns: ['theme_id'];
						isOneToOne: false;
						referencedRelation: 'themes';
						referencedColumns: ['id'];
					}
				];
			};
			themes: {
				Row: {
					hue: string;
					id: string;
					instrument_version_id: string;
					key: string;
					organization_id: string | null;
					position: number;
				};
				Insert: {
					hue: string;
					id?: string;
					instrument_version_id: string;
					key: string;
					organization_id?: string | null;
					position: number;
				};
				Update: {
					hue?: string;
					id?: string;
					instrument_version_id?: string;
					key?: string;
					organization_id?: string | null;
					position?: number;
				};
				Relationships: [
					{
						foreignKeyName: 'themes_instrument_version_id_fkey';
						columns: ['instrument_version_id'];
						isOneToOne: false;
						referencedRelation: 'instrument_versions';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'themes_organization_id_fkey';
						columns: ['organization_id'];
						isOneToOne: false;
						referencedRelation: 'organizations';
						referencedColumns: ['id'];
					}
				];
			};
			version_texts: {
				Row: {
					citation: string;
					description: string;
					instrument_version_id: string;
					locale: string;
					name: string;
					organization_id: string | null;
					rating_rules: string[];
				};
				Insert: {
					citation: string;
					description: string;
					instrument_version_id: string;
					locale: string;
					name: string;
					organization_id?: string | null;
					rating_rules: string[];
				};
				Update: {
					citation?: string;
					description?: string;
					instrument_version_id?: string;
					locale?: string;
					name?: string;
					organization_id?: string | null;
					rating_rules?: string[];
				};
				Relationships: [
					{
						foreignKeyName: 'version_texts_instrument_version_id_fkey';
						columns: ['instrument_version_id'];
						isOneToOne: false;
						referencedRelation: 'instrument_versions';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'version_texts_organization_id_fkey';
						columns: ['organization_id'];
						isOneToOne: false;
						referencedRelation: 'organizations';
						referencedColumns: ['id'];
					}
				];
			};
		};
		Views: { [_ in never]: never };
		Functions: {
			accept_invitation: {
				Args: { p_token: string };
				Returns: string;
			};
			change_membership: {
				Args: {
					p_membership: string;
					p_role: Database['public']['Enums']['member_role'];
					p_sites: string[];
				};
				Returns: undefined;
			};
			create_invitation: {
				Args: {
					p_organization: string;
					p_email: string;
					p_display_name: string;
					p_role: Database['public']['Enums']['member_role'];
					p_sites?: string[];
				};
				Returns: string;
			};
			finalize_assessment: {
				Args: { p_assessment: string };
				Returns: undefined;
			};
			found_organization: {
				Args: { p_key: string; p_name: string; p_time_zone: string; p_display_name: string };
				Returns: string;
			};
			health: {
				Args: Record<PropertyKey, never>;
				Returns: string;
			};
			network_scores: {
				Args: { p_version: string; p_sites: string[]; p_rounds: string[] };
				Returns: number[];
			};
			preview_invitation: {
				Args: { p_token: string };
				Returns: {
					organization_name: string;
					email: string;
					display_name: string;
					role: Database['public']['Enums']['member_role'];
				}[];
			};
			rating_pairs: {
				Args: { p_organization: string; p_version: string };
				Returns: {
					theme_id: string;
					n: number;
					sum_self: number;
					sum_external: number;
					self_squares: number;
					external_squares: number;
					products: number;
				}[];
			};
			revoke_invitation: {
				Args: { p_invitation: string };
				Returns: undefined;
			};
			save_response: {
				Args: {
					p_assessment: string;
					p_item: string;
					p_revision: number;
					p_state: Database['public']['Enums']['answer_state'];
					p_rating?: number;
					p_not_applicable_reason?: string;
					p_note?: string;
					p_evidence_url?: string;
					p_tally_numerator?: number;
					p_tally_denominator?: number;
				};
				Returns: number;
			};
			save_site: {
				Args: {
					p_organization: string;
					p_program: string;
					p_name: string;
					p_site?: string;
					p_region?: string;
					p_setting?: string;
					p_opened_on?: string;
				};
				Returns: string;
			};
			score_spread: {
				Args: { p_organization: string; p_version: string };
				Returns: { theme_id: string; n: number; sd: number }[];
			};
			setup_is_open: {
				Args: { p_key: string };
				Returns: boolean;
			};
			staff_summaries: {
				Args: { p_site: string };
				Returns: {
					round_id: string;
					theme_id: string;
					n: number;
					median: number;
					q1: number;
					q3: number;
				}[];
			};
			start_assessment: {
				Args: {
					p_site: string;
					p_round: string;
					p_perspective: Database['public']['Enums']['perspective'];
				};
				Returns: string;
			};
			submit_assessment: {
				Args: { p_assessment: string };
				Returns: undefined;
			};
		};
		Enums: {
			answer_state: 'rated' | 'not_applicable' | 'dont_know' | 'unanswered';
			assessment_status: 'draft' | 'submitted' | 'finalized';
			item_level: 'practice' | 'organization';
			member_role: 'owner' | 'evaluator' | 'director' | 'staff' | 'viewer';
			perspective: 'self' | 'staff' | 'external' | 'consensus';
			round_status: 'planned' | 'open' | 'closed';
			version_status: 'draft' | 'published' | 'retired';
		};
		CompositeTypes: { [_ in never]: never };
	};
};

type Public = Database['public'];

export type Tables<Name extends keyof Public['Tables']> = Public['Tables'][Name]['Row'];
export type TablesInsert<Name extends keyof Public['Tables']> = Public['Tables'][Name]['Insert'];
export type TablesUpdate<Name extends keyof Public['Tables']> = Public['Tables'][Name]['Update'];
export type Enums<Name extends keyof Public['Enums']> = Public['Enums'][Name];
