/** The release guide as data: the policy that holds wherever `.github/release-policy.yml` says nothing else. */

import { parseDuration } from "../text/duration.ts";
import type { ChangeKind, StandardRole } from "../vocabulary.ts";
import { RELEASE_TYPES } from "../vocabulary.ts";
import type { Policy, RequirementPolicy } from "./policy.ts";
import { REQUIREMENT_IDS, type RequirementId } from "./requirement-ids.ts";
import type { Environment, Role } from "./schema.ts";

interface Rule {
	readonly role: StandardRole;
	readonly signOff: RequirementPolicy["signOff"];
	readonly when?: ChangeKind;
	/** A hotfix may defer it for so long; absent: it may not. */
	readonly deferFor?: string;
	/** The longest a waiver may run; `never`: it may not be waived. */
	readonly waiver: string;
	readonly settings?: RequirementPolicy["settings"];
}

// CI and scans have no signer: their only way round is a waiver that ends soon.
const RULES: Readonly<Record<RequirementId, Rule>> = {
	"release-type": { role: "release-manager", signOff: "never", waiver: "7d" },
	acceptance: { role: "product-owner", signOff: "fallback", waiver: "7d" },
	ci: { role: "devops", signOff: "never", waiver: "2d" },
	sast: { role: "security-champion", signOff: "never", waiver: "7d" },
	dast: { role: "security-champion", signOff: "never", waiver: "14d", deferFor: "7d" },
	dependencies: { role: "security-champion", signOff: "never", waiver: "14d" },
	"security-review": { role: "security-champion", signOff: "fallback", when: "high-risk", waiver: "never" },
	"ux-review": { role: "ux", signOff: "fallback", when: "user-facing", waiver: "30d", deferFor: "14d" },
	accessibility: {
		role: "accessibility",
		signOff: "fallback",
		when: "user-facing",
		waiver: "30d",
		deferFor: "14d",
		settings: { "signature-too-for": ["major"] },
	},
	performance: { role: "performance", signOff: "fallback", waiver: "30d", deferFor: "14d" },
	"release-notes": { role: "product-owner", signOff: "fallback", waiver: "7d" },
	"support-docs": { role: "docs", signOff: "fallback", waiver: "30d", deferFor: "14d" },
	"support-briefing": { role: "support-lead", signOff: "required", waiver: "7d", deferFor: "3d" },
	"rollback-plan": { role: "release-manager", signOff: "fallback", waiver: "never" },
	"smoke-tests": { role: "qa", signOff: "fallback", waiver: "7d" },
	monitoring: { role: "on-call", signOff: "fallback", waiver: "30d", deferFor: "7d" },
};

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

function requirementOf(rule: Rule): RequirementPolicy {
	return {
		enabled: true,
		types: RELEASE_TYPES,
		...(rule.when === undefined ? {} : { when: rule.when }),
		defer: rule.deferFor !== undefined,
		deferForMs: parseDuration(rule.deferFor ?? "14d")!,
		waivable: rule.waiver !== "never",
		maxWaiverMs: rule.waiver === "never" ? 0 : parseDuration(rule.waiver)!,
		role: rule.role,
		signOff: rule.signOff,
		stalePaths: [],
		settings: rule.settings ?? {},
	};
}

function role(title: string, permission: "write" | "maintain"): Role {
	return { users: [], teams: [], permission, notify: [], title };
}

const ROLES: Readonly<Record<StandardRole, Role>> = {
	"release-manager": role("Release Manager", "maintain"),
	"product-owner": role("Product Owner", "maintain"),
	"security-champion": role("Security Champion", "maintain"),
	ux: role("UX", "write"),
	accessibility: role("Accessibility", "write"),
	performance: role("Performance", "write"),
	docs: role("Documentation", "write"),
	"support-lead": role("Customer Support Lead", "write"),
	qa: role("QA", "write"),
	devops: role("DevOps Engineer", "maintain"),
	"on-call": role("On-call", "write"),
};

/** An environment about which nothing but its name is known. */
export function standardEnvironment(name: string, requires: readonly string[] = []): Environment {
	return {
		name,
		requires: [...requires],
		windows: [],
		freezes: [],
		runway: { deploy: "10m", verify: "15m", rollback: "10m" },
		lock: "wait",
		"lock-timeout": "15m",
		waves: [],
		targets: [],
		smoke: [],
		"forward-only": false,
		"allow-hosts": [],
	};
}

/** What of a policy the guide decides; origin and digest come from resolving. */
export type PolicyRules = Omit<Policy, "origin" | "digest">;

/** The standard policy. A file overrides it key by key; see `resolvePolicy`. */
export const STANDARD_POLICY: PolicyRules = {
	paths: [],
	tag: "v{version}",
	branches: ["main", "master", "release/**", "hotfix/**"],
	roles: ROLES,
	changes: {
		"user-facing": {
			paths: [
				"**/*.{css,scss,less,html,htm,tsx,jsx,vue,svelte,astro,hbs,ejs,erb}",
				"**/{public,static,templates,views,components,ui,frontend,web}/**",
				"**/{locales,i18n}/**",
			],
			labels: ["user-facing", "ui", "ux"],
		},
		"high-risk": {
			paths: [
				"**/{auth,authn,authz,authentication,authorization,login,security,crypto,payment,payments,billing}/**",
				".github/workflows/**",
				"**/Dockerfile*",
				"**/*.tf",
			],
			labels: ["high-risk", "security"],
		},
		schema: {
			paths: ["**/{migrations,migration,migrate}/**", "**/*.sql", "**/schema.prisma", "**/schema.rb"],
			labels: ["schema", "migration", "database"],
		},
	},
	requirements: Object.fromEntries(REQUIREMENT_IDS.map((id) => [id, requirementOf(RULES[id])])),
	environments: [standardEnvironment("staging"), standardEnvironment("production", ["staging"])],
	channels: { announcement: { type: "issue", labels: [] } },
	audiences: {
		stakeholders: { channels: ["announcement"], rendering: "stakeholder" },
		support: { channels: ["announcement"], rendering: "support" },
	},
	notes: {
		sections: [
			{ title: "Features", types: ["feat", "feature"], labels: ["enhancement", "feature"] },
			{ title: "Fixes", types: ["fix", "bugfix", "hotfix"], labels: ["bug", "fix"] },
			{ title: "Security", types: ["security"], labels: ["security"] },
			{ title: "Performance", types: ["perf"], labels: ["performance"] },
			{ title: "Dependencies", types: ["deps"], labels: ["dependencies"] },
			{ title: "Documentation", types: ["docs", "doc"], labels: ["documentation"] },
		],
		hidden: [
			{
				rule: "internal work",
				types: ["chore", "ci", "build", "test", "style"],
				labels: ["skip-changelog", "internal"],
				authors: [],
				paths: [],
			},
		],
		"known-issues-label": "known-issue",
	},
	incident: {
		labels: ["incident"],
		reviewWithinMs: 5 * DAY,
		actionItemsWithinMs: 30 * DAY,
		notify: {
			"on-call": { required: true },
			devops: { required: true },
			"security-champion": { required: true },
			"support-lead": { required: true },
			"release-manager": { required: false },
		},
	},
	waivers: [],
	trust: { workflows: [], authors: [], maxAgeMs: 30 * DAY },
};
