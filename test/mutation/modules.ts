/** The pure decisions whose every change must make a test fail, each with its own tests: globs below the root. */
export const MODULES: Readonly<Record<string, readonly string[]>> = {
	"actions/announce/src/plan.ts": ["actions/announce/test/plan.test.ts"],
	"actions/deploy/src/plan.ts": ["actions/deploy/test/{checklist,plan,plan-words}.test.ts"],
	"actions/release-notes/src/plan.ts": ["actions/release-notes/test/plan.test.ts"],
	"actions/rollback/src/decide.ts": ["actions/rollback/test/decide.test.ts"],
	"actions/rollback/src/drill-plan.ts": ["actions/rollback/test/drill-plan.test.ts"],
	"actions/rollback/src/incident-merge.ts": ["actions/rollback/test/incident-merge.test.ts"],
	"actions/rollback/src/outcome.ts": ["actions/rollback/test/outcome.test.ts"],
	"actions/rollback/src/plan.ts": ["actions/rollback/test/plan{,-attempts,-edges}.test.ts"],
	"packages/shared/src/policy/windows.ts": ["packages/shared/test/policy/windows{,-edges}.test.ts"],
	"packages/shared/src/release/find-previous.ts": ["packages/shared/test/release/find-previous.test.ts"],
	"packages/shared/src/requirements/decide.ts": ["packages/shared/test/requirements/*.test.ts"],
	"packages/shared/src/verification/judgement.ts": [
		"packages/shared/test/verification/{judgement,judgement-settled,judgement-whole,silence}.test.ts",
	],
};
