/** Decides the permission set of a job's token from the `permissions:` blocks around it. */

import { entriesOf, isMapping, isScalar, refuse, type TemplateToken } from "./syntax.ts";
import type { PermissionSet } from "./types.ts";

/** Scopes that `read-all` and `write-all` cover. */
export const PERMISSION_SCOPES = [
	"actions",
	"artifact-metadata",
	"attestations",
	"checks",
	"contents",
	"deployments",
	"discussions",
	"id-token",
	"issues",
	"models",
	"packages",
	"pages",
	"pull-requests",
	"security-events",
	"statuses",
	"vulnerability-alerts",
] as const;

const WRITE_ONLY = new Set(["id-token"]);
const READ_ONLY = new Set(["models", "vulnerability-alerts"]);

/** The set of a workflow that names no permissions in a repository with restricted defaults. */
export const RESTRICTED_PERMISSIONS: PermissionSet = { contents: "read", packages: "read" };

/** readPermissions: the set of a block; null when there is no block. Once a block exists, what it leaves out is none. */
export function readPermissions(path: string, token: TemplateToken | undefined): PermissionSet | null {
	if (!token) return null;
	if (isScalar(token)) {
		const text = token.toString();
		if (text === "read-all")
			return Object.fromEntries(
				PERMISSION_SCOPES.filter((scope) => !WRITE_ONLY.has(scope)).map((scope) => [scope, "read"]),
			);
		if (text === "write-all")
			return Object.fromEntries(PERMISSION_SCOPES.map((scope) => [scope, READ_ONLY.has(scope) ? "read" : "write"]));
		if (text === "") return {};
		refuse(path, token, `permissions must be a mapping, read-all or write-all, not '${text}'`);
	}
	if (!isMapping(token)) refuse(path, token, "permissions must be a mapping, read-all or write-all");
	const set: Record<string, "read" | "write"> = {};
	for (const { key, value } of entriesOf(path, token)) {
		const level = value.toString();
		if (level === "read" || level === "write") set[key] = level;
		else if (level !== "none") refuse(path, value, `permission '${key}' must be read, write or none, not '${level}'`);
	}
	return set;
}

/** exceedingPermission: the first `scope: level` that is asked for but not granted by the caller; null when all fits. */
export function exceedingPermission(asked: PermissionSet, granted: PermissionSet): string | null {
	for (const [scope, level] of Object.entries(asked))
		if (granted[scope] !== "write" && granted[scope] !== level) return `${scope}: ${level}`;
	return null;
}
