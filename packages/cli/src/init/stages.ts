/** The environments of a service that is deployed to staging and production, as the repository calls them; pure. */
import type { Answers } from "./answers.ts";
import type { RepositoryFacts } from "./repository-facts.ts";

export interface Stages {
	/** Null: releases go straight to production. */
	readonly staging: string | null;
	readonly production: string;
	/** Whether the deploy action logs in with an ID token. */
	readonly isOidc: boolean;
	readonly deployWith: Answers["deployWith"];
}

/** As they are set up already, else as the deploy jobs that are taken over name them, else as GitHub has them. */
export function nameStages(
	{ deployWith, stagingUrl }: Answers,
	{ deployHook, earlier, urls, stageNames }: RepositoryFacts,
): Stages {
	const named = stagingUrl === "" ? null : (stageNames.staging ?? "staging");
	if (earlier?.deployWith === deployWith) {
		// A staging that has an address is removed by an answer of none.
		const isRemoved = stagingUrl === "" && urls.staging !== undefined;
		const { staging, production, isOidc } = earlier;
		return { staging: isRemoved ? null : (staging ?? named), production, isOidc, deployWith };
	}
	if (deployWith === "command" || deployHook.kind === "none")
		return { staging: named, production: stageNames.production ?? "production", isOidc: false, deployWith };
	const { staging, production, isOidc } = deployHook;
	return { staging: staging ?? named, production, isOidc, deployWith };
}
