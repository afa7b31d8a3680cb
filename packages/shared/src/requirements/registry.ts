/** All requirements of the guide in its order; a new one is a new file and a line here. */
import { acceptance } from "./acceptance.ts";
import { accessibility } from "./accessibility.ts";
import { ci } from "./ci.ts";
import { dast } from "./dast.ts";
import { dependencies } from "./dependencies.ts";
import { monitoring } from "./monitoring.ts";
import { performance } from "./performance.ts";
import { releaseNotes } from "./release-notes.ts";
import { releaseType } from "./release-type.ts";
import type { Requirement } from "./requirement.ts";
import { rollbackPlan } from "./rollback-plan.ts";
import { sast } from "./sast.ts";
import { securityReview } from "./security-review.ts";
import { smokeTests } from "./smoke-tests.ts";
import { supportBriefing } from "./support-briefing.ts";
import { supportDocs } from "./support-docs.ts";
import { uxReview } from "./ux-review.ts";

export const REQUIREMENTS: readonly Requirement[] = [
	releaseType,
	acceptance,
	ci,
	sast,
	dast,
	dependencies,
	securityReview,
	uxReview,
	accessibility,
	performance,
	releaseNotes,
	supportDocs,
	supportBriefing,
	rollbackPlan,
	smokeTests,
	monitoring,
];
