/** Confirms right after a change that the release answers, while the old one may still do so for a moment. */
import type { Identity } from "../policy/schema.ts";
import { type IdentityJudgement, judgeIdentity } from "./identity.ts";
import { type IdentityRequest, observeIdentity } from "./run-identity.ts";

interface ConfirmationRequest extends Omit<IdentityRequest, "rule"> {
	/** Undefined: the policy does not say how a release is known; the answer is null. */
	readonly rule: Identity | undefined;
}

/** Whether the release answered `consecutive` times in a row before the rule's deadline. */
export async function confirmIdentity(request: ConfirmationRequest): Promise<IdentityJudgement | null> {
	const { rule } = request;
	if (rule === undefined) return null;
	return judgeIdentity("before", await observeIdentity("before", { ...request, rule }), rule, request.release);
}
