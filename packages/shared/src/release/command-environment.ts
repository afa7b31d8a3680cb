/** What a policy's command sees of the release: the OCTOACME_* variables of docs/architecture-reference.md. */
import type { DeploymentKind } from "./deployment.ts";

export interface CommandRelease {
	readonly version: string;
	readonly tag: string;
	readonly sha: string;
	/** Empty when it is not known. */
	readonly releaseType: string;
	readonly environment: string;
	readonly service: string | null;
	readonly previous: { readonly version: string; readonly sha: string } | null;
	readonly kind: DeploymentKind;
	/** Of what is deployed, as it was recorded with the release; a rollback's is that of the release it goes back to. */
	readonly artifactDigest: string | null;
	/** 1 to 100. */
	readonly percent?: number;
	readonly target?: string;
	readonly backup?: string;
}

/** Every variable is set, an unknown one to the empty text, so that `set -u` scripts can rely on them. */
export function describeForCommand(release: CommandRelease): Readonly<Record<string, string>> {
	return {
		OCTOACME_VERSION: release.version,
		OCTOACME_TAG: release.tag,
		OCTOACME_SHA: release.sha,
		OCTOACME_RELEASE_TYPE: release.releaseType,
		OCTOACME_ENVIRONMENT: release.environment,
		OCTOACME_SERVICE: release.service ?? "",
		OCTOACME_PREVIOUS_VERSION: release.previous?.version ?? "",
		OCTOACME_PREVIOUS_SHA: release.previous?.sha ?? "",
		OCTOACME_PERCENT: String(release.percent ?? 100),
		OCTOACME_TARGET: release.target ?? "",
		OCTOACME_BACKUP: release.backup ?? "",
		OCTOACME_KIND: release.kind,
		OCTOACME_ARTIFACT_DIGEST: release.artifactDigest ?? "",
	};
}
