/** The policy as every decision sees it: the standard policy overridden by the file, every key present. */
import type { ChangeKind, ReleaseType } from "../vocabulary.ts";
import type { Channel, Environment, PolicyFile, RequiredCheck, Role, Waiver } from "./schema.ts";

export interface RequirementPolicy {
	readonly enabled: boolean;
	readonly types: readonly ReleaseType[];
	readonly when?: ChangeKind;
	readonly defer: boolean;
	readonly deferForMs: number;
	readonly waivable: boolean;
	readonly maxWaiverMs: number;
	readonly role: string;
	readonly signOff: "never" | "fallback" | "required";
	/** A signature goes stale only when a path matching one of these changed since; empty: any change. */
	readonly stalePaths: readonly string[];
	readonly settings: Readonly<Record<string, string | number | boolean | readonly string[]>>;
}

export interface PolicyBase {
	/** As the policy names it: `owner/name:path@ref`, or a path of the repository that names it. */
	readonly source: string;
	/** The commit. */
	readonly sha: string;
}

export interface Policy {
	readonly origin:
		| {
				readonly kind: "standard";
				/** The commit that holds no policy; absent: none was asked. */
				readonly sha?: string;
		  }
		| {
				readonly kind: "file";
				readonly path: string;
				readonly ref: string;
				readonly sha: string;
				/** What the file extends, the lowest first, each at the commit that was read; absent: nothing. */
				readonly bases?: readonly PolicyBase[];
		  };
	/** `sha256:` of the canonical JSON of everything below; part of every verdict. */
	readonly digest: string;
	/** Set when the file has services and one was chosen. */
	readonly service?: string;
	/** Globs of what belongs to the service; empty: everything. */
	readonly paths: readonly string[];
	/** With the versioning in it: `v{version}` is semver, else `v{version:calver}`. */
	readonly tag: string;
	readonly branches: readonly string[];
	readonly roles: Readonly<Record<string, Role>>;
	readonly changes: Readonly<
		Record<ChangeKind, { readonly paths: readonly string[]; readonly labels: readonly string[] }>
	>;
	/** Undefined: every check that reported must have passed, and at least one. */
	readonly checks?: readonly RequiredCheck[];
	readonly requirements: Readonly<Record<string, RequirementPolicy>>;
	readonly environments: readonly Environment[];
	readonly channels: Readonly<Record<string, Channel>>;
	readonly audiences: Readonly<
		Record<string, { readonly channels: readonly string[]; readonly rendering: "release" | "support" | "stakeholder" }>
	>;
	readonly notes: Required<Pick<NonNullable<PolicyFile["notes"]>, "sections" | "hidden" | "known-issues-label">> & {
		readonly template?: string;
	};
	readonly incident: {
		readonly labels: readonly string[];
		readonly reviewWithinMs: number;
		readonly actionItemsWithinMs: number;
		readonly notify: Readonly<Record<string, { readonly required: boolean }>>;
	};
	readonly waivers: readonly Waiver[];
	/** What is believed of what is read back from GitHub. */
	readonly trust: {
		/** Paths of workflow files; empty: the file that is running. */
		readonly workflows: readonly string[];
		readonly authors: readonly string[];
		readonly maxAgeMs: number;
	};
}
