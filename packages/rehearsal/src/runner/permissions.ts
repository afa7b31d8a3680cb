/** Decides the permission set of a job's token from the `permissions:` blocks around it. */

import { entriesOf, isMapping, isScalar, PERMISSION_LEVELS, refuse, type TemplateToken } from "./syntax.ts";
import type { PermissionSet } from "./types.ts";

/** Scopes that `read-all` and `write-all` cover: all that GitHub's schema of workflows knows. */
export const PERMISSION_SCOPES: readonly string[] = [...PERMISSION_LEVELS.keys()];

/** The set of a workflow that names no permissions in a repository with restricted defaults. */
export const RESTRICTED_PERMISSIONS: PermissionSet = { contents: "read", packages: "read" };

/** The set of a block; null when there is no block. Once a block exists, what it leaves out is none. */
export function readPermissions(path: string, token: TemplateToken | undefined): PermissionSet | null {
	if (!token) return null;
	if (isScalar(token)) {
		const text = token.toString();
		if (text === "read-all") return grantAll("read");
		if (text === "write-all") return { ...grantAll("read"), ...grantAll("write") };
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

/** Each scope that can have the level. */
function grantAll(level: "read" | "write"): PermissionSet {
	const other = level === "read" ? "permission-level-write-or-no-access" : "permission-level-read-or-no-access";
	const scopes = PERMISSION_SCOPES.filter((scope) => PERMISSION_LEVELS.get(scope) !== other);
	return Object.fromEntries(scopes.map((scope) => [scope, level]));
}

/** The first `scope: level` that is asked for beyond what the caller grants, and that grant; null when all fits. */
export function findExceedingPermission(
	asked: PermissionSet,
	granted: PermissionSet,
): { readonly asked: string; readonly granted: string } | null {
	for (const [scope, level] of Object.entries(asked))
		if (granted[scope] !== "write" && granted[scope] !== level)
			return { asked: `${scope}: ${level}`, granted: `${scope}: ${granted[scope] ?? "none"}` };
	return null;
}
