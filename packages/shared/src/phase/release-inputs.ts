/** The inputs that mean the same in every action (docs/architecture.md): read here, so that they are read alike. */

import {
	boolean,
	choice,
	environmentName,
	optional,
	policyPath,
	policyRef,
	secretText,
	serviceName,
	sha,
	variableLines,
	versionText,
} from "../process/inputs.ts";
import { MODES } from "../vocabulary.ts";

/** Spread first into an action's spec; an action that cannot do without an environment overrides that one field. */
export const RELEASE_INPUTS = {
	"github-token": secretText(),
	version: versionText(),
	sha: optional(sha()),
	environment: optional(environmentName()),
	service: optional(serviceName()),
	"policy-file": policyPath(),
	"policy-ref": optional(policyRef()),
	mode: choice(MODES),
	"dry-run": boolean(),
	variables: optional(variableLines()),
} as const;
